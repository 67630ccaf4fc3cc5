import { Problem } from "../../../core/problem.ts";
import { mayBeSwitchedOff } from "../../../core/triage/switches.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { doerIn } from "../../office.ts";
import { saveSwitch } from "../../store/learning-changes.ts";
import type { Job } from "../job.ts";
import { viewLearning } from "./read-learning.ts";

/** Pressed twice, or by two people, it is as they wanted it. */
export const switchType: Job<"switchType"> = async ({ type, on, reason }, office) => {
  if (!on && !mayBeSwitchedOff(type))
    throw new Problem("not-allowed", `“${correspondenceTypes[type].label}” is always suggested.`);
  const whose = { by: doerIn(office), now: office.now, reason };
  await saveSwitch(office.record.seenBy("system"), type, on, whose);
  return viewLearning(office);
};
