import { GraphFailure } from "../../graph/failure.ts";
import { type Changes, readChanges } from "../../graph/follow.ts";
import { logBug } from "../../log.ts";
import type { Office } from "../../office.ts";
import { type Follow, fullPage, leaveFollow, noteFollow } from "../../store/follows.ts";
import type { Db } from "../../store/open.ts";

/** So much is done for a mailbox each time; the rest waits for the next. */
const pagesAtOnce = 10;
const tryAgainAfter = 60_000;

/** What is done with what a folder tells. */
export interface Following {
  job: string;
  /** Only what came from then on; everything without it. */
  since?: Date;
  /** How long the folder may rest once all is known, in milliseconds. */
  rest: number;
  /** Takes a page; what it returns is written with the place that the page leads to. Safe to be told the same again. */
  take: (changes: Changes, mailbox: string) => Promise<(tx: Db) => Promise<void>>;
  /** Everything has been told. */
  all?: (mailbox: string) => Promise<void>;
  /** Graph no longer knows the place: all is told once more. */
  again?: (tx: Db, mailbox: string) => Promise<void>;
}

/** Reads on from where the last reader came to; one that is killed goes on from its last page. */
export async function followFolder(
  office: Office,
  reader: string,
  follow: Follow,
  following: Following,
): Promise<void> {
  const { db, now } = office;
  const { job, rest, all, again } = following;
  const say = (outcome: string) => office.log({ job, outcome, correlation: office.correlation });
  let place = follow;
  let isAll = false;
  try {
    for (let page = 0; page < pagesAtOnce && !isAll; page += 1)
      ({ place, isAll } = await readPage(office, reader, place, following));
    if (isAll) await all?.(follow.mailbox);
    await leaveFollow(db, reader, follow, new Date(now.getTime() + (isAll ? rest : 0)));
    say(isAll ? "all" : "more");
  } catch (error) {
    const failure = error instanceof GraphFailure ? error : undefined;
    if (!failure) logBug(office.correlation.slice(0, 8), error);
    if (failure?.kind === "missing" && place.link !== null)
      await db.transaction().execute(async (tx) => {
        if (await noteFollow(tx, reader, { ...place, link: null })) await again?.(tx, place.mailbox);
      });
    // A page that is too long, or took too long, may come in pieces.
    else if (failure?.kind === "unknown")
      await noteFollow(db, reader, { ...place, pageSize: Math.max(1, place.pageSize >> 1) });
    const wait = Math.max(tryAgainAfter, (failure?.retryAfterSeconds ?? 0) * 1000);
    await leaveFollow(db, reader, follow, new Date(now.getTime() + wait));
    say(failure?.kind ?? "unexpected");
  }
}

/** Reads a page, and notes what came and how far that is in one. */
async function readPage(
  { db, graph }: Office,
  reader: string,
  follow: Follow,
  { take, since }: Following,
): Promise<{ place: Follow; isAll: boolean }> {
  const changes = await readChanges(graph, follow, since);
  const write = await take(changes, follow.mailbox);
  const place = { ...follow, link: changes.link, pageSize: Math.min(fullPage, follow.pageSize * 2) };
  const isOurs = await db.transaction().execute(async (tx) => {
    if (!(await noteFollow(tx, reader, place))) return false;
    await write(tx);
    return true;
  });
  // Where another reader has taken over there is nothing left to do.
  return { place, isAll: changes.isAll || !isOurs };
}
