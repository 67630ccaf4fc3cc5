import fc from "fast-check";
import type { CaseFacts, Viewer } from "../../core/people/access.ts";
import type { Restriction } from "../../core/people/restrictions.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { saveEvent } from "../../functions/store/case-events.ts";
import type { OpenedRecord } from "../../functions/store/open.ts";
import { caseFacts } from "./draw-access.ts";

/** A case of the drawn town: what decides who sees it, and the words that nobody else may ever read. */
export interface TownCase extends CaseFacts {
  id: number;
  reference: string;
  secret: string;
}

/** Puts as many drawn cases on the record as asked, each with a message and an effect, all due yesterday and logged today. */
export async function fillTown(
  { owner }: OpenedRecord,
  mailbox: string,
  size: number,
  seed: number,
): Promise<TownCase[]> {
  const now = new Date();
  const town: TownCase[] = [];
  for (const [at, facts] of fc.sample(caseFacts, { numRuns: size, seed }).entries()) {
    const reference = `LO-2026-${String(at + 1).padStart(6, "0")}`;
    const secret = `secret-${seed}-${at + 1}.`;
    const { id } = await owner
      .insertInto("cases")
      .values({
        ...plainCase(secret, now),
        reference,
        capacity: facts.capacity,
        due_on: addDays(londonDate(now), -1),
        logged_by_id: facts.loggedById,
        logged_by: facts.loggedById,
        restricted_to: facts.restrictedTo,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const person_id of facts.readers)
      await owner
        .insertInto("case_readers")
        .values({ case_id: id, person_id, added_by: "eve", added_at: now })
        .execute();
    const { id: message } = await owner
      .insertInto("case_messages")
      .values({
        case_id: id,
        mailbox,
        internet_message_id: messageOf(reference),
        graph_id: `g${at + 1}`,
        conversation_id: `of ${reference}`,
        subject: secret,
        received_at: now,
        filed_by: facts.loggedById,
        filed_at: now,
        removed_at: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    // Everyone in town has been copied into everything, under a subject that is nobody else's to read.
    for (const [kind, key] of [
      ["cc", everyone],
      ["subject", secret],
    ] as const)
      await owner
        .insertInto("case_keys")
        .values({ case_id: id, message, kind, key, removed_at: null })
        .execute();
    const before = town.at(-1);
    if (before)
      await owner.insertInto("case_links").values({ case_id: before.id, also_id: id, message }).execute();
    await saveEvent(
      owner,
      { caseId: id, event: { kind: "note", text: secret } },
      { id: "eve", name: "Eve" },
      now,
    );
    await owner
      .insertInto("effects")
      .values({
        key: `town ${at + 1}`,
        kind: "mark-message",
        about: `case ${id}`,
        payload: JSON.stringify({ secret }),
        run_after: new Date(now.getTime() + 86_400_000),
        created_at: now,
      })
      .execute();
    town.push({ ...facts, id, reference, secret });
  }
  return town;
}

export const plainCase = (words: string, now: Date) => ({
  type: "petition",
  topic: null,
  priority: "Standard",
  sensitivity: "OFFICIAL",
  state: "open" as const,
  subject: words,
  correspondent_name: words,
  correspondent_address: words,
  received_at: now,
  dates: JSON.stringify({ acknowledge: null, respond: null }),
  owner: "office",
  note: words,
  suggested: JSON.stringify({ type: "petition", confidence: 1 }),
  logged_at: now,
});

interface ListedCase {
  capacity: "council" | "ward";
  dueOn: string | null;
  restrictedTo?: Restriction;
  state?: "open" | "undone";
}

/** Puts cases of which little matters on the record, one after another. */
export async function fillCases({ owner }: OpenedRecord, wanted: readonly ListedCase[]): Promise<void> {
  const { count } = await owner
    .selectFrom("cases")
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = wanted.map(({ capacity, dueOn, restrictedTo = null, state = "open" }, at) => ({
    ...plainCase(`Case ${at + 1}`, new Date()),
    // Of a year in which nothing else is logged.
    reference: `LO-2020-${String(Number(count) + at + 1).padStart(6, "0")}`,
    capacity,
    due_on: dueOn,
    state,
    restricted_to: restrictedTo,
    logged_by_id: "nobody",
    logged_by: "Nobody",
  }));
  await owner.insertInto("cases").values(rows).execute();
}

/** An address that stands on every letter of the town. */
export const everyone = "everyone@town.example";

/** Remembers the letters of all these cases as copies of one, from as many writers; resolves to the campaign's number. */
export async function fillCampaign(
  { owner }: OpenedRecord,
  mailbox: string,
  town: readonly TownCase[],
): Promise<number> {
  const { id } = await owner
    .insertInto("campaigns")
    .values({ common: [1, 2, 3], copies: town.length, is_many: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  const plain = { quotes: "nothing" as const, own_words: 0, adds_own: false, danger: false, clocked: false };
  await owner
    .insertInto("letters")
    .values(
      town.map(({ reference }, at) => ({
        ...plain,
        mailbox,
        internet_message_id: messageOf(reference),
        graph_id: `g${at + 1}`,
        received_at: new Date(),
        writer: `writer ${at}`,
        marks: [1, 2, 3],
        sentences: [3, 12],
        doubted: false,
        campaign: id,
      })),
    )
    .execute();
  return id;
}

/** The Message-ID of the letter in a case. */
export const messageOf = (reference: string): string => `<${reference}@town.example>`;

/** A viewer in a few words, for a proof that fails. */
export const say = (viewer: Viewer): string =>
  typeof viewer === "string" ? viewer : `${viewer.id} ${viewer.roles.join()} [${viewer.groups.join()}]`;
