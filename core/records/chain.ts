import type { Act } from "./acts.ts";

/** The SHA-256 of a text, in hexadecimal. */
export type Sha256 = (text: string) => string;

/** An act with the hash of the one before it and its own over both. */
export interface Link extends Act {
  previousHash: string;
  hash: string;
}

/** Where the chain ends, as the office itself keeps it. */
export interface ChainHead {
  count: number;
  hash: string;
}

/** What the first act follows. */
export const chainStart: ChainHead = { count: 0, hash: "0".repeat(64) };

/** One text for one value, however its keys were ordered: what digests are taken of. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(plain(value)));

/** What the value is once it has been through the database: dates as text, nothing undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

export const digest = (sha256: Sha256, value: unknown): string => sha256(canonical(value));

/** The act as the link that follows the head. */
export function linkAfter(sha256: Sha256, head: ChainHead, act: Omit<Act, "id">): Link {
  const linked = { ...act, id: head.count + 1, previousHash: head.hash };
  return { ...linked, hash: digest(sha256, linked) };
}

/** What is wrong with the link found after another, in a sentence; undefined when it is whole. */
export function breakAt(sha256: Sha256, before: ChainHead, link: Link): string | undefined {
  const { hash, ...linked } = link;
  const place = before.count + 1;
  if (link.id !== place)
    return link.id > place ? `Act ${place} is missing.` : `Act ${link.id} is there twice.`;
  if (digest(sha256, linked) !== hash) return `Act ${link.id} has been changed.`;
  if (link.previousHash !== before.hash) {
    return `Act ${link.id} does not follow act ${before.count}: acts were put in, taken out or moved here.`;
  }
  return undefined;
}

/** What is wrong with where the chain ends; undefined when it ends where the office wrote last. */
export function breakAtEnd(last: ChainHead, head: ChainHead | undefined): string | undefined {
  if (!head) return "The head of the chain is gone, so acts may be missing from its end.";
  if (last.count < head.count) return `Act ${last.count + 1} is missing: the office wrote ${head.count}.`;
  if (last.count > head.count) return `Act ${head.count + 1} was not written by the office.`;
  if (last.hash !== head.hash) return `Act ${last.count} is not the one the office wrote.`;
  return undefined;
}
