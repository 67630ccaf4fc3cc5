import { addDays, type LondonDate } from "../../core/time.ts";
import type { OpenedRecord } from "../../functions/store/open.ts";

/** What the drawn town's diary holds; `secret` is in every word of it. */
export interface TownDiary {
  secret: string;
  requests: { id: number; internetMessageId: string }[];
  briefs: LondonDate[];
  /** What its effects are about, one each; the last of them is something that no rule names. */
  abouts: string[];
}

/** Puts answered requests, sent briefs and what must be done about them on the record. */
export async function fillDiary(
  { owner }: OpenedRecord,
  mailbox: string,
  size: number,
  seed: number,
): Promise<TownDiary> {
  const now = new Date();
  const secret = `diary-secret-${seed}.`;
  const requests: TownDiary["requests"] = [];
  const briefs = Array.from({ length: size }, (_, at) => addDays("2020-01-01", at));
  for (const brief_on of briefs) {
    const internet_message_id = `<${brief_on}@library.example>`;
    const words = { subject: secret, location: secret, organiser_name: secret, organiser_address: secret };
    const times = { start_at: now, end_at: now, all_day: false, received_at: now };
    const { id } = await owner
      .insertInto("diary_requests")
      .values({ mailbox, internet_message_id, event_id: secret, ...words, ...times })
      .returning("id")
      .executeTakeFirstOrThrow();
    const decided = { decided_by_id: "eve", decided_by: "eve", on_behalf_of: "the Leader", decided_at: now };
    const answer = { reason: secret, note: secret, message: secret, event_version: "1" };
    await owner
      .insertInto("diary_answers")
      .values({ request_id: id, kind: "accept", ...answer, ...decided })
      .execute();
    const sent = { sent_to: secret, sent_by: "eve", sent_at: now };
    await owner
      .insertInto("briefs")
      .values({ brief_on, subject: secret, html: secret, body_text: secret, ...sent })
      .execute();
    requests.push({ id, internetMessageId: internet_message_id });
  }
  const abouts = [
    ...requests.map(({ id }) => `request ${id}`),
    ...briefs.map((on) => `brief ${on}`),
    "case of wine",
  ];
  for (const about of abouts)
    await owner
      .insertInto("effects")
      .values({
        key: `diary ${about}`,
        kind: "send-mail",
        about,
        payload: JSON.stringify({ secret }),
        run_after: new Date(now.getTime() + 86_400_000),
        created_at: now,
      })
      .execute();
  return { secret, requests, briefs, abouts };
}
