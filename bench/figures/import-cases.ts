import { draftCase } from "../../core/cases/draft-case.ts";
import { keysOf } from "../../core/cases/keys.ts";
import { datesOrReason, undated } from "../../core/deadlines/all-types.ts";
import type { Email } from "../../core/mail/email.ts";
import { trailOf } from "../../core/mail/trail.ts";
import { judge } from "../../core/triage/judge.ts";
import { suggest } from "../../core/triage/suggest.ts";
import { markMessage } from "../../functions/effects/mark-message.ts";
import { ourMailboxes, readerOf } from "../../functions/jobs/mailboxes.ts";
import { doerIn } from "../../functions/office.ts";
import { officeHours } from "../../functions/office-hours.ts";
import { saveKeys } from "../../functions/store/case-keys.ts";
import { fileMessage, insertCase, type ToFile } from "../../functions/store/cases.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../../tests/support/office.ts";
import { compare, ratio, timed } from "../compare.ts";
import type { Figure, Row } from "../figure.ts";
import { letter } from "../letters.ts";

/** How many messages: `npm run bench -- --only import-cases --messages 10000`. */
const size = Number(process.env["BENCH_IMPORT"] ?? 300);
const warmUp = 30;

export const importCases: Figure = {
  what: `${size.toLocaleString("en-GB")} messages read, judged and filed as cases, one transaction each, without Outlook`,
  against: "bare inserts of the same cases, messages and keys, one transaction each",
  remarks:
    "ours also looks where a message belongs, keeps the act and the mark to be made; the words of a case are kept in both",
  async measure() {
    const server = process.env["TEST_DATABASE_URL"];
    const rows: Row[] = [];
    for (const engine of server ? (["PostgreSQL", "embedded"] as const) : (["embedded"] as const)) {
      if ((process.env["BENCH_ENGINE"] ?? engine) !== engine) continue;
      if (engine === "embedded") delete process.env["TEST_DATABASE_URL"];
      const office = await openTestOffice();
      try {
        rows.push(...(await measureOn(engine, office)));
      } finally {
        await office.close();
      }
    }
    return rows;
  },
};

async function measureOn(engine: string, office: TestOffice): Promise<Row[]> {
  const seen = office.as(caseworker);
  const hours = await officeHours(seen);
  const read = (round: number): ToFile => {
    const email = letter(round);
    const judgement = judge(email, { ...readerOf(office.settings), identicalLetters: 1 });
    const suggestion = suggest(judgement);
    const dates = datesOrReason(suggestion.type, new Date(email.receivedAt), hours);
    const message = messageOf(email, round);
    const choice = {
      type: suggestion.type,
      topic: suggestion.topic,
      service: suggestion.service,
      priority: suggestion.priority,
      capacity: "council" as const,
      note: "",
      into: "conversation" as const,
      also: [],
    };
    return {
      message: { ...message, ...trailOf(message) },
      keys: keysOf(message, ourMailboxes(office.settings)),
      draft: draftCase(
        { ...message, ward: judgement.ward },
        choice,
        suggestion,
        typeof dates === "string" ? undated : dates,
      ),
      also: [],
    };
  };
  const file = (message: ToFile) =>
    fileMessage(seen, message, {
      by: doerIn(seen),
      now: seen.now,
      alone: false,
      detail: {},
      effects: (filed) => [markMessage(filed)],
    });
  let [message, reading] = [read(0), 0];
  const taken = await compare(
    async (round) => {
      const took = await timed(() => (message = read(round)));
      if (round >= warmUp) reading += took / size;
      return timed(() => file(message));
    },
    (round) => timed(() => insert(office, message, round)),
    { rounds: size, warmUp },
  );
  const mean = (times: readonly number[]) => times.reduce((sum, one) => sum + one, 0) / times.length;
  const aMinute = (what: string, each: number): Row => ({
    kind: "size",
    what: `${engine}: ${what}`,
    value: 60_000 / each,
    unit: "a minute",
  });
  return [
    ratio(`${engine}: filing one, median`, taken),
    ratio(`${engine}: filing one, 95th in 100`, taken, 0.95),
    { kind: "size", what: `${engine}: reading and judging one`, value: reading, unit: "ms" },
    aMinute("read, judged and filed", reading + mean(taken.ours)),
    aMinute("filed", mean(taken.ours)),
    aMinute("bare inserts", mean(taken.bare)),
  ];
}

const messageOf = (email: Email, round: number) => ({
  ...email,
  mailbox: officeMailbox,
  internetMessageId: `<${round}@resident.example>`,
  graphId: `message ${round}`,
  conversationId: `conversation ${round}`,
  receivedAt: new Date(email.receivedAt),
});

/** The same rows, under another name, and nothing besides. */
const insert = (office: TestOffice, { message, keys, draft }: ToFile, round: number): Promise<void> => {
  const { db, user, now } = office.as(caseworker);
  return db.transaction().execute(async (tx) => {
    const { id: caseId } = await insertCase(tx, draft, user, now);
    const { id: row } = await tx
      .insertInto("case_messages")
      .values({
        case_id: caseId,
        mailbox: message.mailbox,
        internet_message_id: `<bare-${round}@resident.example>`,
        graph_id: message.graphId,
        conversation_id: `bare ${round}`,
        subject: message.subject,
        received_at: message.receivedAt,
        filed_by: user.name,
        filed_at: now,
        removed_at: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await saveKeys(tx, [caseId], row, keys);
  });
};
