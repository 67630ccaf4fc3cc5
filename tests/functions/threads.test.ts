import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TriageChoice } from "../../core/contract/shapes.ts";
import type { Person } from "../../core/people/person.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
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
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const safeguarder: Person = { ...caseworker, id: "safeguarder", groups: ["safeguarding"] };
const outsider: Person = { ...caseworker, id: "outsider", groups: [] };
const open = (internetMessageId: string, by = caseworker, mailbox: string = officeMailbox) =>
  openMessage({ mailbox, message: { internetMessageId } }, office.as(by));
const log = (
  internetMessageId: string,
  own: Partial<TriageChoice> = {},
  by = caseworker,
  mailbox: string = officeMailbox,
) =>
  logEmail(
    {
      mailbox,
      message: { internetMessageId },
      choice: {
        type: "constituent_casework",
        topic: null,
        priority: "Standard",
        capacity: "council",
        note: "",
        into: "conversation",
        also: [],
        ...own,
      },
    },
    office.as(by),
  );

test("a letter that quotes a case joins it, though it comes out of the blue", async () => {
  const { reference } = await log(await office.post(officeMailbox, {}));
  const next = await office.post(officeMailbox, {
    subject: `My lamp ${reference}`,
    from: "bob@other.example",
  });
  const view = await open(next);
  expect(view.joins).toEqual({
    by: "reference",
    default: "join",
    because: `It quotes ${reference}, in which this writer is new.`,
  });
  expect(view.conversationCase?.reference).toBe(reference);
  expect((await log(next)).reference).toBe(reference);
});

test("what it quotes goes before what it answers", async () => {
  const answered = await office.post(officeMailbox, { subject: "The first matter" });
  await log(answered);
  const { reference } = await log(await office.post(officeMailbox, { subject: "Another matter" }));
  const next = await office.post(officeMailbox, {
    inReplyTo: answered,
    subject: "Re: The first matter",
    text: `This is really about ${reference}, please read it there.`,
  });
  expect((await log(next)).reference).toBe(reference);
});

test("an answer in the other mailbox, where there is no such conversation, joins by its headers", async () => {
  const first = await office.post(officeMailbox, { subject: "The bench by the church" });
  const { reference } = await log(first);
  const answer = await office.post(leaderMailbox, {
    inReplyTo: first,
    subject: "Re: The bench by the church",
  });
  const view = await open(answer, gatekeeper, leaderMailbox);
  expect(view.joins).toMatchObject({ by: "headers", default: "join" });
  expect((await log(answer, {}, gatekeeper, leaderMailbox)).reference).toBe(reference);
});

test("an answer to a letter of ours that is in no case joins by the thread it names", async () => {
  const first = await office.post(officeMailbox, { subject: "The gate" });
  const { reference } = await log(first);
  const answer = await office.post(leaderMailbox, {
    references: `${first} <our.own.reply@ashdale.example>`,
    subject: "Re: The gate",
  });
  expect((await open(answer, gatekeeper, leaderMailbox)).conversationCase?.reference).toBe(reference);
});

test("an old thread taken up under a new subject is offered as a new case, and the old one still", async () => {
  const first = await office.post(officeMailbox, { subject: "Denby Road allotments" });
  const { reference } = await log(first);
  const reused = await office.post(officeMailbox, {
    inReplyTo: first,
    subject: "Opening of our new library",
  });
  const view = await open(reused);
  expect(view.joins?.default).toBe("new");
  expect(view.conversationCase?.reference).toBe(reference);
  expect((await log(reused, { into: "new" })).reference).not.toBe(reference);
});

test("someone who was only copied in, and answers everyone, opens nothing new", async () => {
  const first = await office.post(officeMailbox, {
    subject: "The bridge",
    cc: "Cllr Copied <copied@ward.example>",
  });
  const { reference } = await log(first);
  const reply = await office.post(officeMailbox, {
    from: "Cllr Copied <copied@ward.example>",
    inReplyTo: first,
    subject: "My view on all of this",
  });
  const { joins } = await open(reply);
  expect(joins?.default).toBe("join");
  expect(joins?.because).toMatch(/only copied in/);
  expect((await log(reply)).reference).toBe(reference);
});

test("a restricted case that is quoted is, for whoever may not see it, one that is not there", async () => {
  const sealed = await log(
    await office.post(officeMailbox, { subject: "A child" }),
    { type: "safeguarding" },
    safeguarder,
  );
  const [kept, absent] = [sealed.reference, "LO-2020-000001"];
  const views = [];
  for (const quoted of [kept, absent]) {
    const view = await open(
      await office.post(officeMailbox, { text: `I mean your ${quoted}, as you know.` }),
      outsider,
    );
    views.push({
      joins: view.joins,
      sealed: view.sealedCase,
      restricted: view.restricted,
      found: view.conversationCase,
    });
  }
  expect(views[0]).toEqual(views[1]);
  expect(views[0]).toEqual({ joins: null, sealed: null, restricted: false, found: null });
});

test("whoever may open that case is offered it under its seal, and may still open a new one", async () => {
  const first = await office.post(officeMailbox, { subject: "Another child" });
  const sealed = await log(first, { type: "safeguarding" }, safeguarder);
  const reply = await office.post(officeMailbox, { inReplyTo: first, subject: "Re: Another child" });
  const view = await open(reply, safeguarder);
  expect(view).toMatchObject({
    conversationCase: null,
    sealedCase: { reference: sealed.reference },
    joins: { by: "headers", default: "join" },
  });
  expect((await log(reply, { into: "new" }, safeguarder)).reference).not.toBe(sealed.reference);
});

test("an answer to a letter in a restricted case is kept from whoever may not see it, as the letter is", async () => {
  const first = await office.post(officeMailbox, { subject: "A third child" });
  await log(first, { type: "safeguarding" }, safeguarder);
  const reply = await office.post(leaderMailbox, { inReplyTo: first, subject: "Re: A third child" });
  expect(await open(reply, outsider, leaderMailbox)).toMatchObject({
    restricted: true,
    joins: null,
    sealedCase: null,
  });
  await expect(log(reply, { into: "new" }, outsider, leaderMailbox)).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("two letters that name each other, logged at the same moment from two mailboxes, are in one case", async () => {
  for (let nth = 0; nth < 10; nth++) {
    const [one, other] = [`<one-${nth}@pair.example>`, `<other-${nth}@pair.example>`];
    const subject = `The lamp by gate ${nth}`;
    await office.post(officeMailbox, { id: one, inReplyTo: other, subject });
    await office.post(leaderMailbox, { id: other, inReplyTo: one, subject });
    const logged = await Promise.all([log(one), log(other, {}, gatekeeper, leaderMailbox)]);
    expect(new Set(logged.map(({ reference }) => reference)).size).toBe(1);
  }
});
