import type { Call, Reply } from "../call.ts";
import { badRequest } from "../errors.ts";
import type { Shown } from "../show-parts.ts";
import type { Entry, Known, Round } from "./rounds.ts";
import { readToken, type Token, tokenLink } from "./token.ts";

export interface Member<T> extends Known {
  record: T;
}

/** Something whose changes can be followed: a folder's messages, the folders, a window on the calendar. */
export interface Tracked<T> {
  /** `#microsoft.graph.message` */
  type: string;
  /** Refuses what may not be asked of it. */
  check(call: Call): void;
  /** By key, in the order they are told. */
  members(call: Call): ReadonlyMap<string, Member<T>>;
  show(call: Call, record: T): Shown | Promise<Shown>;
}

const known = ({ id, version, isShown, seriesKey }: Known): Known => ({ id, version, isShown, seriesKey });

function changeOf(key: string, now: Known, was: Known | undefined, isFirst: boolean): Entry[] {
  if (!now.isShown) {
    // Also of what changed outside the window the caller hears that it is gone.
    const changed = !isFirst && (!was || was.version !== now.version || was.isShown);
    return changed ? [{ key, id: was?.id ?? now.id, how: "deleted" }] : [];
  }
  if (!was?.isShown) return [{ key, id: now.id, how: "created" }];
  if (was.version === now.version && was.id === now.id) return [];
  return [
    ...(was.id === now.id ? [] : [{ key, id: was.id, how: "deleted", onlyDefaultId: true } as const]),
    { key, id: now.id, how: "updated" },
  ];
}

function newRound<T>(call: Call, members: ReadonlyMap<string, Member<T>>, before: Round | undefined): Round {
  const { deltaRepeats, silentOccurrences } = call.world.quirks;
  const entries: Entry[] = [];
  for (const [key, now] of members) entries.push(...changeOf(key, now, before?.known.get(key), !before));
  for (const [key, was] of before?.known ?? []) {
    if (members.has(key) || (silentOccurrences && was.seriesKey && members.has(was.seriesKey))) continue;
    entries.push({ key, id: was.id, how: "deleted" });
  }
  const wanted = call.query.get("changetype")?.toLowerCase();
  return {
    entries: entries.filter(({ how }) => wanted === undefined || how === wanted),
    repeated: deltaRepeats ? (before?.entries ?? []) : [],
    // Whoever asks often and hears nothing new costs no memory.
    known:
      before && entries.length === 0
        ? before.known
        : new Map([...members].map(([key, member]) => [key, known(member)])),
  };
}

function sizeOf(call: Call): number {
  const { pageSize, applied } = call.prefer;
  if (pageSize) applied.push(`odata.maxpagesize=${pageSize}`);
  const top = call.query.get("top");
  if (top !== undefined && !/^[1-9]\d{0,2}$|^1000$/.test(top))
    throw badRequest("The value of $top must be between 1 and 1000.", "ErrorInvalidUrlQuery");
  return pageSize ?? Number(top ?? 10);
}

async function told<T>(
  call: Call,
  tracked: Tracked<T>,
  entries: readonly Entry[],
  members: ReadonlyMap<string, Member<T>>,
): Promise<Shown[]> {
  const value: Shown[] = [];
  const { immutableIds } = call.prefer;
  for (const { key, id, how, onlyDefaultId } of entries) {
    if (onlyDefaultId && immutableIds) continue;
    const member = members.get(key);
    if (how !== "deleted" && member?.isShown)
      value.push({ "@odata.type": tracked.type, ...(await tracked.show(call, member.record)) });
    else
      value.push({
        "@odata.type": tracked.type,
        id: immutableIds ? key : id,
        "@removed": { reason: "deleted" },
      });
  }
  return value;
}

/** Answers a `/delta`: https://learn.microsoft.com/graph/delta-query-overview */
export async function track<T>(call: Call, scope: string, tracked: Tracked<T>): Promise<Reply> {
  const given = readToken(call, scope);
  const options = [...call.query].filter(([name]) => !name.endsWith("token"));
  const query = given?.token.query ?? Object.fromEntries(options);
  const asked: Call = { ...call, query: new Map(Object.entries(query)) };
  tracked.check(asked);
  const size = sizeOf(asked);
  const members = tracked.members(asked);
  const isNext = given?.name === "skiptoken";
  const round = isNext ? given.round : newRound(asked, members, given?.round);
  const token: Token = isNext
    ? given.token
    : { round: call.rounds.keep(round), at: 0, page: 0, scope, query };
  const { emptyPages, deltaRepeats } = call.world.quirks;
  const entries = [...round.repeated, ...round.entries];
  const from = deltaRepeats && size > 1 && token.at > 0 ? token.at - 1 : token.at;
  const until = emptyPages && token.page % 3 === 1 ? token.at : from + size;
  const value = await told(asked, tracked, entries.slice(from, until), members);
  const more = until < entries.length;
  return {
    status: 200,
    body: {
      value,
      ...(more
        ? { "@odata.nextLink": tokenLink(call, "skiptoken", { ...token, at: until, page: token.page + 1 }) }
        : { "@odata.deltaLink": tokenLink(call, "deltatoken", { ...token, at: 0, page: 0 }) }),
    },
  };
}
