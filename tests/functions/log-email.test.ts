import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Parsed } from "../../core/contract/calls.ts";
import type { Person } from "../../core/people/person.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { undoLog } from "../../functions/jobs/cases/undo-log.ts";
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

type Choice = Parsed<"logEmail">["choice"];
const choice = (own: Partial<Choice> = {}): Choice => ({
  type: "constituent_casework",
  topic: null,
  priority: "Standard",
  capacity: "council",
  note: "",
  into: "conversation",
  also: [],
  ...own,
});

const open = (internetMessageId: string, mailbox: string = officeMailbox) =>
  openMessage({ mailbox, message: { internetMessageId } }, office.as(caseworker));
const log = (
  internetMessageId: string,
  own: Partial<Choice> = {},
  by: Person = caseworker,
  mailbox: string = officeMailbox,
) => logEmail({ mailbox, message: { internetMessageId }, choice: choice(own) }, office.as(by));

interface Marks {
  value: { categories: string[]; singleValueExtendedProperties?: { value: string }[] }[];
}
async function marks(internetMessageId: string) {
  const id = "String {6f2d1a52-94c7-4f0e-8d2b-3b7a90c5e1f4} Name LeadersOfficeCase";
  const { value } = await office.look<Marks>(
    `/users/${officeMailbox}/messages?$filter=${encodeURIComponent(`internetMessageId eq '${internetMessageId}'`)}` +
      `&$select=categories&$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${id}')`)}`,
  );
  return { categories: value[0]?.categories, link: value[0]?.singleValueExtendedProperties?.[0]?.value };
}

test("a message opens with a suggestion, its reasons and a date for every type", async () => {
  const id = await office.post(officeMailbox, {});
  const view = await open(id);
  expect(view.suggestion.reasons.length).toBeGreaterThan(0);
  expect(view.dates.foi.respond?.reason).toMatch(/20 working days/);
  expect(view.case).toBeNull();
});

test("a logged message has a reference, and Outlook shows the category and the link", async () => {
  const id = await office.post(officeMailbox, {});
  const logged = await log(id);
  expect(logged.reference).toMatch(/^LO-\d{4}-\d{6}$/);
  expect(logged.marking).toEqual({ state: "done" });
  expect(await marks(id)).toEqual({ categories: ["Logged"], link: logged.reference });
});

test("logging keeps the categories people have put on a message themselves", async () => {
  const id = await office.post(officeMailbox, {});
  const found = await office.look<{ value: { id: string }[] }>(
    `/users/${officeMailbox}/messages?$filter=${encodeURIComponent(`internetMessageId eq '${id}'`)}&$select=id`,
  );
  await fetch(`${office.outside.graph.url}/v1.0/users/${officeMailbox}/messages/${found.value[0]?.id}`, {
    method: "PATCH",
    headers: {
      authorization: `Bearer ${await office.outside.outlookToken()}`,
      "content-type": "application/json",
      prefer: 'IdType="ImmutableId"',
    },
    body: JSON.stringify({ categories: ["Ring back"] }),
  });
  await log(id);
  expect((await marks(id)).categories).toEqual(["Ring back", "Logged"]);
});

test("two people who press Log at once get one case", async () => {
  const id = await office.post(officeMailbox, {});
  const [tom, ruth] = await Promise.all([log(id), log(id, {}, gatekeeper)]);
  expect(tom.reference).toBe(ruth.reference);
  expect(tom.messageCount).toBe(1);
});

test("whoever logs a letter again learns who put it there, and it stays where it is", async () => {
  const id = await office.post(officeMailbox, {});
  const first = await log(id, {}, gatekeeper);
  const again = await log(id);
  expect(first.filedBy).toBe(gatekeeper.name);
  expect(again).toMatchObject({
    reference: first.reference,
    filedBy: gatekeeper.name,
    version: first.version,
  });
});

test("two people who log two letters of one conversation at once get one case", async () => {
  const first = await office.post(officeMailbox, {});
  const second = await office.post(officeMailbox, {
    inReplyTo: first,
    subject: "Re: The street light outside my house",
  });
  const [one, other] = await Promise.all([log(first), log(second, {}, gatekeeper)]);
  expect(one.reference).toBe(other.reference);
  expect((await open(first)).case?.messageCount).toBe(2);
});

test("the next letter of a conversation shows the case, and may still become a case of its own", async () => {
  const first = await office.post(officeMailbox, {});
  const logged = await log(first);
  const second = await office.post(officeMailbox, {
    inReplyTo: first,
    subject: "Re: The street light outside my house",
  });
  const view = await open(second);
  expect(view.case).toBeNull();
  expect(view.conversationCase?.reference).toBe(logged.reference);
  expect((await log(second, { into: "new" })).reference).not.toBe(logged.reference);
});

test("one letter sent to both mailboxes is one case", async () => {
  const id = await office.post(officeMailbox, {});
  await office.post(leaderMailbox, { id });
  const here = await log(id);
  const there = await log(id, {}, gatekeeper, leaderMailbox);
  expect(there.reference).toBe(here.reference);
});

test("a stranger cannot slip a letter into someone's case by re-using its Message-ID", async () => {
  const id = await office.post(officeMailbox, {});
  await office.post(leaderMailbox, { id, subject: "Something quite different" });
  const here = await log(id);
  const there = await log(id, {}, gatekeeper, leaderMailbox);
  expect(there.reference).not.toBe(here.reference);
});

test("undo takes the marks away, and the reference is never used again", async () => {
  const id = await office.post(officeMailbox, {});
  const logged = await log(id);
  const undone = await undoLog(
    {
      mailbox: officeMailbox,
      message: { internetMessageId: id },
      reference: logged.reference,
      version: logged.version,
    },
    office.as(caseworker),
  );
  expect(undone.state).toBe("undone");
  expect(await marks(id)).toEqual({ categories: [], link: "" });
  expect((await open(id)).case).toBeNull();
  const again = await log(id, { type: "foi" });
  expect(again.reference).not.toBe(logged.reference);
  expect(await marks(id)).toEqual({ categories: ["Logged"], link: again.reference });
});

test("undo of a case that has changed meanwhile is refused, and the case stays", async () => {
  const first = await office.post(officeMailbox, {});
  const logged = await log(first);
  const second = await office.post(officeMailbox, {
    inReplyTo: first,
    subject: "Re: The street light outside my house",
  });
  await log(second, {}, gatekeeper);
  const undo = undoLog(
    {
      mailbox: officeMailbox,
      message: { internetMessageId: first },
      reference: logged.reference,
      version: logged.version,
    },
    office.as(caseworker),
  );
  await expect(undo).rejects.toMatchObject({ code: "conflict" });
  expect((await open(first)).case?.reference).toBe(logged.reference);
});

test("a message that has gone says so, and a mailbox that is not ours is refused", async () => {
  await expect(open("<gone@nowhere.example>")).rejects.toMatchObject({ code: "gone" });
  await expect(open("<any@nowhere.example>", "chief.executive@ashdale.example")).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("a Message-ID with quotes and ampersands finds its own message and no other", async () => {
  const id = await office.post(officeMailbox, {
    id: "<o'hara&co+1%25#x@resident.example>",
    subject: "Odd name",
  });
  expect((await open(id)).subject).toBe("Odd name");
});
