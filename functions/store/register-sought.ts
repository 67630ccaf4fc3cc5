import { type ExpressionBuilder, sql } from "kysely";
import { inWork, unanswered } from "../../core/cases/stages.ts";
import type { CaseOrder } from "../../core/cases/register.ts";
import type { CaseFilters } from "../../core/contract/register.ts";
import { addDays, type LondonDate, londonInstant } from "../../core/time.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Seen } from "./open.ts";
import type { CaseIds } from "./saying.ts";
import type { Tables } from "./tables.ts";

/**
 * Which cases of the register: `words` as PostgreSQL's text search has them, `reference` instead of them. `picked` are the
 * cases that say the words, where those are few enough to be told one by one.
 */
export interface Sought {
  words: string | undefined;
  picked: CaseIds | undefined;
  reference: string | undefined;
  filters: CaseFilters;
  today: LondonDate;
}

type Builder = ExpressionBuilder<Tables, "cases">;
const listed = [
  "type",
  "topic",
  "service",
  "ward",
  "stage",
  "team",
  "officer",
  "owner",
  "priority",
  "sensitivity",
] as const;

/** Whether what is asked would tell what a restricted case is about: then none of them is among the answer. */
export const tellsContent = (
  { words, filters }: Pick<Sought, "words" | "filters">,
  order: CaseOrder,
): boolean =>
  words !== undefined ||
  (order !== "number" && order !== "due") ||
  [...listed, "loggedBy" as const, "receivedFrom" as const, "receivedTo" as const].some(
    (one) => filters[one] !== undefined,
  );

export function isSought({ viewer }: Pick<Seen, "viewer">, sought: Sought) {
  const { words, picked, reference, filters, today } = sought;
  const noon = (on: LondonDate) => londonInstant(on, "00:00");
  return (e: Builder) =>
    e.and([
      mayBeSeenBy(viewer)(e),
      ...(tellsContent(sought, "number") ? [e("restricted_to", "is", null)] : []),
      ...standing(e, filters),
      ...(reference === undefined ? [] : [e("reference", "=", reference)]),
      ...(words === undefined ? [] : [saying(words, picked)]),
      ...listed.flatMap((column) => {
        const any = filters[column];
        if (any === undefined || (column === "stage" && filters.standing === "open")) return [];
        return [e(column, "in", [...any])];
      }),
      ...(filters.capacity ? [e("capacity", "in", filters.capacity)] : []),
      ...(filters.loggedBy ? [e("logged_by_id", "in", filters.loggedBy)] : []),
      ...due(e, filters, today),
      ...(filters.receivedFrom ? [e("received_at", ">=", noon(filters.receivedFrom))] : []),
      ...(filters.receivedTo ? [e("received_at", "<", noon(addDays(filters.receivedTo, 1)))] : []),
    ]);
}

// Words that many cases say are met soon enough in the order of the page.
const saying = (words: string, picked: CaseIds | undefined) =>
  picked === undefined
    ? sql<boolean>`said @@ ${words}::tsquery`
    : sql<boolean>`id = any (${picked}::bigint[])`;

const standing = (e: Builder, { standing, stage }: CaseFilters) => {
  switch (standing) {
    case "open": {
      // Said once: a stage that is asked for twice looks rarer than it is, and the wrong index is taken.
      const stages = inWork.filter((one) => stage?.includes(one) ?? true);
      return [e("state", "=", "open"), stages.length > 0 ? e("stage", "in", stages) : sql<boolean>`false`];
    }
    case "ended":
      return [
        e.or([
          e("state", "=", "merged"),
          e.and([e("state", "=", "open"), e("stage", "not in", [...inWork])]),
        ]),
      ];
    case "undone":
      return [e("state", "=", "undone")];
    case "any":
      return [];
  }
};

function due(e: Builder, { due, dueFrom, dueTo }: CaseFilters, today: LondonDate) {
  const running = e("stage", "in", [...unanswered]);
  return [
    ...(dueFrom ? [e("due_on", ">=", dueFrom)] : []),
    ...(dueTo ? [e("due_on", "<=", dueTo)] : []),
    ...(due === "overdue" ? [e("due_on", "<", today), running] : []),
    ...(due === "today" ? [e("due_on", "=", today)] : []),
    ...(due === "week" ? [e("due_on", ">=", today), e("due_on", "<=", addDays(today, 7))] : []),
    ...(due === "none" ? [e("due_on", "is", null)] : []),
  ];
}
