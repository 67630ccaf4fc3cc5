import type { Pool } from "pg";
import { answerIn, type Entry, type Tape } from "./tape.ts";

/** A place in an answer whose value is used again later on: it is another one each time the tape is played. */
interface Link {
  entry: number;
  path: readonly (string | number)[];
  said: string;
}

/** Below this a value is too common to tell where it came from; the record's ids are made to begin above it. */
const shortest = 6;

/** What of the tape's answers comes back in its later questions. */
export function linksIn(tape: Tape): Link[] {
  const links = new Map<string, Link>();
  tape.forEach(({ answer }, entry) => {
    const later = tape.slice(entry + 1).flatMap(wordsOf);
    for (const { path, said } of leavesOf(answer)) {
      const isUsed = later.some((word) => word.includes(said) || word.includes(encodeURIComponent(said)));
      if (said.length >= shortest && isUsed && !links.has(said)) links.set(said, { entry, path, said });
    }
  });
  return [...links.values()];
}

const wordsOf = (entry: Entry): string[] =>
  entry.to === "graph"
    ? [entry.url, entry.body ?? "", ...entry.headers.map(([, value]) => value)]
    : entry.values.map(String);

function leavesOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): { path: Link["path"]; said: string }[] {
  if (typeof value === "string" || typeof value === "number") return [{ path, said: String(value) }];
  if (Array.isArray(value)) return value.flatMap((one, place) => leavesOf(one, [...path, place]));
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]));
}

/** Asks everything on the tape again with `known` values in place of the tape's, and what comes back in place of what came. */
export async function play(
  tape: Tape,
  links: readonly Link[],
  known: ReadonlyMap<string, string>,
  pool: Pool,
): Promise<void> {
  const now = new Map(known);
  const client = await pool.connect();
  try {
    for (const [place, entry] of tape.entries()) {
      const answer = entry.to === "graph" ? await ask(entry, now) : await query(entry, now);
      for (const link of links)
        if (link.entry === place && !now.has(link.said)) now.set(link.said, valueAt(answer, link.path));
    }
  } finally {
    client.release();
  }

  async function query(
    { text, values, answer }: Extract<Entry, { to: "record" }>,
    said: Map<string, string>,
  ) {
    const again = values.map((value) => (value instanceof Date ? value : renewedValue(value, said)));
    const { rows } = await client.query(text, again);
    // Fewer rows would be less work than the product's.
    if (rows.length !== (answer as unknown[]).length) throw new Error(`another number of rows for: ${text}`);
    return rows;
  }
}

async function ask(
  { method, url, headers, body }: Extract<Entry, { to: "graph" }>,
  now: Map<string, string>,
) {
  const response = await fetch(renewed(url, now), {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, renewed(value, now)]),
    ...(body !== undefined && { body: renewed(body, now) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return answerIn(response);
}

const renewedValue = (value: unknown, now: ReadonlyMap<string, string>): unknown =>
  typeof value === "string" || typeof value === "number" ? renewed(String(value), now) : value;

function renewed(text: string, now: ReadonlyMap<string, string>): string {
  let out = text;
  for (const [then, value] of now)
    out = out.replaceAll(then, value).replaceAll(encodeURIComponent(then), encodeURIComponent(value));
  return out;
}

function valueAt(answer: unknown, path: Link["path"]): string {
  let value: unknown = answer;
  for (const step of path)
    value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  if (typeof value !== "string" && typeof value !== "number")
    throw new Error(`the answer has nothing at ${path.join(".")}`);
  return String(value);
}
