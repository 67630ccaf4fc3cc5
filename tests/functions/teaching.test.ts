import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Input, Output } from "../../core/contract/calls.ts";
import type { Person } from "../../core/people/person.ts";
import { londonDate } from "../../core/time.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { learningOf } from "../../functions/learning/learning.ts";
import { verifyActs } from "../../functions/store/verify-acts.ts";
import { type Ask, askThrough, doorOf } from "../support/calls.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

const administrator: Person = {
  id: "7a1b6a1e-5c1d-4a57-9d64-3f1f2c7e8a01",
  name: "Ada Min",
  address: "ada@ashdale.example",
  roles: ["administrator"],
  groups: [],
};
const reason = "It was a trainee’s first day";

let office: TestOffice;
let ask: Ask;
beforeAll(async () => {
  office = await openTestOffice();
  ask = askThrough(doorOf(office));
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

/** A call of the learning layer in the administrator's name. */
async function teach<N extends "readLearning" | "forgetLessons" | "restoreLessons" | "switchType">(
  name: N,
  input: Input<N>,
): Promise<Output<"readLearning">> {
  const { status, body } = await ask(name, input, administrator);
  expect({ status, problem: body.problem }).toEqual({ status: 200, problem: undefined });
  // A good answer is what the contract says.
  return body as unknown as Output<"readLearning">;
}

let nth = 0;
const refOf = (internetMessageId: string) => ({ mailbox: officeMailbox, message: { internetMessageId } });
const letter = () =>
  office.post(officeMailbox, {
    subject: `Our plant sale ${nth}`,
    text: `Dear Leader,\n\nWe should be delighted if you could join us for the plant sale at the village hall on Saturday 14 March at 2.30 pm. There will be tea, and ${10 + nth++} stalls. Yours, Bartholomew Crumb`,
  });
async function log(type: TypeCode, capacity: "council" | "ward" = "council", by: Person = caseworker) {
  const id = await letter();
  const choice = { type, priority: "Standard", capacity, into: "new" } as const;
  expect((await ask("logEmail", { ...refOf(id), choice }, by)).status).toBe(200);
}
const suggestedNow = async () => {
  const { body } = await ask("openMessage", refOf(await letter()), caseworker);
  return (body as unknown as Output<"openMessage">).suggestion.type;
};
const lessonsNow = async () => (await learningOf(office)).learnt.lessons;
const readTeaching = () => teach("readLearning", {});
const recordOf = (view: Output<"readLearning">, type: TypeCode) =>
  view.types.find((one) => one.type === type);

test("an administrator sees what was suggested beside what was chosen, over time and by type", async () => {
  for (let time = 0; time < 3; time++) await log("invitation");
  await log("lobbying");
  const view = await readTeaching();
  expect(view.lessons).toBe(4);
  expect(view.spans.map(({ type }) => type)).toEqual([{ asked: 4, confirmed: 3 }]);
  expect(recordOf(view, "invitation")).toMatchObject({ suggested: 4, chosen: 3, confirmed: 3, off: false });
  expect(recordOf(view, "lobbying")).toMatchObject({ suggested: 0, chosen: 1, confirmed: 0 });
  expect(view.mixups).toEqual([{ suggested: "invitation", chosen: "lobbying", times: 1 }]);
  expect(view.people).toEqual([{ id: caseworker.id, name: caseworker.name, lessons: 4 }]);
});

test("of restricted cases and ward casework nothing is counted, though both teach", async () => {
  const before = [await readTeaching(), await lessonsNow()] as const;
  await log("staffing");
  await log("constituent_casework", "ward", { ...caseworker, groups: ["ward"] });
  const { text } = await ask("exportLearning", {}, administrator);
  expect(await readTeaching()).toEqual(before[0]);
  expect(await lessonsNow()).toBe(before[1] + 2);
  expect(text).not.toMatch(/staffing":|"chosen":\{"type":"(?:staffing|constituent_casework)"/);
});

test("what was learnt can be forgotten and brought back, with who, when and why", async () => {
  const today = londonDate(new Date());
  const before = await lessonsNow();
  const all = { from: today, to: today, person: null };
  const forgotten = await teach("forgetLessons", { what: all, reason });
  expect(forgotten.lessons).toBe(0);
  expect(await lessonsNow()).toBe(0);
  const [change] = forgotten.changes;
  expect(change).toMatchObject({ what: "forgotten", by: "Ada Min", reason, mayRestore: true });
  expect((await ask("forgetLessons", { what: all, reason }, administrator)).status).toBe(409);
  const restored = await teach("restoreLessons", { change: change?.id ?? 0, reason: "It was not" });
  expect(restored.lessons).toBeGreaterThan(0);
  expect(await lessonsNow()).toBe(before);
  expect(restored.changes.map(({ what, mayRestore }) => [what, mayRestore])).toEqual([
    ["restored", false],
    ["forgotten", false],
  ]);
  const again = await ask("restoreLessons", { change: change?.id ?? 0, reason }, administrator);
  expect(again.status).toBe(409);
});

test("one lesson is forgotten by itself, and two administrators at once do it once", async () => {
  const { latest, changes } = await readTeaching();
  const what = { lesson: latest[0]?.id ?? 0 };
  const answers = await Promise.all([1, 2].map(() => ask("forgetLessons", { what, reason }, administrator)));
  expect(answers.filter(({ status }) => status === 200).length).toBe(1);
  const after = await readTeaching();
  expect(after.changes.length).toBe(changes.length + 1);
  expect(after.latest.map(({ id }) => id)).not.toContain(what.lesson);
});

test("a type that is switched off is suggested to nobody until it is switched on again", async () => {
  const today = londonDate(new Date());
  await teach("forgetLessons", { what: { from: today, to: today, person: null }, reason });
  expect(await suggestedNow()).toBe("invitation");
  const off = await teach("switchType", { type: "invitation", on: false, reason });
  expect(recordOf(off, "invitation")?.off).toBe(true);
  expect(off.changes[0]).toMatchObject({ what: "switched-off", type: "invitation", by: "Ada Min" });
  expect(await suggestedNow()).not.toBe("invitation");
  const pressedAgain = await teach("switchType", { type: "invitation", on: false, reason });
  expect(pressedAgain.changes.length).toBe(off.changes.length);
  await teach("switchType", { type: "invitation", on: true, reason: "Tried and good" });
  expect(await suggestedNow()).toBe("invitation");
});

test("nobody in danger can be switched off", async () => {
  for (const type of ["threat", "welfare", "safeguarding"] as const)
    expect((await ask("switchType", { type, on: false, reason }, administrator)).status).toBe(403);
});

test("a type can be tried on past mail, page by page, before it is switched on", async () => {
  for (let time = 0; time < 12; time++) await log("invitation");
  const pages: Output<"tryOnPastMail">[] = [];
  let after: number | null = null;
  do {
    const { body } = await ask("tryOnPastMail", { type: "invitation", after }, administrator);
    const page = body as unknown as Output<"tryOnPastMail">;
    pages.push(page);
    after = page.next;
  } while (after !== null);
  const sum = (of: (page: Output<"tryOnPastMail">) => number) => pages.reduce((so, page) => so + of(page), 0);
  expect(pages.length).toBeGreaterThan(1);
  expect(sum(({ tried, gone }) => tried + gone)).toBe(pages[0]?.total);
  expect(sum(({ on }) => on.found)).toBeGreaterThanOrEqual(12);
  expect(sum(({ off }) => off.found)).toBe(0);
  expect(sum(({ off }) => off.missed)).toBe(sum(({ on }) => on.found + on.missed));
});

test("the export is JSON lines without a name or a word of any letter", async () => {
  const { body } = await ask("exportLearning", {}, administrator);
  const { lines } = body as unknown as Output<"exportLearning">;
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    expect(Object.keys(JSON.parse(line))).toEqual([
      "lesson",
      "on",
      "suggested",
      "chosen",
      "likely",
      "counts",
    ]);
    expect(line).not.toMatch(/plant|village|crumb|bartholomew|adeyemi|@/i);
  }
});

test("caseworkers, the Leader and auditors teach by what they choose, and by nothing else", async () => {
  for (const role of ["caseworker", "gatekeeper", "leader", "auditor"] as const) {
    const by = { ...administrator, roles: [role] };
    expect((await ask("readLearning", {}, by)).status, role).toBe(403);
    expect((await ask("exportLearning", {}, by)).status, role).toBe(403);
  }
});

test("all of it is on the record of acts, whose chain holds", async () => {
  expect(await verifyActs(office.record.seenBy("system"))).not.toHaveProperty("broken");
  const acts = await office.record.owner.selectFrom("acts").select("act").distinct().execute();
  expect(acts.map(({ act }) => act)).toEqual(
    expect.arrayContaining([
      "learning.forgotten",
      "learning.restored",
      "learning.switched",
      "record.exported",
    ]),
  );
});
