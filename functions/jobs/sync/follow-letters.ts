import { randomUUID } from "node:crypto";
import { GraphFailure } from "../../graph/failure.ts";
import { isKept, readBin, readChanges } from "../../graph/follow.ts";
import { logBug } from "../../log.ts";
import type { Office } from "../../office.ts";
import {
  claimFollow,
  type Follow,
  fullPage,
  leaveFollow,
  noteFollow,
  wantFollows,
} from "../../store/follows.ts";
import {
  doubtLetters,
  findDoubted,
  forgetOldLetters,
  keepLetters,
  notDoubted,
  settleDoubted,
} from "../../store/letters.ts";
import type { TimedJob } from "../job.ts";
import { letterToKeep } from "./letter-to-keep.ts";

/** So much is done for a mailbox each time; the rest waits for the next. */
const pagesAtOnce = 10;
const looksAtOnce = 30;
const tryAgainAfter = 60_000;

/** Learns what letters have come, so that copies of one are known. A reader that is killed goes on from its last page. */
export const followLetters: TimedJob = async (office) => {
  const { db, settings, now } = office;
  const mailboxes = [...new Set([settings.leader.address, settings.office.address])];
  await wantFollows(db, mailboxes, now);
  const reader = randomUUID();
  for (const mailbox of mailboxes) {
    const follow = await claimFollow(db, reader, mailbox, now);
    if (follow) await followOne(office, reader, follow);
  }
  await db.transaction().execute((tx) => forgetOldLetters(tx, now));
};

async function followOne(office: Office, reader: string, follow: Follow): Promise<void> {
  const { db, now } = office;
  const say = (outcome: string) =>
    office.log({ job: "followLetters", outcome, correlation: office.correlation });
  let place = follow;
  let isAll = false;
  try {
    for (let page = 0; page < pagesAtOnce && !isAll; page += 1)
      ({ place, isAll } = await readPage(office, reader, place));
    if (isAll) await lookForDoubted(office, follow.mailbox);
    await leaveFollow(db, reader, follow.mailbox, now);
    say(isAll ? "all" : "more");
  } catch (error) {
    const failure = error instanceof GraphFailure ? error : undefined;
    if (!failure) logBug(office.correlation.slice(0, 8), error);
    if (failure?.kind === "missing" && place.link !== null) await beginAgain(office, reader, place);
    // A page that is too long, or took too long, may come in pieces.
    else if (failure?.kind === "unknown")
      await noteFollow(db, reader, { ...place, pageSize: Math.max(1, place.pageSize >> 1) });
    const wait = Math.max(tryAgainAfter, (failure?.retryAfterSeconds ?? 0) * 1000);
    await leaveFollow(db, reader, follow.mailbox, new Date(now.getTime() + wait));
    say(failure?.kind ?? "unexpected");
  }
}

/** Reads a page, and notes what came and how far that is in one. */
async function readPage(
  office: Office,
  reader: string,
  follow: Follow,
): Promise<{ place: Follow; isAll: boolean }> {
  const { db, graph, settings, now } = office;
  const { mailbox } = follow;
  const { letters, gone, link, isAll } = await readChanges(graph, follow);
  const kept = letters.flatMap((letter) => letterToKeep(letter, mailbox, settings, now) ?? []);
  const place = { mailbox, link, pageSize: Math.min(fullPage, follow.pageSize * 2) };
  const isOurs = await db.transaction().execute(async (tx) => {
    if (!(await noteFollow(tx, reader, place))) return false;
    await keepLetters(tx, kept);
    await notDoubted(tx, kept);
    await doubtLetters(tx, mailbox, gone);
    return true;
  });
  // Where another reader has taken over there is nothing left to do.
  return { place, isAll: isAll || !isOurs };
}

/** Graph no longer knows the place: all is told once more, and what is not told by then has gone meanwhile. */
async function beginAgain({ db }: Office, reader: string, follow: Follow): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (await noteFollow(tx, reader, { ...follow, link: null })) await doubtLetters(tx, follow.mailbox);
  });
}

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
