import type { TypeLikelihood } from "./choose.ts";
import { isDanger, type TypeCode } from "./types.ts";

/** What is left when nothing else fits, and what machines and the office itself write. */
const fallbacks: readonly TypeCode[] = ["leader_correspondence", "for_information"];

/** Whether an office may have a type not suggested. Somebody in danger is always named as such. */
export const mayBeSwitchedOff = (type: TypeCode): boolean => !isDanger(type) && !fallbacks.includes(type);

/** What was likely of types that are switched off falls to the others, in proportion. */
export function withoutTypes(
  ranked: readonly TypeLikelihood[],
  off: readonly TypeCode[],
): readonly TypeLikelihood[] {
  if (off.length === 0) return ranked;
  const left = ranked.filter(({ type }) => !off.includes(type) || !mayBeSwitchedOff(type));
  const sum = (all: readonly TypeLikelihood[]) => all.reduce((total, { likely }) => total + likely, 0);
  const more = sum(ranked) / Math.max(sum(left), 1e-9);
  return left.map(({ type, likely }) => ({ type, likely: Math.min(1, likely * more) }));
}
