import type { TriageChoice } from "../contract/shapes.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";

/** What was chosen for a letter, as the case has it that the letter opens besides its own. */
export const besides = (choice: TriageChoice, type: TypeCode): TriageChoice => ({
  ...choice,
  type,
  priority: correspondenceTypes[type].priority,
  also: [],
});
