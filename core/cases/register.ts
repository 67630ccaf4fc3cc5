import { plural } from "../text.ts";

/** The most that a total of the register or of a queue says exactly. */
export const mostCounted = 10_000;
/** For a count that went one further. */
export const asTotal = (count: number) => ({
  count: Math.min(count, mostCounted),
  more: count > mostCounted,
});
/** "1,204 cases", "More than 10,000 cases". */
export const sayTotal = ({ count, more }: ReturnType<typeof asTotal>): string =>
  `${more ? "More than " : ""}${plural(count, "case")}`;
/** The most that is handed out as a sheet at once. */
export const mostExported = 100_000;

/** By what the register can be put in order. All but the first two would tell what a restricted case is about. */
export const caseOrders = ["number", "due", "received", "from", "type", "owner"] as const;
export type CaseOrder = (typeof caseOrders)[number];

export const dueWithin = ["overdue", "today", "week", "none"] as const;
/** "ended": answered, passed on, closed, or part of another case now. */
export const standings = ["open", "ended", "undone", "any"] as const;
