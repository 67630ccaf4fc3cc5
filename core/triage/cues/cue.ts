import type { TypeCode } from "../types.ts";
import type { WriterRole } from "../writer.ts";

/** A sign of a type of letter. Signs add up; a reason names what was seen, the quote shows it. */
export interface Cue {
  type: TypeCode;
  /** 1 a hint, 2 a good sign, 4 says it outright. Below 0: a sign against. */
  weight: number;
  find: RegExp;
  /** A sentence for the person who decides. */
  because: string;
  /** This must be in the text too, anywhere. */
  and?: RegExp;
  /** Only when the writer is one of these. */
  from?: readonly WriterRole[];
  /** Look in the subject line only. */
  subject?: true;
}

type Find = RegExp | string;
const written = (find: Find) => (typeof find === "string" ? new RegExp(`\\b(?:${find})(?!\\w)`, "i") : find);

/** Cues of one type. Patterns stay linear: gaps are bounded, nothing repeats inside a repeat. */
export const cuesFor = (
  type: TypeCode,
  rows: readonly (readonly [
    weight: number,
    find: Find,
    because: string,
    limits?: Pick<Cue, "from" | "subject" | "and">,
  ])[],
): readonly Cue[] =>
  rows.map(([weight, find, because, limits]) => ({ type, weight, find: written(find), because, ...limits }));
