import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** One row of a backup: the table it is of, and its columns as PostgreSQL writes them in JSON. */
export interface CopiedRow {
  table: string;
  row: Record<string, unknown>;
}

const atOnce = 500;
type Tx = Transaction<Tables>;

/**
 * Every row of the record as it is at one moment, table by table, those that others refer to first. Few rows are in
 * memory at a time. Ask as the record's owner: the walls would leave rows out.
 */
export async function copyOut(
  owner: Kysely<Tables>,
  take: (row: CopiedRow) => Promise<void>,
): Promise<number> {
  return owner
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      let count = 0;
      for (const table of await tablesInOrder(tx)) {
        await sql`declare rows no scroll cursor for select to_jsonb(t) as row from ${sql.table(table)} as t`.execute(
          tx,
        );
        for (;;) {
          const { rows } = await sql<{ row: CopiedRow["row"] }>`fetch ${sql.lit(atOnce)} from rows`.execute(
            tx,
          );
          for (const { row } of rows) await take({ table, row });
          count += rows.length;
          if (rows.length < atOnce) break;
        }
        await sql`close rows`.execute(tx);
      }
      return count;
    });
}

/** Puts a backup into an empty record, all of it or nothing. Refuses a record that holds anything. */
export async function copyIn(owner: Kysely<Tables>, rows: AsyncIterable<CopiedRow>): Promise<number> {
  return owner.transaction().execute(async (tx) => {
    const tables = await tablesInOrder(tx);
    // What a migration itself has put there comes back with the backup.
    for (const table of tables.toReversed()) {
      if (!seeded.has(table) && (await holdsRows(tx, table))) {
        throw new Error("This record is not empty. A backup is restored into a new one only.");
      }
      if (seeded.has(table)) await sql`delete from ${sql.table(table)}`.execute(tx);
    }
    let count = 0;
    let batch: CopiedRow[] = [];
    const write = async () => {
      const [first] = batch;
      if (!first) return;
      if (!tables.includes(first.table)) {
        throw new Error(
          `The backup has a table ${first.table} that this version of the office does not know.`,
        );
      }
      await insert(
        tx,
        first.table,
        batch.map(({ row }) => row),
      );
      count += batch.length;
      batch = [];
    };
    for await (const row of rows) {
      if (batch.length === atOnce || (batch[0] && batch[0].table !== row.table)) await write();
      batch.push(row);
    }
    await write();
    for (const table of tables) await goOnCounting(tx, table);
    return count;
  });
}

const seeded = new Set(["acts_head"]);
/** What the database makes anew of the rows it is given. */
const derived = ["spellings", "spellings_due"];

async function insert(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  const { rows: columns } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(tx);
  const written = sql.join(columns.map(({ name }) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${written}) overriding system value
    select ${written} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
}

async function holdsRows(tx: Tx, table: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
  return rows.length > 0;
}

/** New rows take numbers after those of the restored ones. */
async function goOnCounting(tx: Tx, table: string): Promise<void> {
  const { rows } = await sql<{ column: string }>`
    select column_name as "column" from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'YES'`.execute(tx);
  for (const { column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), greatest(max(${sql.ref(column)}), 1), count(*) > 0)
      from ${sql.table(table)}`.execute(tx);
  }
}

/** The record's tables, each after those it refers to. */
async function tablesInOrder(tx: Tx): Promise<string[]> {
  const { rows: found } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'
    order by table_name`.execute(tx);
  const { rows: links } = await sql<{ from: string; to: string }>`
    select c.relname as from, r.relname as to from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
    where k.contype = 'f' and c.relname <> r.relname`.execute(tx);
  const ordered: string[] = [];
  let left = found.map(({ name }) => name).filter((name) => !derived.includes(name));
  while (left.length > 0) {
    const free = left.filter((name) => links.every(({ from, to }) => from !== name || ordered.includes(to)));
    if (free.length === 0)
      throw new Error(`These tables refer to each other in a circle: ${left.join(", ")}.`);
    ordered.push(...free);
    left = left.filter((name) => !free.includes(name));
  }
  return ordered;
}
