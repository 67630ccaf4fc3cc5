import type { Db } from "./open.ts";

/** How far a mailbox has been read. */
export interface Follow {
  mailbox: string;
  /** Where Graph is asked next; null to begin. */
  link: string | null;
  pageSize: number;
}

/** Letters of one answer: Graph sends them whole. */
export const fullPage = 20;
const leaseSeconds = 300;

/** Makes sure of a row for each: one that is new is due at once. */
export async function wantFollows(db: Db, mailboxes: readonly string[], now: Date): Promise<void> {
  await db
    .insertInto("follows")
    .values(mailboxes.map((mailbox) => ({ mailbox, page_size: fullPage, run_after: now })))
    .onConflict((conflict) => conflict.column("mailbox").doNothing())
    .execute();
}

/** Takes a mailbox for this reader alone, if it is due. */
export async function claimFollow(
  db: Db,
  reader: string,
  mailbox: string,
  now: Date,
): Promise<Follow | undefined> {
  const row = await db
    .updateTable("follows")
    .set({ leased_by: reader, leased_until: new Date(now.getTime() + leaseSeconds * 1000) })
    .where("mailbox", "=", mailbox)
    .where("run_after", "<=", now)
    .where((or) => or.or([or("leased_until", "is", null), or("leased_until", "<", now)]))
    .returning(["link", "page_size"])
    .executeTakeFirst();
  return row && { mailbox, link: row.link, pageSize: row.page_size };
}

/** Notes how far it has got; false when another reader has taken over, whose place then stands. */
export async function noteFollow(
  tx: Db,
  reader: string,
  { mailbox, link, pageSize }: Follow,
): Promise<boolean> {
  const kept = await tx
    .updateTable("follows")
    .set({ link, page_size: pageSize })
    .where("mailbox", "=", mailbox)
    .where("leased_by", "=", reader)
    .returning("mailbox")
    .executeTakeFirst();
  return kept !== undefined;
}

/** Gives it back, to be taken again from then on. */
export async function leaveFollow(db: Db, reader: string, mailbox: string, runAfter: Date): Promise<void> {
  await db
    .updateTable("follows")
    .set({ run_after: runAfter, leased_by: null, leased_until: null })
    .where("mailbox", "=", mailbox)
    .where("leased_by", "=", reader)
    .execute();
}
