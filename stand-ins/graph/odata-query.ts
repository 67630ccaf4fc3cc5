import type { Call } from "./call.ts";
import { badRequest } from "./errors.ts";
import { property, readFilter } from "./odata-filter.ts";
import type { Shown } from "./show-parts.ts";

/** What Graph knows of a type: every property's name, as the contract writes it. */
export interface EntityType {
  name: string;
  properties: readonly string[];
  pageSize: number;
}

const unknownProperty = (name: string, type: EntityType) =>
  badRequest(
    `Could not find a property named '${name}' on type 'microsoft.graph.${type.name}'.`,
    "RequestBroker--ParseUri",
  );

const commaSeparated = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

/** Keeps what `$select` names, and the annotations and id that come with it anyway. */
export function select(shown: Shown, call: Call, type: EntityType): Shown {
  const names = commaSeparated(call.query.get("select"));
  if (names.length === 0) return shown;
  const kept: Shown = {};
  for (const name of Object.keys(shown))
    if (name.startsWith("@odata") || name === "id") kept[name] = shown[name];
  for (const name of names) {
    const plain = name.replace(/^microsoft\.graph\.\w+\//i, "");
    const known = type.properties.find((property) => property.toLowerCase() === plain.toLowerCase());
    if (!known) throw unknownProperty(name, type);
    if (known in shown) kept[known] = shown[known];
  }
  return kept;
}

export const isSelected = (call: Call, name: string): boolean =>
  commaSeparated(call.query.get("select")).some((one) => one.toLowerCase() === name.toLowerCase());

interface Order {
  path: string;
  descending: boolean;
}

const readOrder = (text: string | undefined): Order[] =>
  commaSeparated(text).map((one) => {
    const [path = "", direction = "asc"] = one.split(/\s+/);
    return { path: path.toLowerCase(), descending: direction.toLowerCase() === "desc" };
  });

/**
 * `$orderby` beside `$filter`: its properties must be in the filter too, first and in the same order
 * (https://learn.microsoft.com/graph/api/user-list-messages).
 */
function checkEfficient(order: readonly Order[], filtered: readonly string[]): void {
  const distinct = [...new Set(filtered)];
  if (order.some(({ path }, place) => distinct[place] !== path))
    throw badRequest("The restriction or sort order is too complex for this operation.", "InefficientFilter");
}

const at = (shown: Shown, path: string): unknown => path.split("/").reduce<unknown>(property, shown);
const sortable = (value: unknown): string | number =>
  typeof value === "number"
    ? value
    : typeof value === "boolean"
      ? Number(value)
      : typeof value === "string"
        ? value.toLowerCase()
        : "";

function compareBy(order: readonly Order[], a: Shown, b: Shown): number {
  for (const { path, descending } of order) {
    const [left, right] = [sortable(at(a, path)), sortable(at(b, path))];
    if (left !== right) return (left < right ? -1 : 1) * (descending ? -1 : 1);
  }
  return 0;
}

const knownNames = new WeakMap<EntityType, ReadonlySet<string>>();
function namesOf(type: EntityType): ReadonlySet<string> {
  const names = knownNames.get(type) ?? new Set(type.properties.map((name) => name.toLowerCase()));
  knownNames.set(type, names);
  return names;
}

/** The records a list request asks for, in its order, before paging. `show` must have every property the filter may name. */
export function choose<T>(
  call: Call,
  type: EntityType,
  records: Iterable<T>,
  show: (record: T) => Shown,
): T[] {
  const { query } = call;
  const filter = query.has("filter") ? readFilter(query.get("filter") ?? "", namesOf(type)) : undefined;
  const order = readOrder(query.get("orderby"));
  for (const { path } of order) {
    const first = path.split("/")[0] ?? "";
    if (!namesOf(type).has(first)) throw unknownProperty(first, type);
  }
  const search = query.get("search");
  if (search !== undefined && (filter || order.length > 0))
    throw badRequest(
      "The query parameter '$search' cannot be combined with '$filter' or '$orderby'.",
      "SearchWithOrderBy",
    );
  if (filter && order.length > 0) checkEfficient(order, filter.properties);
  if (!filter && order.length === 0 && search === undefined) return [...records];
  const entries: { record: T; shown: Shown }[] = [];
  for (const record of records) {
    const shown = show(record);
    if (filter && !filter.matches(shown)) continue;
    if (search !== undefined && !mentions(shown, search)) continue;
    entries.push({ record, shown });
  }
  if (order.length > 0) entries.sort((a, b) => compareBy(order, a.shown, b.shown));
  return entries.map(({ record }) => record);
}

function mentions(shown: Shown, search: string): boolean {
  const word = search.replaceAll('"', "").replace(/^\w+:/, "").toLowerCase();
  return [shown["subject"], shown["bodyPreview"], JSON.stringify(shown["from"] ?? "")].some((text) =>
    String(text).toLowerCase().includes(word),
  );
}
