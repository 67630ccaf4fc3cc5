import { HttpRequest } from "@azure/functions";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type CallName, calls, type Input, type ProblemBody } from "../../core/contract/calls.ts";
import { permissions, roles } from "../../core/people/permissions.ts";
import type { Person } from "../../core/people/person.ts";
import { londonDate } from "../../core/time.ts";
import { noteColleague } from "../../functions/store/colleagues.ts";
import { serve, type Door } from "../../functions/serve.ts";
import { somePerson } from "../support/draw-access.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";
import { fillTown, messageOf, say, type TownCase } from "../support/town.ts";
import { shouldSee } from "../support/who-should-see.ts";

const size = 40;
let office: TestOffice;
let town: TownCase[];
beforeAll(async () => {
  office = await openTestOffice();
  vi.spyOn(console, "log").mockImplementation(() => {});
  town = await fillTown(
    office.record,
    officeMailbox,
    size,
    Number(process.env["SEED"] ?? Date.now() % 1_000_000),
  );
  await noteColleague(office.record.seenBy(newcomer), newcomer, new Date());
  for (const { reference } of town)
    await office.post(officeMailbox, { id: messageOf(reference), subject: "A letter", text: "Please help." });
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

/** Someone who has signed in, sees no case that is kept from anyone, and can be named on a list. */
const newcomer: Person = {
  id: "0b6f2a1e-5c1d-4a57-9d64-3f1f2c7e8aff",
  name: "A newcomer",
  address: "new@town.example",
  roles: ["caseworker"],
  groups: [],
};

const inOffice: Door["office"] = async () => ({
  settings: office.settings,
  at: (now) => office.as(caseworker, now),
  close: async () => {},
});

async function ask<N extends CallName>(name: N, input: Input<N>, by: Person, open = inOffice) {
  const request = new HttpRequest({
    method: "POST",
    url: `https://office.example/api/${name}`,
    body: { string: JSON.stringify(input) },
  });
  const { status, jsonBody } = await serve(name, request, { signIn: async () => by, office: open });
  return { status, body: jsonBody as ProblemBody & Record<string, unknown>, text: JSON.stringify(jsonBody) };
}

const asPerson = (drawn: Pick<Person, "id" | "roles" | "groups">): Person => ({
  ...drawn,
  name: drawn.id,
  address: `${drawn.id}@town.example`,
});

test("every call names its permission, and everyone without a role for it is refused in the same words, the record unopened", async () => {
  const shut = () => Promise.reject(new Error("must not be opened"));
  for (const name of Object.keys(calls) as CallName[]) {
    const allowed: readonly string[] = permissions[calls[name].may];
    const others = roles.filter((role) => !allowed.includes(role));
    for (const held of [[], ...others.map((role) => [role]), others]) {
      const groups = ["head-only", "legal", "safeguarding", "ward"] as const;
      // What is asked does not matter: nothing of it is read.
      const refused = await ask(name, {} as never, asPerson({ id: "ann", roles: held, groups }), shut);
      expect(refused.status, `${name} ${held.join()}`).toBe(403);
      expect(refused.body.problem.message).toBe(
        "Your role does not cover this. Ask the Head of Office if it should.",
      );
    }
  }
});

/** No answer holds a word or, but for the one asked for, a reference of any case that this person may not see. */
function expectNoLeak(text: string, by: Person, asked: TownCase): void {
  for (const one of town) {
    if (shouldSee(by, one)) continue;
    expect(text.includes(one.secret), `${say(by)} ${one.reference}`).toBe(false);
    if (one !== asked) expect(text.includes(one.reference), `${say(by)} ${one.reference}`).toBe(false);
  }
}

const problem = (code: string, message: string) => ({
  problem: { code, message, reference: expect.any(String) },
});
const sealed = "This message is in a restricted case. Ask the Head of Office.";

interface Draw {
  by: Person;
  one: TownCase;
}
const theirs = ({ by, one }: Draw) => shouldSee(by, one);
const refOf = (one: TownCase) => ({
  mailbox: officeMailbox,
  message: { internetMessageId: messageOf(one.reference) },
});
const missing = ({ one }: Draw) => problem("not-found", `There is no case ${one.reference}.`);

/** Each call that has to do with cases, and what it may say of one that this person may or may not see. */
const proofs: Partial<Record<CallName, (draw: Draw) => Promise<string>>> = {
  readCase: async (draw) => {
    const { by, one } = draw;
    const unreasoned = await ask("readCase", { reference: one.reference }, by);
    const reasoned = await ask("readCase", { reference: one.reference, reason: "handling" }, by);
    if (!theirs(draw)) {
      expect([unreasoned, reasoned].map(({ status, body }) => ({ status, body }))).toEqual([
        { status: 404, body: missing(draw) },
        { status: 404, body: missing(draw) },
      ]);
    } else {
      expect(unreasoned.status).toBe(one.restrictedTo ? 428 : 200);
      expect(unreasoned.text.includes(one.secret)).toBe(one.restrictedTo === null);
      expect(reasoned.status).toBe(200);
    }
    return unreasoned.text + reasoned.text;
  },
  openMessage: async (draw) => {
    const { by, one } = draw;
    const { body, text } = await ask("openMessage", refOf(one), by);
    expect(body["restricted"]).toBe(!theirs(draw));
    expect(body["sealedCase"] !== null).toBe(theirs(draw) && one.restrictedTo !== null);
    expect(body["case"] !== null).toBe(theirs(draw) && one.restrictedTo === null);
    if (!theirs(draw)) expect(text).not.toContain(`"${one.reference}"`);
    return text;
  },
  logEmail: async (draw) => {
    const choice = { type: "petition", priority: "Standard", into: "new" } as const;
    const { status, body, text } = await ask("logEmail", { ...refOf(draw.one), choice }, draw.by);
    if (theirs(draw)) expect(body["reference"]).toBe(draw.one.reference);
    else expect({ status, body }).toEqual({ status: 403, body: problem("not-allowed", sealed) });
    return text;
  },
  undoLog: async (draw) => {
    const { reference } = draw.one;
    const { status, body, text } = await ask(
      "undoLog",
      { ...refOf(draw.one), reference, version: 999 },
      draw.by,
    );
    if (theirs(draw)) expect(status).toBe(409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw) });
    return text;
  },
  listCases: async ({ by }) => {
    const texts = [];
    for (const [of, capacity] of [
      ["open", "council"],
      ["ward", "ward"],
    ] as const) {
      const seen = town.filter((one) => one.capacity === capacity && shouldSee(by, one));
      const first = await ask("listCases", { of }, by);
      expect(first.body["total"], say(by)).toBe(seen.length);
      // Of restricted ones no word, whoever looks.
      for (const one of town)
        if (one.restrictedTo !== null || one.capacity !== capacity)
          expect(first.text.includes(one.secret), one.reference).toBe(false);
      texts.push(first.text);
    }
    return texts.join();
  },
  readReaders: async (draw) => {
    const { status, body, text } = await ask("readReaders", { reference: draw.one.reference }, draw.by);
    if (theirs(draw)) expect(body["loggedBy"]).toBe(draw.one.loggedById);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw) });
    return text;
  },
  nameReader: async (draw) => {
    const { status, body, text } = await ask(
      "nameReader",
      { reference: draw.one.reference, person: newcomer.id },
      draw.by,
    );
    // Where a place on the list would change nothing, none is given.
    const counts = draw.one.capacity === "council" && draw.one.restrictedTo !== null;
    if (theirs(draw)) expect(status, draw.one.reference).toBe(counts ? 200 : 409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw) });
    return text;
  },
  removeReader: async (draw) => {
    const input = { reference: draw.one.reference, person: newcomer.id, why: "mistake" } as const;
    const { status, body, text } = await ask("removeReader", input, draw.by);
    if (theirs(draw)) expect(status).toBe(200);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw) });
    return text;
  },
  readHome: async ({ by }) => {
    const { text, body } = await ask("readHome", {}, by);
    // The ward's own cases for those who do them; of restricted ones no word, whoever looks.
    const shown = town.filter((one) => one.restrictedTo === null && shouldSee(by, one));
    for (const one of town) if (!shown.includes(one)) expect(text.includes(one.secret)).toBe(false);
    expect(body["overdue"]).toBe(0);
    return text;
  },
  previewBrief: async ({ by }) => {
    const { text } = await ask("previewBrief", { on: londonDate(new Date()) }, by);
    for (const one of town) {
      if (shouldSee("everyone", one)) continue;
      expect(text.includes(one.reference), one.reference).toBe(false);
      expect(text.includes(one.secret), one.reference).toBe(false);
    }
    return text;
  },
  readTray: async ({ by }) => (await ask("readTray", {}, by)).text,
  readMe: async ({ by }) => (await ask("readMe", {}, by)).text,
};

for (const [name, prove] of Object.entries(proofs) as [CallName, (draw: Draw) => Promise<string>][]) {
  test(`${name} tells nobody of a case that is kept from them`, async () => {
    const allowed: readonly string[] = permissions[calls[name].may];
    const pairs = fc.record({
      drawn: somePerson.filter((person) => person.roles.some((role) => allowed.includes(role))),
      one: fc.constantFrom(...town),
    });
    for (const { drawn, one } of fc.sample(pairs, 40)) {
      const by = asPerson(drawn);
      expectNoLeak(await prove({ by, one }), by, one);
    }
  });
}

test("a case that is kept from someone takes as many questions to refuse as one that is not there", async () => {
  const by = asPerson({ id: "zoe", roles: ["caseworker"], groups: [] });
  const hidden = town.find((one) => !shouldSee(by, one))?.reference ?? "";
  const count = async (reference: string) => {
    let asked = 0;
    const seenBy: TestOffice["record"]["seenBy"] = (viewer) =>
      office.record.seenBy(viewer).withPlugin({
        transformQuery: ({ node }) => {
          asked++;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
    const counted: Door["office"] = async () => {
      const opened = await inOffice();
      return { ...opened, at: (now) => ({ ...opened.at(now), record: { seenBy } }) };
    };
    expect((await ask("readCase", { reference, reason: "handling" }, by, counted)).status).toBe(404);
    return asked;
  };
  expect(await count(hidden)).toBe(await count("LO-2020-000001"));
  expect(await count(hidden)).toBeGreaterThan(2);
});
