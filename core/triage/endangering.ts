import type { Suggestion } from "../contract/shapes.ts";
import { isDanger } from "./types.ts";
import type { Flag } from "./vocabulary.ts";

/** Flags that are about someone in danger. */
const flags: readonly Flag[] = ["safeguarding", "self-harm", "threat"];

/** Someone may be in danger: by a flag, by what the letter is, or by what it is besides. */
export const speaksOfDanger = ({
  type,
  alsoTypes,
  flags: raised,
}: Pick<Suggestion, "type" | "alsoTypes" | "flags">): boolean =>
  raised.some((flag) => flags.includes(flag)) || [type, ...alsoTypes].some(isDanger);
