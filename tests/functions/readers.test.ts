import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TriageChoice } from "../../core/contract/shapes.ts";
import type { Parsed } from "../../core/contract/calls.ts";
import type { Person } from "../../core/people/person.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { nameReader } from "../../functions/jobs/cases/name-reader.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { readReaders } from "../../functions/jobs/cases/read-readers.ts";
import { removeReader } from "../../functions/jobs/cases/remove-reader.ts";
import { readMe } from "../../functions/jobs/office/read-me.ts";
import {
  helenMarsh as helen,
  imranSiddiqui as imran,
  joPritchard as jo,
} from "../../stand-ins/people/people.ts";
import { actsAbout } from "../support/acts.ts";
import {
  caseworker as tom,
  gatekeeper as ruth,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  for (const person of [helen, tom, ruth, imran, jo]) await readMe({}, office.as(person));
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

/** A case restricted to safeguarding, logged by Tom. */
async function restricted(own: Partial<Parsed<"logEmail">["choice"]> = {}): Promise<string> {
  const internetMessageId = await office.post(officeMailbox, { subject: "A child next door" });
  const choice: TriageChoice = {
    type: "safeguarding",
    topic: null,
    priority: "Critical",
    capacity: "council",
    note: "",
    into: "new",
    also: [],
    ...own,
  };
  const { reference } = await logEmail(
    { mailbox: officeMailbox, message: { internetMessageId }, choice },
    office.as(tom),
  );
  return reference;
}
const readers = (reference: string, by: Person) => readReaders({ reference }, office.as(by));
const name = (reference: string, person: Person, by: Person) =>
  nameReader({ reference, person: person.id }, office.as(by));
const remove = (reference: string, person: Person, by: Person, losingSight = false) =>
  removeReader({ reference, person: person.id, why: "finished", losingSight }, office.as(by));
const opens = async (reference: string, by: Person) =>
  (await readCase({ reference, reason: "handling" }, office.as(by))).reference === reference;

test("a restricted case says who may open it: its group, whoever logged it, and who was named by whom and when", async () => {
  const reference = await restricted();
  const view = await name(reference, ruth, imran);
  expect(view).toMatchObject({ restrictedTo: "safeguarding", loggedBy: tom.name, onlyAsNamed: false });
  expect(view.named).toMatchObject([{ name: ruth.name, addedBy: imran.name, isYou: false }]);
  expect(Date.now() - Date.parse(view.named[0]?.addedAt ?? "")).toBeLessThan(60_000);
  expect((await readers(reference, ruth)).named).toMatchObject([{ name: ruth.name, isYou: true }]);
});

test("only colleagues who have signed in and would be let in by it can be named, by name, role and address", async () => {
  const { others } = await readers(await restricted(), imran);
  // Tom logged it, Imran is in its group, and Jo looks at no cases.
  expect(others).toEqual([
    { id: helen.id, name: helen.name, role: "Leader", address: helen.address },
    { id: ruth.id, name: ruth.name, role: "Gatekeeper", address: ruth.address },
  ]);
});

test("for a ward case only those who work for the ward can be named", async () => {
  const { others } = await readers(await restricted({ capacity: "ward" }), tom);
  expect(others.map((one) => one.name)).toEqual([helen.name]);
});

test("someone whom a place on the list would not help is given none", async () => {
  const reference = await restricted();
  for (const person of [jo, imran, { ...ruth, id: "00000000-0000-4000-8000-000000000000" }])
    await expect(name(reference, person, tom)).rejects.toMatchObject({ code: "conflict" });
  expect((await readers(reference, tom)).named).toEqual([]);
});

test("the Leader reads the list of a case she may open, and has nobody to add to it herself", async () => {
  const reference = await restricted();
  await expect(readers(reference, helen)).rejects.toMatchObject({ code: "not-found" });
  await name(reference, helen, imran);
  expect(await readers(reference, helen)).toMatchObject({ others: [], onlyAsNamed: true });
});

test("someone taken off the list no longer sees the case, and who did it and why is on the record", async () => {
  const reference = await restricted();
  await name(reference, ruth, imran);
  expect(await opens(reference, ruth)).toBe(true);
  expect((await remove(reference, ruth, imran)).left?.named).toEqual([]);
  await remove(reference, ruth, imran);
  await expect(opens(reference, ruth)).rejects.toMatchObject({ code: "not-found" });
  const removed = (await actsAbout(office, reference)).filter(({ act }) => act === "case.reader-removed");
  expect(removed).toMatchObject([{ actor_id: imran.id, detail: { person: ruth.id, why: "finished" } }]);
});

test("nobody takes their own last way in away without having been told so", async () => {
  const reference = await restricted();
  await name(reference, ruth, imran);
  await expect(remove(reference, ruth, ruth)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("only because you are on this list"),
  });
  expect(await opens(reference, ruth)).toBe(true);
  expect(await remove(reference, ruth, ruth, true)).toEqual({ left: null });
  await expect(readers(reference, ruth)).rejects.toMatchObject({ code: "not-found" });
});

test("nobody reads or shortens the list of a case that is kept from them", async () => {
  const reference = await restricted();
  await name(reference, helen, imran);
  for (const act of [() => readers(reference, ruth), () => remove(reference, helen, ruth)])
    await expect(act()).rejects.toMatchObject({ code: "not-found" });
  expect((await readers(reference, imran)).named).toHaveLength(1);
});

test("a colleague is known by the name and roles of their last visit", async () => {
  const reference = await restricted();
  await readMe({}, office.as({ ...ruth, name: "Ruth Calloway-Bell", roles: ["head"] }));
  const { others } = await readers(reference, imran);
  expect(others.find(({ id }) => id === ruth.id)).toMatchObject({
    name: "Ruth Calloway-Bell",
    role: "Head of Office",
  });
  await readMe({}, office.as(ruth));
});
