import { sql } from "kysely";
import type { Trouble } from "../../core/effects/kinds.ts";
import { usualPace } from "../../core/effects/pace.ts";
import type { Db } from "./open.ts";

export interface ClaimedEffect {
  id: number;
  key: string;
  kind: string;
  about: string;
  payload: unknown;
  progress: Record<string, string>;
  /** How often it has been taken up, this time included. */
  attempts: number;
  /** How many tries went wrong. */
  tries: number;
  /** Why it waited until now. */
  trouble: Trouble | null;
}

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

interface Claim {
  about?: string | undefined;
  limit: number;
  leaseSeconds?: number;
}

/** Takes effects that are due, for this carrier alone, until the lease ends. Only those about one fact when given. */
export async function claimEffects(
  db: Db,
  carrier: string,
  now: Date,
  { about, limit, leaseSeconds = usualPace.lease }: Claim,
): Promise<ClaimedEffect[]> {
  const claimed = await db
    .updateTable("effects")
    .set({
      leased_by: carrier,
      leased_until: after(now, leaseSeconds),
      // A look before its time is no beginning of its own.
      attempts: sql<number>`attempts + case when run_after <= ${now} then 1 else 0 end`,
      peek: false,
    })
    .where("id", "in", (due) =>
      due
        .selectFrom("effects")
        .select("id")
        .where("done_at", "is", null)
        .where("failed_at", "is", null)
        .where("cancelled_at", "is", null)
        .where((or) => or.or([or("run_after", "<=", now), or("peek", "=", true)]))
        .where((or) => or.or([or("leased_until", "is", null), or("leased_until", "<", now)]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("mailbox_rests")
                .select("until")
                .where("until", ">", now)
                .where((or) =>
                  or.or([
                    or("effects.mailbox", "is", null),
                    or("effects.mailbox", "=", or.ref("mailbox_rests.mailbox")),
                  ]),
                ),
            ),
          ),
        )
        .$if(about !== undefined, (only) => only.where("about", "=", about ?? ""))
        .orderBy("run_after")
        .orderBy("id")
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["id", "key", "kind", "about", "payload", "progress", "attempts", "tries", "trouble"])
    .execute();
  return claimed.sort((a, b) => a.id - b.id);
}

/** Another carrier has the effect now: whatever this one still wants to say of it no longer counts. */
export class LeaseLost extends Error {
  constructor() {
    super("this effect's lease has passed to another carrier");
  }
}

/** What a carrier notes is fenced: it counts only while its lease does. */
export const held = (db: Db, id: number, carrier: string) =>
  db
    .updateTable("effects")
    .where("id", "=", id)
    .where("leased_by", "=", carrier)
    .where("done_at", "is", null);

/** Keeps what a carrier has learnt, and its lease for as long again. Throws LeaseLost once another has taken over. */
export async function noteProgress(
  db: Db,
  id: number,
  carrier: string,
  progress: Record<string, string | undefined>,
  leasedUntil: Date,
): Promise<void> {
  const noted = await held(db, id, carrier)
    .set({ progress: JSON.stringify(progress), leased_until: leasedUntil })
    .executeTakeFirst();
  if (noted.numUpdatedRows === 0n) throw new LeaseLost();
}

/**
 * Has what is in doubt in these mailboxes looked for now, and what is being carried out looked for should it end in doubt.
 * What waits for its time for any other reason goes on waiting. Resolves to how many there are.
 */
export async function peekAtDoubts(db: Db, mailboxes: readonly string[], now: Date): Promise<number> {
  const woken = await db
    .updateTable("effects")
    .set({ peek: true })
    .where("mailbox", "in", mailboxes)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .where("cancelled_at", "is", null)
    .where((or) => or.or([or("trouble", "=", "unsure"), or("leased_until", ">", now)]))
    .executeTakeFirst();
  return Number(woken.numUpdatedRows);
}
