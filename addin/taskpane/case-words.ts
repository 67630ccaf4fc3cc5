import type { CaseListName } from "../../core/cases/lists.ts";
import type { Capacity } from "../../core/triage/vocabulary.ts";

export const capacityHints: Record<Capacity, string> = {
  council: "",
  ward: "Ward casework is the councillor’s own and is kept apart from the council’s records.",
  party: "Party mail belongs to the party. Log it only if the council has to act on it.",
};

export const listNames: Record<CaseListName, string> = { open: "Open cases", ward: "Ward casework" };
