import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseView } from "../../core/contract/shapes.ts";
import type { Person } from "../../core/people/person.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { undoLog } from "../../functions/jobs/cases/undo-log.ts";
import {
  caseworker,
  gatekeeper,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

// The embedded database has one connection and lets nobody in between; TEST_DATABASE_URL has these race in earnest.
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const times = 10;
const log = (internetMessageId: string, by: Person, mailbox = leaderMailbox) =>
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
      },
    },
    office.as(by),
  );
const undo = (internetMessageId: string, { reference, version }: CaseView) =>
  undoLog(
    { mailbox: leaderMailbox, message: { internetMessageId }, reference, version },
    office.as(caseworker),
  ).catch(() => undefined);

test("one letter that lies in both mailboxes is one case, also when both are logged at the same moment", async () => {
  for (let nth = 0; nth < times; nth++) {
    const id = await office.post(leaderMailbox, { subject: `The lamp, ${nth}` });
    await office.post(officeMailbox, { id, subject: `The lamp, ${nth}` });
    const [tom, ruth] = await Promise.all([log(id, caseworker), log(id, gatekeeper, officeMailbox)]);
    expect(ruth.reference).toBe(tom.reference);
  }
});

test("a case that one person undoes while another adds a message to it stays open with that message", async () => {
  for (let nth = 0; nth < times; nth++) {
    const first = await office.post(leaderMailbox, { subject: `The bench, ${nth}` });
    const second = await office.post(leaderMailbox, { subject: "Re: the bench", inReplyTo: first });
    const logged = await log(first, caseworker);
    const [joined] = await Promise.all([log(second, gatekeeper), undo(first, logged)]);
    const { state } = await office.record.owner
      .selectFrom("cases")
      .select("state")
      .where("reference", "=", joined.reference)
      .executeTakeFirstOrThrow();
    expect(state).toBe("open");
  }
});
