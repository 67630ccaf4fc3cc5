import { randomUUID } from "node:crypto";
import { isKept, readBin } from "../../graph/follow.ts";
import type { Office } from "../../office.ts";
import { claimFollow, wantFollows } from "../../store/follows.ts";
import {
  doubtLetters,
  findDoubted,
  forgetOldLetters,
  keepLetters,
  notDoubted,
  settleDoubted,
} from "../../store/letters.ts";
import type { TimedJob } from "../job.ts";
import { ourMailboxes } from "../mailboxes.ts";
import { type Following, followFolder } from "./follow-folder.ts";
import { letterToKeep } from "./letter-to-keep.ts";

const looksAtOnce = 30;
const folder = "inbox";

/** Learns what letters have come, so that copies of one are known. */
export const followLetters: TimedJob = async (office) => {
  const { db, settings, now } = office;
  const mailboxes = [...new Set(ourMailboxes(settings))];
  await wantFollows(db, mailboxes, folder, now);
  const reader = randomUUID();
  for (const mailbox of mailboxes) {
    const follow = await claimFollow(db, reader, { mailbox, folder }, now);
    if (follow) await followFolder(office, reader, follow, followingLetters(office));
  }
  await db.transaction().execute((tx) => forgetOldLetters(tx, now));
};

const followingLetters = (office: Office): Following => ({
  job: "followLetters",
  rest: 0,
  take: async ({ letters, gone }, mailbox) => {
    const kept = letters.flatMap(
      (letter) => letterToKeep(letter, mailbox, office.settings, office.now) ?? [],
    );
    return async (tx) => {
      await keepLetters(tx, kept);
      await notDoubted(tx, kept);
      await doubtLetters(tx, mailbox, gone);
    };
  },
  all: (mailbox) => lookForDoubted(office, mailbox),
  // What is not told by then has gone meanwhile.
  again: (tx, mailbox) => doubtLetters(tx, mailbox),
});

/** What has left the Inbox may only have been filed in a folder. */
async function lookForDoubted({ db, graph }: Office, mailbox: string): Promise<void> {
  const doubted = await findDoubted(db, mailbox, looksAtOnce);
  if (doubted.length === 0) return;
  const bin = await readBin(graph, mailbox);
  const there: number[] = [];
  const gone: number[] = [];
  for (const { id, graphId } of doubted)
    ((await isKept(graph, mailbox, graphId, bin)) ? there : gone).push(id);
  await db.transaction().execute((tx) => settleDoubted(tx, there, gone));
}
