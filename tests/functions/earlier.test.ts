import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TriageChoice } from "../../core/contract/shapes.ts";
import type { Person } from "../../core/people/person.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { undoLog } from "../../functions/jobs/cases/undo-log.ts";
import type { Letter } from "../support/post.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const outsider: Person = { ...caseworker, id: "outsider", groups: [] };
const ref = (internetMessageId: string) => ({ mailbox: officeMailbox, message: { internetMessageId } });
async function logged(letter: Letter, own: Partial<TriageChoice> = {}) {
  const id = await office.post(officeMailbox, letter);
  const choice: TriageChoice = {
    type: "constituent_casework",
    topic: null,
    priority: "Standard",
    capacity: "council",
    note: "",
    into: "new",
    also: [],
    ...own,
  };
  return { id, ...(await logEmail({ ...ref(id), choice }, office.as(caseworker))) };
}
async function knownOf(letter: Letter, by = caseworker) {
  const { knows } = await openMessage(ref(await office.post(officeMailbox, letter)), office.as(by));
  return knows.map(({ by: how, what, count, newest }) => ({
    how,
    what,
    count,
    references: newest.map(({ reference }) => reference),
  }));
}

test("everyone on the mail brings their earlier cases, the newest first and no more than three of them", async () => {
  const from = "Dora <dora@knows.example>";
  const cases = [];
  for (const n of [1, 2, 3, 4]) cases.push(await logged({ from, subject: `Matter number ${n} of Dora` }));
  const clerk = await logged({ from: "clerk@parish.example", subject: "The parish meeting minutes" });
  const found = await knownOf({
    from,
    cc: "clerk@parish.example",
    replyTo: "nobody@knows.example",
    subject: "Hello",
  });
  expect(found).toEqual([
    {
      how: "from",
      what: "dora@knows.example",
      count: 4,
      references: cases
        .slice(1)
        .reverse()
        .map(({ reference }) => reference),
    },
    { how: "cc", what: "clerk@parish.example", count: 1, references: [clerk.reference] },
  ]);
});

test("whoever was only copied into a case finds it again", async () => {
  const one = await logged({
    from: "eve@knows.example",
    cc: "frank@knows.example",
    subject: "The ditch at Eve's",
  });
  const found = await knownOf({ from: "frank@knows.example", subject: "Hello" });
  expect(found).toMatchObject([{ how: "from", references: [one.reference] }]);
});

test("a neighbour with the same street, postcode or subject is found, whoever wrote", async () => {
  const one = await logged({
    from: "gil@knows.example",
    subject: "Flooded cellars again",
    text: "The water came into my cellar once more, and nobody has come to look at the drain.\n\nGil\n7 Quarry Rise Road\nAS9 9ZZ",
  });
  const found = await knownOf({
    from: "hal@knows.example",
    subject: "RE: [EXT] Flooded cellars again",
    text: "Our drain at 12 quarry rise road overflows as well, I am sorry to say.\n\nHal, as99zz",
  });
  expect(found).toMatchObject([
    { how: "subject", references: [one.reference] },
    { how: "street", what: "quarry rise road", references: [one.reference] },
    { how: "postcode", what: "AS9 9ZZ", references: [one.reference] },
  ]);
});

test("a restricted case is named by its reference to those who may open it, and to nobody else", async () => {
  const sealed = await logged(
    { from: "ivy@knows.example", subject: "Bruises seen today" },
    { type: "safeguarding" },
  );
  const id = await office.post(officeMailbox, { from: "ivy@knows.example", subject: "Hello" });
  const { knows } = await openMessage(ref(id), office.as(caseworker));
  expect(knows).toMatchObject([{ count: 1, newest: [{ reference: sealed.reference, shown: null }] }]);
  expect((await openMessage(ref(id), office.as(outsider))).knows).toEqual([]);
});

test("what was taken out of its case is forgotten, and a letter's own case is no earlier one", async () => {
  const { id, reference, version } = await logged({
    from: "joe@knows.example",
    subject: "The hedge at Joe's",
  });
  expect((await openMessage(ref(id), office.as(caseworker))).knows).toEqual([]);
  await undoLog({ ...ref(id), reference, version }, office.as(caseworker));
  expect(await knownOf({ from: "joe@knows.example", subject: "Hello" })).toEqual([]);
});
