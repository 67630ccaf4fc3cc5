import type { Bytes } from "./bytes.ts";

/** MAPI's facts about a mail or a file, by their number ([MS-OXPROPS]). */
export const facts = {
  subject: 0x0037,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  fileName: 0x3704,
  longFileName: 0x3707,
  attachedBytes: 0x3701,
  codePage: 0x3fde,
} as const;

export interface Fact {
  /** Of what kind its bytes are: 0x1e and 0x1f are text, the second of two bytes a letter. */
  kind: number;
  bytes: Uint8Array;
}
export type Facts = ReadonlyMap<number, Fact>;

const mostFacts = 1_000;
const fixed: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
};
const long: ReadonlySet<number> = new Set([0x0d, 0x1e, 0x1f, 0x102]);

/** The list of facts as [MS-OXTNEF] lays it out; at the first that makes no sense it ends. */
export function factsIn(from: Bytes): Facts {
  const found = new Map<number, Fact>();
  const count = Math.min(from.number(4) || 0, mostFacts);
  for (let place = 0; place < count && from.left > 4; place += 1) {
    const type = from.number(2);
    const id = from.number(2);
    if (id >= 0x8000) skipName(from);
    const kind = type & 0xfff;
    const width = fixed[kind];
    if (width === undefined && !long.has(kind)) break;
    const values = width === undefined || type & 0x1000 ? Math.min(from.number(4) || 0, mostFacts) : 1;
    for (let one = 0; one < values && from.left > 0; one += 1) {
      const length = width ?? (from.number(4) || 0);
      const bytes = from.take(length);
      if (width === undefined) from.take(-length & 3);
      if (one === 0 && !found.has(id)) found.set(id, { kind, bytes });
    }
  }
  return found;
}

/** Facts of a program's own carry a name. */
function skipName(from: Bytes): void {
  from.take(16);
  if (from.number(4) === 0) from.take(4);
  else {
    const length = from.number(4) || 0;
    from.take(length + (-length & 3));
  }
}
