import type { Db } from "./open.ts";

/** What of a mailbox is followed: letters that come, and mails that have gone. */
export type FollowedFolder = "inbox" | "sentitems";

/** How far a folder of a mailbox has been read. */
export interface Follow {
  mailbox: string;
  folder: FollowedFolder;
  /** Where Graph is asked next; null to begin. */
  link: string | null;
  pageSize: number;
}

/** Letters of one answer: Graph sends them whole. */
export const fullPage = 20;
const leaseSeconds = 300;

/** Makes sure of a row for each: one that is new is due at once. */
export async function wantFollows(
  db: Db,
  mailboxes: readonly string[],
  folder: FollowedFolder,
  now: Date,
): Promise<void> {
  await db
    .insertInto("follows")
    .values(mailboxes.map((mailbox) => ({ mailbox, folder, page_size: fullPage, run_after: now })))
    .onConflict((conflict) => conflict.columns(["mailbox", "folder"]).doNothing())
    .execute();
}

/** Takes a folder for this reader alone, if it is due. */
export async function claimFollow(
  db: Db,
  reader: string,
  { mailbox, folder }: Pick<Follow, "mailbox" | "folder">,
  now: Date,
): Promise<Follow | undefined> {
  const row = await db
    .updateTable("follows")
    .set({ leased_by: reader, leased_until: new Date(now.getTime() + leaseSeconds * 1000) })
    .where("mailbox", "=", mailbox)
    .where("folder", "=", folder)
    .where("run_after", "<=", now)
    .where((or) => or.or([or("leased_until", "is", null), or("leased_until", "<", now)]))
    .returning(["link", "page_size"])
    .executeTakeFirst();
  return row && { mailbox, folder, link: row.link, pageSize: row.page_size };
}

/** Notes how far it has got; false when another reader has taken over, whose place then stands. */
export async function noteFollow(
  tx: Db,
  reader: string,
  { mailbox, folder, link, pageSize }: Follow,
): Promise<boolean> {
  const kept = await tx
    .updateTable("follows")
    .set({ link, page_size: pageSize })
    .where("mailbox", "=", mailbox)
    .where("folder", "=", folder)
    .where("leased_by", "=", reader)
    .returning("mailbox")
    .executeTakeFirst();
  return kept !== undefined;
}

/** Gives it back, to be taken again from then on. */
export async function leaveFollow(
  db: Db,
  reader: string,
  { mailbox, folder }: Pick<Follow, "mailbox" | "folder">,
  runAfter: Date,
): Promise<void> {
  await db
    .updateTable("follows")
    .set({ run_after: runAfter, leased_by: null, leased_until: null })
    .where("mailbox", "=", mailbox)
    .where("folder", "=", folder)
    .where("leased_by", "=", reader)
    .execute();
}

/** Has the next reader look at these at once, since something has come into them: how many had been left alone. */
export async function hurryFollows(
  db: Db,
  mailboxes: readonly string[],
  folder: FollowedFolder,
  now: Date,
): Promise<number> {
  if (mailboxes.length === 0) return 0;
  const hurried = await db
    .updateTable("follows")
    .set({ run_after: now })
    .where("mailbox", "in", mailboxes)
    .where("folder", "=", folder)
    .where("run_after", ">", now)
    .returning("mailbox")
    .execute();
  return hurried.length;
}
