import type { Entry } from "./diary-event.ts";
import { type DiaryPolicy, type Finding, type Rule, usualPolicy } from "./rules/rule.ts";
import { rules } from "./rules/table.ts";

/** Each rule with what it says of the request on its day. */
function spoken(day: readonly Entry[], policy: DiaryPolicy): { rule: Rule; sentences: readonly string[] }[] {
  const asked = day.find((entry) => entry.isThisRequest);
  if (!asked) return [];
  const others = day.filter((entry) => !entry.isThisRequest);
  return rules.map((rule) => ({ rule, sentences: rule.find(asked, others, policy) }));
}

/**
 * What speaks against a request, in sentences. `day` is the request's day from `dayAround`, laid out with
 * the same travel time. No findings: it fits.
 */
export const findingsFor = (day: readonly Entry[], policy: DiaryPolicy = usualPolicy): Finding[] =>
  spoken(day, policy).flatMap(({ rule, sentences }) =>
    sentences.map((text) => ({ severity: rule.severity, text })),
  );

/** The rules that a "yes" would go against, by their ids. */
export const rulesAgainst = (day: readonly Entry[], policy: DiaryPolicy = usualPolicy): string[] =>
  spoken(day, policy)
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ rule }) => rule.id);
