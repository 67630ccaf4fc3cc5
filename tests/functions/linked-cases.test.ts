import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { CaseView, TriageChoice } from "../../core/contract/shapes.ts";
import type { Person } from "../../core/people/person.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { undoLog } from "../../functions/jobs/cases/undo-log.ts";
import { caseworker, gatekeeper, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const outsider: Person = { ...gatekeeper, id: "outsider", groups: [] };
const both =
  "This is a formal complaint about how my request was handled. Under the Freedom of Information Act 2000 please also send me the cost of the works.";
const ref = (internetMessageId: string) => ({ mailbox: officeMailbox, message: { internetMessageId } });
const log = (internetMessageId: string, own: Partial<TriageChoice> = {}, by: Person = caseworker) =>
  logEmail(
    {
      ...ref(internetMessageId),
      choice: {
        type: "complaint_stage1",
        topic: null,
        priority: "Standard",
        capacity: "council",
        note: "",
        into: "conversation",
        also: ["foi"],
        ...own,
      },
    },
    office.as(by),
  );
const undo = (internetMessageId: string, { reference, version }: CaseView, by: Person = caseworker) =>
  undoLog({ ...ref(internetMessageId), reference, version }, office.as(by));
const linkOf = (one: CaseView) => one.linked[0]?.reference ?? "";
const actsIn = async (reference: string) =>
  (
    await office.record.owner
      .selectFrom("acts")
      .select("act")
      .where("subject", "=", `case ${reference}`)
      .where("act", "in", ["case.logged", "case.undone"])
      .orderBy("id")
      .execute()
  ).map(({ act }) => act);
const count = async (table: "cases" | "case_links") =>
  (
    await office.record.owner
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;

test("a complaint that is also a request for information is two cases, each with its own date, that name each other", async () => {
  const logged = await log(await office.post(officeMailbox, { text: both }));
  expect(logged.type).toBe("complaint_stage1");
  expect(logged.linked).toMatchObject([{ restrictedTo: null, shown: { type: "foi" } }]);
  const request = await readCase({ reference: linkOf(logged) }, office.as(caseworker));
  expect(request).toMatchObject({ type: "foi", messageCount: 0, linked: [{ reference: logged.reference }] });
  expect(request.dates.respond?.reason).toMatch(/20 working days/);
  expect(request.dates.respond?.dueOn).not.toBe(logged.dates.respond?.dueOn);
  expect(await actsIn(logged.reference)).toEqual(["case.logged"]);
  expect(await actsIn(request.reference)).toEqual(["case.logged"]);
});

test("logged twice, by two people at once, nothing is doubled", async () => {
  const id = await office.post(officeMailbox, { text: both });
  const before = await count("cases");
  const [one, other] = await Promise.all([log(id), log(id, {}, gatekeeper)]);
  const again = await log(id);
  expect(new Set([one, other, again].map(linkOf)).size).toBe(1);
  expect(await count("cases")).toBe(before + 2);
});

test("a type that is named twice, or is the letter's own, makes no case more", async () => {
  const logged = await log(await office.post(officeMailbox, {}), {
    also: ["foi", "foi", "complaint_stage1"],
  });
  expect(logged.linked).toHaveLength(1);
});

test("one undo takes both back, and a second logging opens both anew", async () => {
  const id = await office.post(officeMailbox, { text: both });
  const logged = await log(id);
  const undone = await undo(id, logged);
  expect(undone.state).toBe("undone");
  const request = await readCase({ reference: linkOf(logged) }, office.as(caseworker));
  expect(request.state).toBe("undone");
  expect(await actsIn(request.reference)).toEqual(["case.logged", "case.undone"]);
  const again = await log(id);
  expect(linkOf(again)).not.toBe(linkOf(logged));
});

test("a linked case that has a letter of its own by now outlives the undo", async () => {
  const id = await office.post(officeMailbox, { text: both });
  const logged = await log(id);
  const request = linkOf(logged);
  await log(await office.post(officeMailbox, { subject: `About ${request}` }), { also: [] });
  const shown = await readCase({ reference: logged.reference }, office.as(caseworker));
  await undo(id, shown);
  expect((await readCase({ reference: request }, office.as(caseworker))).state).toBe("open");
});

test("a restricted matter beside an open one is seen by those who need to know, and named to nobody else", async () => {
  const id = await office.post(officeMailbox, { text: both });
  const logged = await log(id, { also: ["safeguarding"] });
  expect(logged.linked).toMatchObject([{ restrictedTo: "safeguarding", shown: null }]);
  const theirs = await readCase({ reference: logged.reference }, office.as(outsider));
  expect(theirs.linked).toEqual([]);
  const { case: seen } = await openMessage(ref(id), office.as(outsider));
  expect(JSON.stringify(seen)).not.toContain(linkOf(logged));
  await expect(
    readCase({ reference: linkOf(logged), reason: "handling" }, office.as(outsider)),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("what one does not see one does not undo", async () => {
  const id = await office.post(officeMailbox, { text: both });
  const logged = await log(id, { also: ["safeguarding"] });
  await undo(id, logged, outsider);
  const kept = await readCase({ reference: linkOf(logged), reason: "handling" }, office.as(caseworker));
  expect(kept.state).toBe("open");
});

test("a reply may open another matter beside the case it joins", async () => {
  const first = await office.post(officeMailbox, { subject: "The kerb" });
  const complaint = await log(first, { also: [] });
  const reply = await office.post(officeMailbox, { inReplyTo: first, subject: "Re: The kerb", text: both });
  const joined = await log(reply, { also: ["foi"] });
  expect(joined.reference).toBe(complaint.reference);
  expect(joined.linked).toMatchObject([{ shown: { type: "foi" } }]);
});

test("party mail is nobody's second matter", async () => {
  const id = await office.post(officeMailbox, {});
  const before = await count("cases");
  await expect(log(id, { also: ["political"] })).rejects.toMatchObject({ code: "not-allowed" });
  expect(await count("cases")).toBe(before);
});

test("a logging that dies on its way leaves nothing behind", async () => {
  const id = await office.post(officeMailbox, { text: both });
  const before = [await count("cases"), await count("case_links")];
  // Its last statement fails, as when the process is killed there.
  await office.record.owner.schema.alterTable("acts").renameTo("acts_away").execute();
  await expect(log(id)).rejects.toThrow();
  await office.record.owner.schema.alterTable("acts_away").renameTo("acts").execute();
  expect([await count("cases"), await count("case_links")]).toEqual(before);
  expect((await log(id)).linked).toHaveLength(1);
});
