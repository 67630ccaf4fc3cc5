import type { Entry, Tape } from "./tape.ts";

type Path = readonly (string | number)[];

/** A value in an answer that later questions hold, as it came or as the next number: another one each time the tape is played. */
export interface Link {
  entry: number;
  path: Path;
  said: string;
  step: 0 | 1;
}

/** Below this a value is too common to tell where it came from; the record's numbers are made to begin above it. */
const shortest = 6;

/** What of the tape's answers comes back in its later questions. */
export function linksIn(tape: Tape): Link[] {
  const links = new Map<string, Link>();
  tape.forEach(({ answer }, entry) => {
    const later = tape.slice(entry + 1).flatMap(wordsOf);
    for (const { path, value } of leavesOf(answer))
      for (const step of typeof value === "number" ? ([0, 1] as const) : ([0] as const)) {
        const said = saidAs(value, step);
        const isUsed = later.some((word) => word.includes(said) || word.includes(encodeURIComponent(said)));
        // A case's reference holds the number that came before it, and follows from that.
        const follows = [...links.keys()].some((known) => said.includes(known));
        if (said.length >= shortest && isUsed && !follows) links.set(said, { entry, path, said, step });
      }
  });
  return [...links.values()];
}

/** What the link stands for in another answer to the same question. */
export function valueOf({ path, step }: Link, answer: unknown): string {
  let value: unknown = answer;
  for (const part of path)
    value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;
  if (typeof value !== "string" && typeof value !== "number")
    throw new Error(`the answer has nothing at ${path.join(".")}`);
  return saidAs(value, step);
}

const saidAs = (value: string | number, step: 0 | 1): string =>
  typeof value === "number" ? String(value + step) : value;

const wordsOf = (entry: Entry): string[] =>
  entry.to === "graph"
    ? [entry.url, entry.body ?? "", ...entry.headers.map(([, value]) => value)]
    : entry.values.map(String);

function leavesOf(value: unknown, path: Path = []): { path: Path; value: string | number }[] {
  if (typeof value === "string" || typeof value === "number") return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((one, place) => leavesOf(one, [...path, place]));
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]));
}
