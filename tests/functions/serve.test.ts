import { HttpRequest, HttpResponse } from "@azure/functions";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { CallName, ProblemBody } from "../../core/contract/calls.ts";
import type { Person } from "../../core/people/person.ts";
import type { OpenOffice } from "../../functions/office.ts";
import { answer, serve } from "../../functions/serve.ts";
import { openSignIn } from "../../functions/sign-in.ts";
import { joPritchard } from "../../stand-ins/people/people.ts";
import {
  caseworker,
  gatekeeper,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

async function call(
  name: CallName,
  body: unknown,
  by: Person | undefined = caseworker,
  open?: () => Promise<OpenOffice>,
) {
  const token = by && (await office.outside.personToken(by.id)).accessToken;
  const request = new HttpRequest({
    method: "POST",
    url: `https://office.example/api/${name}`,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: { string: typeof body === "string" ? body : JSON.stringify(body) },
  });
  const opened = async () => ({
    settings: office.settings,
    at: (now: Date) => office.as(caseworker, now),
    close: async () => {},
  });
  const response = await serve(name, request, {
    signIn: openSignIn(office.settings),
    office: open ?? opened,
  });
  return { status: response.status, body: response.jsonBody as ProblemBody & Record<string, unknown> };
}

test("someone signed in is answered in the contract's shape", async () => {
  const { status, body } = await call("readMe", {});
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: caseworker.name, may: ["see-office", "record-cases", "be-known"] });
});

test.each([[null], [{ left: null }], [[]], [0], [false], [""]])(
  "an answer of %j reaches the pane as the JSON it is",
  async (said) => {
    // What Azure's own library makes of it on its way out.
    const sent = new HttpResponse(answer(200, said));
    expect(sent.headers.get("content-type")).toBe("application/json");
    expect(sent.headers.get("cache-control")).toBe("no-store");
    expect(await sent.json()).toEqual(said);
  },
);

test("without a token nobody is answered", async () => {
  const token = undefined as Person | undefined;
  const request = new HttpRequest({
    method: "POST",
    url: "https://office.example/api/readMe",
    body: { string: "{}" },
  });
  expect(token).toBeUndefined();
  const response = await serve("readMe", request, {
    signIn: openSignIn(office.settings),
    office: () => Promise.reject(new Error("must not be opened")),
  });
  expect(response.status).toBe(401);
});

test("a role that does not cover a call is told so, and the record is not touched", async () => {
  const untouched = () => Promise.reject(new Error("must not be opened"));
  const ref = { mailbox: leaderMailbox, message: { internetMessageId: "<x@y.example>" } };
  expect((await call("openRequest", ref, caseworker, untouched)).status).toBe(403);
  expect((await call("openMessage", ref, joPritchard, untouched)).status).toBe(403);
  expect((await call("openRequest", ref, gatekeeper)).status).toBe(410);
});

test("what cannot be read is refused with a sentence that says where", async () => {
  expect(await call("openMessage", "{not json")).toMatchObject({
    status: 400,
    body: { problem: { code: "bad-input", message: expect.stringContaining("not JSON") } },
  });
  const ref = { mailbox: officeMailbox, message: { internetMessageId: "<x@y.example>" } };
  expect(await call("openMessage", { ...ref, extra: 1 })).toMatchObject({ status: 400 });
  const shortened = { ...ref, mailbox: "no address" };
  expect((await call("openMessage", shortened)).body.problem.message).toContain("mailbox");
  expect((await call("readMe", `"${"x".repeat(70_000)}"`)).status).toBe(413);
});

test("a mailbox outside the office is refused whatever the caller's role", async () => {
  const ref = { mailbox: "chief.executive@ashdale.example", message: { internetMessageId: "<x@y.example>" } };
  expect(await call("openMessage", ref)).toMatchObject({ status: 403 });
});

test("a fault of ours gives away nothing but a reference, and the log has the rest", async () => {
  const { status, body } = await call("readHome", {}, caseworker, () =>
    Promise.reject(new Error("password=secret")),
  );
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain("secret");
  expect(body.problem.message).toContain(body.problem.reference);
  const complaints = vi.mocked(console.error);
  expect(complaints.mock.calls.flat().join(" ")).toContain(body.problem.reference);
  complaints.mockClear();
});

test("the log never holds an address, a name or a subject", async () => {
  const id = await office.post(officeMailbox, { subject: "Private matter" });
  const lines = vi.mocked(console.log);
  lines.mockClear();
  await call("openMessage", { mailbox: officeMailbox, message: { internetMessageId: id } });
  const logged = lines.mock.calls.flat().join("\n");
  expect(logged).toContain("openMessage");
  for (const secret of ["Private matter", officeMailbox, caseworker.name, id])
    expect(logged).not.toContain(secret);
});
