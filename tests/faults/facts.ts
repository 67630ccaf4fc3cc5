import { sql } from "kysely";
import type { TriageChoice } from "../../core/contract/shapes.ts";
import { reasons } from "../../core/diary/answer.ts";
import { newEvent } from "../../functions/effects/create-event.ts";
import { reply } from "../../functions/effects/reply.ts";
import { sendMail } from "../../functions/effects/send-mail.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { answerRequest } from "../../functions/jobs/diary/answer-request.ts";
import { openRequest } from "../../functions/jobs/diary/open-request.ts";
import { doerIn, type StaffedOffice } from "../../functions/office.ts";
import { aboutBrief, saveBrief } from "../../functions/store/briefs.ts";
import { saveEffects } from "../../functions/store/effects.ts";
import type { Db } from "../../functions/store/open.ts";
import { factKey, type Intended } from "./plan.ts";

/** Facts of kinds that the product does not write yet. */
export const factsTable =
  "create table if not exists fault_facts (key text primary key); grant select, insert on fault_facts to office_app";

/** Puts a fact on the record with its effect, as the product does; written twice it is there once. */
export async function writeFact(intended: Intended, office: StaffedOffice): Promise<void> {
  const { db, now, settings } = office;
  const [leader, from] = [settings.leader, settings.office];
  switch (intended.kind) {
    case "mark": {
      const message = { internetMessageId: intended.message };
      const choice: TriageChoice = {
        type: "petition",
        topic: null,
        priority: "Standard",
        capacity: "council",
        note: "",
        into: "new",
        also: [],
      };
      await logEmail({ mailbox: from.address, message, choice }, office);
      return;
    }
    case "answer": {
      const ref = { mailbox: leader.address, message: { internetMessageId: intended.message } };
      const { state, version } = await openRequest(ref, office);
      if (state !== "open") return;
      const kind = intended.answer;
      const answer = { kind, reason: Object.keys(reasons[kind])[0] ?? "", note: "", message: "Thank you." };
      await answerRequest({ ...ref, version, answer }, office);
      return;
    }
    case "mail": {
      const { on, subject } = intended;
      const words = { subject, html: `<p>${subject}</p>`, text: subject };
      const brief = { on, ...words, sentTo: leader.address, sentBy: "the timetable", sentAt: now };
      await saveBrief(
        db,
        brief,
        sendMail(`brief ${on}`, aboutBrief(on), { from, to: leader, ...words }),
        doerIn(office),
      );
      return;
    }
    case "reply": {
      const payload = { mailbox: from.address, graphId: intended.graphId, words: "Thank you for writing." };
      await saveWith(
        db,
        intended,
        now,
        reply(String(intended.n), factKey(intended), payload, settings.graceSeconds),
      );
      return;
    }
    case "event": {
      const { subject, startAt } = intended;
      const endAt = new Date(Date.parse(startAt) + 3_600_000).toISOString();
      const payload = {
        mailbox: leader.address,
        subject,
        location: "Town Hall",
        startAt,
        endAt,
        showAs: "busy",
      } as const;
      await saveWith(db, intended, now, newEvent(String(intended.n), factKey(intended), payload));
    }
  }
}

async function saveWith(
  db: Db,
  intended: Intended,
  now: Date,
  effect: ReturnType<typeof newEvent>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const saved =
      await sql`insert into fault_facts (key) values (${factKey(intended)}) on conflict do nothing`.execute(
        tx,
      );
    if (saved.numAffectedRows === 1n) await saveEffects(tx, [effect], now);
  });
}

/** How often each fact is on the record. */
export async function countFacts(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; count: number }>`
    select key, count(*) as count from (
      select internet_message_id as key from case_messages where removed_at is null
      union all select internet_message_id from diary_requests join diary_answers on request_id = id where withdrawn_at is null
      union all select brief_on::text from briefs
      union all select key from fault_facts
    ) as facts group by key`.execute(db);
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
}
