import type { TypeCode } from "../triage/types.ts";
import type { Group } from "./person.ts";

/** To whom a case can be restricted. The ward group is none of these: a hat of the Leader's, not a need to know. */
export const restrictions = ["head-only", "legal", "safeguarding"] as const satisfies readonly Group[];
export type Restriction = (typeof restrictions)[number];

export const restrictionLabels: Record<Restriction, string> = {
  "head-only": "The Leader and the Head of Office",
  legal: "Legal",
  safeguarding: "Safeguarding",
};

/** Types whose cases are for those who need to know from the moment they are logged. */
const restrictedTypes: Partial<Record<TypeCode, Restriction>> = {
  safeguarding: "safeguarding",
  welfare: "safeguarding",
  whistleblowing: "head-only",
  conduct_complaint: "head-only",
  staffing: "head-only",
  pre_action: "legal",
  coroner_pfd: "legal",
};

export const restrictionOf = (type: TypeCode): Restriction | null => restrictedTypes[type] ?? null;
