import type { Suggestion } from "../contract/shapes.ts";
import type { TypeCode } from "./types.ts";
import type { Flag } from "./vocabulary.ts";

/** Types that are about someone in danger. */
const dangerTypes: readonly TypeCode[] = ["threat", "welfare", "safeguarding"];
const flags: readonly Flag[] = ["safeguarding", "self-harm", "threat"];

/** Someone is in danger if this is what the letter is. */
export const isDanger = (type: TypeCode): boolean => dangerTypes.includes(type);

/** Someone may be in danger: by a flag, by what the letter is, or by what it is besides. */
export const speaksOfDanger = ({
  type,
  alsoTypes,
  flags: raised,
}: Pick<Suggestion, "type" | "alsoTypes" | "flags">): boolean =>
  raised.some((flag) => flags.includes(flag)) || [type, ...alsoTypes].some(isDanger);
