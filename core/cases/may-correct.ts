import type { ChosenFacts } from "../contract/correction-events.ts";
import type { CorrectionDeed } from "../contract/corrections.ts";
import { type CaseFacts, maySee, whyNotLogged } from "../people/access.ts";
import { may } from "../people/permissions.ts";
import type { Person } from "../people/person.ts";
import { restrictionLabels, restrictionOf } from "../people/restrictions.ts";
import { Problem } from "../problem.ts";
import { correspondenceTypes } from "../triage/types.ts";
import { sensitivities } from "../triage/vocabulary.ts";

interface Asked {
  before: ChosenFacts;
  after: ChosenFacts;
  deed: CorrectionDeed;
  /** How logging would mark its letter under the type that it becomes. */
  marking: ChosenFacts["sensitivity"];
  /** This person undoes what they did themselves, and nothing has happened since. */
  ownAndFresh: boolean;
  wards: readonly string[];
}

const weaker = (a: ChosenFacts["sensitivity"], b: ChosenFacts["sensitivity"]): boolean =>
  sensitivities.indexOf(a) < sensitivities.indexOf(b);

/**
 * Why this person may not make this of a case; undefined when they may. To restrict it anyone may who may log; to let others
 * in, or to mark it lower than its letter asks, only those who answer for that, or whoever takes back their own slip at once.
 */
export function whyNotAllowed(person: Person, asked: Asked): Problem | undefined {
  const { before, after, deed, marking, ownAndFresh, wards } = asked;
  if (after.type !== before.type || after.capacity !== before.capacity) {
    const refusal = whyNotLogged(person, after);
    if (refusal) return refusal;
  }
  if (after.subject === "" && before.subject !== "")
    return new Problem("bad-input", "Give the case a title that can be read.");
  const own = restrictionOf(after.type);
  if (after.restrictedTo !== before.restrictedTo && own !== null && after.restrictedTo !== own)
    return new Problem(
      "bad-input",
      `“${correspondenceTypes[after.type].label}” is always for those who need to know: ${restrictionLabels[own]}.`,
    );
  const keeps = may(person.roles, "keep-records") || ownAndFresh;
  const opened = before.restrictedTo !== null && after.restrictedTo !== before.restrictedTo;
  if (opened && before.restrictedTo && !keeps && !person.groups.includes(before.restrictedTo))
    return new Problem(
      "not-allowed",
      `It is restricted (${restrictionLabels[before.restrictedTo]}). Only they or the Head of Office can let others see it.`,
    );
  const byType = after.type !== before.type && after.sensitivity === marking;
  if (weaker(after.sensitivity, before.sensitivity) && !byType && !keeps)
    return new Problem("not-allowed", "To mark it lower is for the Head of Office to decide.");
  if (
    deed.do === "correct" &&
    after.ward !== before.ward &&
    after.ward !== null &&
    wards.length > 0 &&
    !wards.includes(after.ward)
  )
    return new Problem("bad-input", "Choose one of the council’s wards.");
  return undefined;
}

/** Whether whoever does it must be named, so as not to shut themselves out. */
export const mustBeNamed = (
  person: Person,
  { capacity, restrictedTo }: Pick<ChosenFacts, "capacity" | "restrictedTo">,
  { loggedById, readers }: Pick<CaseFacts, "loggedById" | "readers">,
): boolean => !maySee(person, { capacity, restrictedTo, loggedById, readers });
