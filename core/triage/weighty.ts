import type { Judgement } from "./judge.ts";
import { clocked } from "./requests.ts";
import type { Flag } from "./vocabulary.ts";

const dangers: readonly Flag[] = ["safeguarding", "threat", "self-harm"];

/** Somebody is in danger: never dealt with among others. */
export const isDanger = ({ flags }: Pick<Judgement, "flags">): boolean =>
  flags.some((flag) => dangers.includes(flag));

/** It asks for what the law or a complaints code has a clock for. */
export const isClocked = ({ type, alsoTypes }: Pick<Judgement, "type" | "alsoTypes">): boolean =>
  [type, ...alsoTypes].some((one) => clocked.includes(one));
