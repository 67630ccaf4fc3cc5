import type { LondonDate } from "../time.ts";
import type { TypeCode } from "../triage/types.ts";
import type { Topic } from "../triage/vocabulary.ts";
import type { Purpose } from "./purposes.ts";

/** Words that replies are begun with. */
export interface ReplyLine {
  /** The same in every version. */
  code: string;
  version: number;
  title: string;
  purpose: Purpose;
  /** For these types and topics; for all when there are none. */
  types: readonly TypeCode[];
  topics: readonly Topic[];
  text: string;
  /** Who answers for its being right. */
  owner: string;
  /** The last day on which it may be used without a word; null when it does not run out. */
  validUntil: LondonDate | null;
}

export const isExpired = ({ validUntil }: Pick<ReplyLine, "validUntil">, today: LondonDate): boolean =>
  validUntil !== null && validUntil < today;

const named = (one: ReplyLine, type: TypeCode, topic: string | null): boolean =>
  one.types.includes(type) || one.topics.some((each) => each === topic);

/** The lines that fit a case: those written for its type or topic first, then those for all. Others are not offered. */
export function linesFor<L extends ReplyLine>(
  lines: readonly L[],
  type: TypeCode,
  topic: string | null,
): L[] {
  const own = lines.filter((one) => named(one, type, topic));
  const general = lines.filter(({ types, topics }) => types.length === 0 && topics.length === 0);
  return [...own, ...general];
}
