import type { Entry } from "./diary-event.ts";
import { type DiaryPolicy, type Finding, usualPolicy } from "./rules/rule.ts";
import { rules } from "./rules/table.ts";

/**
 * What speaks against a request, in sentences. `day` is the request's day from `dayAround`, laid out with
 * the same travel time. No findings: it fits.
 */
export function findingsFor(day: readonly Entry[], policy: DiaryPolicy = usualPolicy): Finding[] {
  const asked = day.find((entry) => entry.isThisRequest);
  if (!asked) return [];
  const others = day.filter((entry) => !entry.isThisRequest);
  return rules.flatMap((rule) =>
    rule.find(asked, others, policy).map((text) => ({ severity: rule.severity, text })),
  );
}

/** The rules that a "yes" would go against, by their ids. */
export const rulesAgainst = (day: readonly Entry[], policy: DiaryPolicy = usualPolicy): string[] => {
  const asked = day.find((entry) => entry.isThisRequest);
  const others = day.filter((entry) => !entry.isThisRequest);
  return asked ? rules.filter((rule) => rule.find(asked, others, policy).length > 0).map(({ id }) => id) : [];
};
