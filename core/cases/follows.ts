import type { ChosenFacts } from "../contract/correction-events.ts";
import { restrictionOf } from "../people/restrictions.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";

/** How pressing a case is and who may see it, once it is of another type: what was chosen for this very case outlives that. */
export function followsFrom(
  { type: before, priority, restrictedTo }: Pick<ChosenFacts, "type" | "priority" | "restrictedTo">,
  type: TypeCode,
): Pick<ChosenFacts, "priority" | "restrictedTo"> {
  const own = restrictionOf(type);
  return {
    priority:
      priority === correspondenceTypes[before].priority ? correspondenceTypes[type].priority : priority,
    restrictedTo: restrictedTo === restrictionOf(before) ? own : (own ?? restrictedTo),
  };
}
