import type { ChosenFacts } from "../../../core/contract/correction-events.ts";
import type { CorrectionChoice } from "../../../core/contract/corrections.ts";
import { restrictionOf } from "../../../core/people/restrictions.ts";

/** What somebody is about to put right: as far as they have got. */
export interface CorrectionDraft {
  choice: CorrectionChoice;
  reason: string;
}

export const noCorrection: CorrectionDraft = { choice: {}, reason: "" };

/** What is said differently from what stands; beside another type also what was chosen as it is, but what that type settles. */
export function choiceIn({ choice }: CorrectionDraft, facts: ChosenFacts): CorrectionChoice {
  const isOther = choice.type !== undefined && choice.type !== facts.type;
  const isSettled = restrictionOf(choice.type ?? facts.type) !== null;
  const written = ["subject", "name", "ward", "type"];
  return Object.fromEntries(
    Object.entries(choice).filter(
      ([name, value]) =>
        value !== undefined &&
        !(name === "restrictedTo" && isSettled) &&
        // The names of a choice are names of facts.
        (value !== facts[name as keyof CorrectionChoice] || (isOther && !written.includes(name))),
    ),
  );
}

/** The same without what somebody is still typing, which nothing follows from. */
export function untyped(choice: CorrectionChoice, wards: readonly string[]): CorrectionChoice {
  const { subject: _, name: __, ward, ...codes } = choice;
  return { ...codes, ...(wards.length > 0 && ward !== undefined && { ward }) };
}
