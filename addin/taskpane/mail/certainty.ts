import type { Suggestion } from "../../../core/contract/shapes.ts";
import { isDanger, type TypeCode } from "../../../core/triage/types.ts";
import type { IconName } from "../../parts/Icon.tsx";

export interface Certainty {
  tone: "own" | "sure" | "unsure";
  icon: IconName;
  says: string;
}

export const percent = (likelihood: number): string => `${Math.round(likelihood * 100)} %`;

/** How sure the office is, in words and as a figure. What a rule put first has no figure: it is no measured likelihood. */
export function certaintyOf(suggestion: Suggestion, chosen: TypeCode): Certainty {
  const { type, byRule, sure, confidence } = suggestion;
  if (chosen !== type) return { tone: "own", icon: "person", says: "Your choice" };
  if (byRule && isDanger(type)) return { tone: "unsure", icon: "warning", says: "To be safe" };
  if (byRule) return { tone: "sure", icon: "check", says: "Likely" };
  const figure = ` (${percent(confidence)})`;
  if (!sure) return { tone: "unsure", icon: "question", says: `Not sure${figure}` };
  const says = confidence >= 0.9 ? "Very likely" : confidence >= 0.7 ? "Likely" : "Probably";
  return { tone: "sure", icon: "check", says: `${says}${figure}` };
}
