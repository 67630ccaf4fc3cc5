import { stageCodes } from "../../core/cases/stages.ts";
import { caseOrders, type CaseOrder, dueWithin, standings } from "../../core/cases/register.ts";
import type { CaseFilters } from "../../core/contract/register.ts";
import { serviceCodes } from "../../core/triage/services.ts";
import { typeCodes } from "../../core/triage/types.ts";
import { capacities, priorities, sensitivities, topics } from "../../core/triage/vocabulary.ts";

/** What the register is asked for: all of it stands in the page's address. */
export interface View {
  text: string;
  filters: CaseFilters;
  order: CaseOrder;
  down: boolean;
}

export type Place =
  { at: "cases"; view: View } | { at: "case"; reference: string } | { at: "reports"; asked: URLSearchParams };

export const allOpen: View = { text: "", filters: { standing: "open" }, order: "number", down: true };

/** The filters that take several values, and what those can be; null where the code knows no list. */
export const manyOf = {
  type: typeCodes,
  topic: topics,
  service: serviceCodes,
  ward: null,
  stage: stageCodes,
  team: null,
  officer: null,
  owner: null,
  priority: priorities,
  capacity: capacities,
  sensitivity: sensitivities,
  loggedBy: null,
} as const satisfies Partial<Record<keyof CaseFilters, readonly string[] | null>>;
export type ManyFilter = keyof typeof manyOf;
export const manyFilters = Object.keys(manyOf) as ManyFilter[];
const days = ["dueFrom", "dueTo", "receivedFrom", "receivedTo"] as const;

const isDay = (text: string | null): text is string =>
  text !== null && /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text);
const oneOf = <T extends string>(list: readonly T[], text: string | null): T | undefined =>
  list.find((one) => one === text);

/** Where an address leads. What it does not understand it leaves out, since people write and pass on addresses. */
export function placeIn(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const [, reference] = /^\/case\/(LO-\d{4}-\d{6})$/.exec(path) ?? [];
  if (reference) return { at: "case", reference };
  const asked = new URLSearchParams(query);
  if (path === "/reports") return { at: "reports", asked };
  const sort = asked.get("sort") ?? "-number";
  return {
    at: "cases",
    view: {
      text: (asked.get("text") ?? "").slice(0, 200),
      filters: filtersIn(asked),
      order: oneOf(caseOrders, sort.replace(/^-/, "")) ?? "number",
      down: sort.startsWith("-"),
    },
  };
}

export function filtersIn(asked: URLSearchParams): CaseFilters {
  const several = manyFilters.flatMap((name) => {
    const list: readonly string[] | null = manyOf[name];
    const values = [...new Set(asked.getAll(name))].filter(
      (one) => one !== "" && (!list || list.includes(one)),
    );
    return values.length > 0 ? [[name, values.slice(0, 60)]] : [];
  });
  const within = oneOf(dueWithin, asked.get("due"));
  const ranges = days.flatMap((name) => {
    const day = asked.get(name);
    return isDay(day) ? [[name, day]] : [];
  });
  return {
    standing: oneOf(standings, asked.get("standing")) ?? "open",
    // Each value was found in its own list above.
    ...(Object.fromEntries([...several, ...ranges]) as Omit<CaseFilters, "standing">),
    ...(within && { due: within }),
  };
}

/** The address of a place: the shortest that leads there. */
export function addressOf(place: Place): string {
  if (place.at === "case") return `#/case/${place.reference}`;
  const asked = place.at === "reports" ? place.asked : queryOf(place.view);
  const query = asked.toString();
  return `#/${place.at}${query && `?${query}`}`;
}

function queryOf({ text, filters, order, down }: View): URLSearchParams {
  const asked = new URLSearchParams();
  if (text) asked.set("text", text);
  for (const [name, value] of Object.entries(filters)) {
    if (name === "standing" && value === "open") continue;
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) asked.append(name, String(one));
  }
  if (order !== "number" || !down) asked.set("sort", `${down ? "-" : ""}${order}`);
  return asked;
}

/** How many filters stand, besides that of what is open. */
export const countFilters = (filters: CaseFilters): number => Object.keys(filters).length - 1;
