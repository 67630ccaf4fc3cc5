/** The most that a total of the register says exactly. */
export const mostCounted = 10_000;
/** The most that is handed out as a sheet at once. */
export const mostExported = 100_000;

/** By what the register can be put in order. All but the first two would tell what a restricted case is about. */
export const caseOrders = ["number", "due", "received", "from", "type", "owner"] as const;
export type CaseOrder = (typeof caseOrders)[number];

export const dueWithin = ["overdue", "today", "week", "none"] as const;
/** "ended": answered, passed on, closed, or part of another case now. */
export const standings = ["open", "ended", "undone", "any"] as const;
