import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Settings } from "../../functions/settings.ts";

/** What counts on in the record beside its tables' own ids. */
const counters = [
  ["case_numbers", "last"],
  ["acts_head", "count"],
] as const;

type Ask = (text: string) => Promise<{ rows: { table: string; column: string }[] }>;

/** Has everything in the record that counts go on from a number that cannot be taken for any other on a tape. */
export async function countFromAfar(database: Settings["database"]): Promise<void> {
  if ("folder" in database) {
    const lite = await PGlite.create(path.join(database.folder, "record"));
    await push((text) => lite.query(text));
    return lite.close();
  }
  const client = new pg.Client(database.url);
  await client.connect();
  await push((text) => client.query(text));
  await client.end();
}

async function push(ask: Ask): Promise<void> {
  const { rows: ids } = await ask(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and is_identity = 'YES' order by 1`,
  );
  let next = 0;
  const far = () => ++next * 10_000_000;
  for (const { table, column } of ids)
    await ask(`alter table ${table} alter column ${column} restart with ${far()}`);
  for (const [table, column] of counters) {
    const { rows } = await ask(
      `select relname as "table", '' as "column" from pg_class where relname = '${table}'`,
    );
    // Cases are numbered with six digits.
    if (rows.length > 0) await ask(`update ${table} set ${column} = ${column === "last" ? 400_000 : far()}`);
  }
}
