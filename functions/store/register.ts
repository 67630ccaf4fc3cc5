import { type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { CaseOrder } from "../../core/cases/register.ts";
import type { RegisterLine, RegisterPlace } from "../../core/contract/register.ts";
import type { Seen } from "./open.ts";
import { isSought, type Sought, tellsContent } from "./register-sought.ts";
import type { Tables } from "./tables.ts";

export interface InOrder {
  order: CaseOrder;
  down: boolean;
}

/** What each order goes by, as text for the address of a page and back. A moment is told by its microseconds. */
const keys = {
  number: { by: sql`id`, say: sql<string>`''`, read: () => sql`0` },
  due: {
    by: sql`coalesce(due_on, 'infinity'::date)`,
    say: sql<string>`coalesce(due_on, 'infinity'::date)::text`,
    read: (key: string) => sql`${key}::date`,
  },
  received: {
    by: sql`received_at`,
    say: sql<string>`(extract(epoch from received_at) * 1000000)::bigint::text`,
    read: (key: string) => sql`timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond'`,
  },
  from: { by: sql`from_key`, say: sql<string>`from_key`, read: (key: string) => sql`${key}::text` },
  type: { by: sql`type`, say: sql<string>`type`, read: (key: string) => sql`${key}::text` },
  owner: { by: sql`owner`, say: sql<string>`owner`, read: (key: string) => sql`${key}::text` },
} as const satisfies Record<CaseOrder, object>;

const columns = [
  "id",
  "reference",
  "state",
  "due_on",
  "restricted_to",
  "type",
  "topic",
  "service",
  "ward",
  "stage",
  "team",
  "officer",
  "subject",
  "correspondent_name",
  "correspondent_address",
  "owner",
  "priority",
  "capacity",
  "sensitivity",
  "received_at",
  "logged_by",
  "logged_at",
] as const;

/** A page of the register, in its order whichever way it is turned. Cases logged or gone meanwhile leave no gap and no double. */
export async function findPage(
  seen: Seen,
  sought: Sought,
  { order, down }: InOrder,
  from: RegisterPlace | "end" | null,
  limit: number,
): Promise<{ lines: RegisterLine[]; next: RegisterPlace | null; previous: RegisterPlace | null }> {
  const { by, say, read } = keys[order];
  const back = from === "end" || from?.way === "back";
  const falling = down !== back;
  let page = seen.db
    .selectFrom("cases")
    .select([...columns, say.as("key")])
    .where(isSought(seen, sought));
  if (tellsContent(sought, order)) page = page.where("restricted_to", "is", null);
  if (from !== null && from !== "end") {
    const sign = falling ? sql`<` : sql`>`;
    page = page.where(
      order === "number"
        ? sql<boolean>`id ${sign} ${from.id}`
        : sql<boolean>`(${by}, id) ${sign} (${read(from.key)}, ${from.id})`,
    );
  }
  if (order !== "number") page = page.orderBy(by, falling ? "desc" : "asc");
  const rows = await page
    .orderBy("id", falling ? "desc" : "asc")
    .limit(limit + 1)
    .execute();
  const shown = back ? rows.slice(0, limit).toReversed() : rows.slice(0, limit);
  const more = rows.length > limit;
  const place = (row: (typeof rows)[number] | undefined, way: "on" | "back"): RegisterPlace | null =>
    row ? { key: row.key, id: row.id, way } : null;
  return {
    lines: shown.map(asLine),
    next: back
      ? from === "end"
        ? null
        : place(shown.at(-1), "on")
      : more
        ? place(shown.at(-1), "on")
        : null,
    previous: back ? (more ? place(shown[0], "back") : null) : from === null ? null : place(shown[0], "back"),
  };
}

/** How many there are, as far as `most`. */
export async function countSought(
  seen: Seen,
  sought: Sought,
  { order }: Pick<InOrder, "order">,
  most: number,
): Promise<number> {
  const { count } = await seen.db
    .selectFrom((from) => {
      const found: SelectQueryBuilder<Tables, "cases", { id: number }> = from
        .selectFrom("cases")
        .select("id")
        .where(isSought(seen, sought))
        .limit(most);
      return (tellsContent(sought, order) ? found.where("restricted_to", "is", null) : found).as("found");
    })
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Shown = NonNullable<RegisterLine["shown"]>;
type Row = Pick<Selectable<Tables["cases"]>, (typeof columns)[number]>;

function asLine(row: Row): RegisterLine {
  const { restricted_to: restrictedTo } = row;
  return {
    reference: row.reference,
    state: row.state,
    dueOn: row.due_on,
    restrictedTo,
    shown:
      restrictedTo === null
        ? {
            // Written by the store of cases from the contract's own values.
            type: row.type as Shown["type"],
            topic: row.topic as Shown["topic"],
            service: row.service as Shown["service"],
            stage: row.stage as Shown["stage"],
            priority: row.priority as Shown["priority"],
            capacity: row.capacity as Shown["capacity"],
            sensitivity: row.sensitivity as Shown["sensitivity"],
            ward: row.ward,
            subject: row.subject,
            from: row.correspondent_name || row.correspondent_address,
            owner: row.owner,
            team: row.team,
            officer: row.officer,
            receivedAt: row.received_at.toISOString(),
            loggedBy: row.logged_by,
            loggedAt: row.logged_at.toISOString(),
          }
        : null,
  };
}
