import type { Capacity } from "../triage/vocabulary.ts";

/** The lists of open cases: the council's, and the ward's for those who work for it. */
export const caseLists = ["open", "ward"] as const;
export type CaseListName = (typeof caseLists)[number];

/** Of which of the Leader's hats the cases of a list are. */
export const hatOf: Record<CaseListName, Capacity> = { open: "council", ward: "ward" };
