import { HttpRequest } from "@azure/functions";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { CallName } from "../../core/contract/calls.ts";
import type { Person } from "../../core/people/person.ts";
import { serve } from "../../functions/serve.ts";
import { askThrough, doorOf } from "../support/calls.ts";
import { caseworker, gatekeeper, leaderMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ graceSeconds: 20 });
});
beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => {}));
afterAll(() => office.close());

/** A call as no pane of ours would send it: the shape of its input is not held against the contract. */
async function send(name: CallName, body: unknown, by: Person = gatekeeper) {
  const request = new HttpRequest({
    method: "POST",
    url: `https://office.example/api/${name}`,
    body: { string: JSON.stringify(body) },
  });
  const { status, jsonBody } = await serve(name, request, {
    signIn: async () => by,
    office: doorOf(office),
  });
  return { status, body: jsonBody as Record<string, unknown> };
}
const about = (internetMessageId: string) => ({ mailbox: leaderMailbox, message: { internetMessageId } });
const casework = { type: "constituent_casework", priority: "Standard" } as const;

test.each(["9999-12-31", "0000-01-01"])("a brief for %s is refused, and the office goes on", async (on) => {
  expect(await send("previewBrief", { on })).toMatchObject({ status: 400 });
  expect(await send("listCases", { of: "open", after: { dueOn: on, id: 1 } })).toMatchObject({ status: 400 });
});

test("a note with half an emoji or an unprintable nothing in it is kept without them", async () => {
  const id = await office.post(leaderMailbox, {});
  const logged = await send("logEmail", {
    ...about(id),
    choice: { ...casework, note: "Rang \u0000Ann \ud83d, 🙂 she is well" },
  });
  expect(logged).toMatchObject({ status: 200, body: { note: "Rang Ann , 🙂 she is well" } });
});

test("a message that cannot be is no longer there, whatever its name is made of", async () => {
  for (const name of [
    "\u0000x",
    "\ud800x",
    "x' or 1 eq 1 or 'x",
    "../../users/x/messages",
    "x&$top=1#",
    "$batch",
  ])
    expect(await send("openMessage", about(name)), name).toMatchObject({ status: 410 });
});

test("an undo that names a version no case can have is refused", async () => {
  const id = await office.post(leaderMailbox, { subject: "A second lamp" });
  const { body } = await send("logEmail", { ...about(id), choice: casework }, caseworker);
  const undo = { ...about(id), reference: body["reference"], version: Number.MAX_SAFE_INTEGER };
  expect(await send("undoLog", undo, caseworker)).toMatchObject({ status: 400 });
});

test("a move that cannot be said is refused in the sentence its button would give, and the case stays as it is", async () => {
  const id = await office.post(leaderMailbox, { subject: "A third lamp" });
  const { body } = await send("logEmail", { ...about(id), choice: casework }, caseworker);
  const move = async (said: object) => {
    const { reference, version } = body;
    const { status, body: refused } = await send("moveCase", { reference, version, ...said }, caseworker);
    return [status, refused["problem"]];
  };
  for (const [said, message] of [
    [{ move: "allocate" }, "Choose the team."],
    [{ move: "escalate", note: " " }, "Say why."],
    [{ move: "respond", outcome: "Replied in full" }, "Say on which day."],
    [{ move: "draft", team: "legal" }, "“Answer it here” takes no team."],
    [{ move: "abolish" }, "There is no such move."],
  ] as const)
    expect(await move(said)).toEqual([400, expect.objectContaining({ message })]);
  const { version } = await office.record.owner
    .selectFrom("cases")
    .select("version")
    .where("reference", "=", String(body["reference"]))
    .executeTakeFirstOrThrow();
  expect(version).toBe(body["version"]);
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const accept = { kind: "accept", reason: "routine", note: "", message: "" } as const;

test("an answer has a reason from the list and nothing that only looks like one", async () => {
  const id = await office.invite({ startAt: inDays(3) });
  const { body } = await send("openRequest", about(id));
  const answer = { ...accept, reason: "constructor" };
  expect(await send("answerRequest", { ...about(id), version: body["version"], answer })).toMatchObject({
    status: 400,
  });
});

test("a request is answered once, also when its name is spelt with other capitals the second time", async () => {
  const ask = askThrough(doorOf(office));
  const id = await office.invite({ startAt: inDays(4) });
  const { body } = await ask("openRequest", about(id), gatekeeper);
  const given = (name: string, answer: typeof accept | { kind: "decline"; reason: string }) =>
    ask("answerRequest", { ...about(name), version: String(body["version"]), answer }, gatekeeper);
  await given(id, accept);
  const again = await given(id.toUpperCase(), { kind: "decline", reason: "clash" });
  expect(again).toMatchObject({ status: 200, body: { answer: { kind: "accept" } } });
  const rows = await office.record.owner.selectFrom("diary_requests").select("id").execute();
  expect(rows).toHaveLength(1);
});
