import type { GivenAnswer, RequestAnswer } from "../../core/contract/shapes.ts";
import type { DiaryEvent } from "../../core/diary/diary-event.ts";
import type { z } from "zod";
import type { MeetingMessage } from "../graph/calendar.ts";
import { aboutRequest } from "../effects/answer-invitation.ts";
import { mayBeSeenWithDiary } from "./access.ts";
import { type Doer, saveAct } from "./acts.ts";
import { type NewEffect, readEffectStates, saveEffects } from "./effects.ts";
import type { Db, Seen } from "./open.ts";

/** A request that has been answered, as it was then. */
export interface RecordedRequest {
  id: number;
  request: MeetingMessage;
  answer: z.infer<typeof GivenAnswer>;
}

export interface AnswerToSave {
  mailbox: string;
  request: MeetingMessage;
  event: DiaryEvent;
  answer: RequestAnswer;
  /** Rules of the diary that this answer goes against, by their ids. */
  overridden: readonly string[];
  by: Doer;
  onBehalfOf: string;
  now: Date;
  effect: (requestId: number) => NewEffect;
}

/** Puts the request, its answer and the answer's effect on the record together. The first answer stands. */
export async function saveAnswer(db: Db, given: AnswerToSave): Promise<number> {
  const { mailbox, request, event, answer, by, now } = given;
  const { internetMessageId } = request;
  return db.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto("diary_requests")
      .values({
        mailbox,
        internet_message_id: internetMessageId,
        event_id: event.id,
        subject: request.subject,
        organiser_name: request.organiser.name,
        organiser_address: request.organiser.address,
        start_at: new Date(event.startAt),
        end_at: new Date(event.endAt),
        all_day: event.allDay,
        location: event.location,
        received_at: new Date(request.receivedAt),
      })
      .onConflict((conflict) =>
        conflict.columns(["mailbox", "internet_message_id"]).where("withdrawn_at", "is", null).doNothing(),
      )
      .returning("id")
      .executeTakeFirst();
    if (!inserted) return findRequestId(tx, mailbox, internetMessageId);
    await tx
      .insertInto("diary_answers")
      .values({
        request_id: inserted.id,
        kind: answer.kind,
        reason: answer.reason,
        note: answer.note,
        message: answer.message,
        event_version: event.changeKey,
        decided_by_id: by.id,
        decided_by: by.name,
        on_behalf_of: given.onBehalfOf,
        decided_at: now,
      })
      .execute();
    await saveEffects(tx, [given.effect(inserted.id)], now);
    await saveAct(tx, by, now, {
      act: "request.answered",
      subject: aboutRequest(inserted.id),
      onBehalfOf: given.onBehalfOf,
      before: { version: event.changeKey },
      after: answer,
      detail: { kind: answer.kind, reason: answer.reason, overridden: given.overridden.join(" ") },
    });
    return inserted.id;
  });
}

async function findRequestId(db: Db, mailbox: string, internetMessageId: string): Promise<number> {
  const { id } = await db
    .selectFrom("diary_requests")
    .select("id")
    .where("mailbox", "=", mailbox)
    .where("internet_message_id", "=", internetMessageId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes an answer out of force. What was decided stays on the record, and the request can be answered again. */
export async function withdrawAnswer(
  db: Db,
  requestId: number,
  { by, now }: { by: { id: string; name: string }; now: Date },
): Promise<void> {
  await db
    .updateTable("diary_requests")
    .set({ withdrawn_at: now, withdrawn_by_id: by.id, withdrawn_by: by.name })
    .where("id", "=", requestId)
    .where("withdrawn_at", "is", null)
    .execute();
}

export async function findRequest(
  { db, viewer }: Seen,
  mailbox: string,
  internetMessageId: string,
): Promise<RecordedRequest | undefined> {
  const row = await db
    .selectFrom("diary_requests")
    .innerJoin("diary_answers", "request_id", "diary_requests.id")
    .selectAll()
    .where("mailbox", "=", mailbox)
    .where("internet_message_id", "=", internetMessageId)
    .where("withdrawn_at", "is", null)
    .where(mayBeSeenWithDiary(viewer))
    .executeTakeFirst();
  if (!row) return undefined;
  const about = aboutRequest(row.id);
  const carriedOut = (await readEffectStates(db, [about])).get(about);
  return {
    id: row.id,
    request: {
      internetMessageId: row.internet_message_id,
      meetingMessageType: "meetingRequest",
      isOutOfDate: false,
      eventId: row.event_id,
      subject: row.subject,
      organiser: { name: row.organiser_name, address: row.organiser_address },
      receivedAt: row.received_at.toISOString(),
      startAt: row.start_at.toISOString(),
      endAt: row.end_at.toISOString(),
      location: row.location,
      allDay: row.all_day,
      event: undefined,
    },
    answer: {
      kind: row.kind,
      reason: row.reason,
      note: row.note,
      message: row.message,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at.toISOString(),
      carriedOut: carriedOut ?? { state: "done" },
    },
  };
}
