import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import pg from "pg";
import type { TestOffice } from "../../tests/support/office.ts";

/** A record with so many cases. Statement by statement: an index cannot be made in the transaction that filled its table. */
export async function fill({ record: { owner } }: TestOffice, size: number): Promise<void> {
  const script = await readFile(new URL("./fill.sql", import.meta.url), "utf8");
  const statements = [...script.replaceAll("$1", String(size)).split(";\n"), "vacuum analyze cases"].filter(
    (one) => one.trim() !== "",
  );
  const server = process.env["TEST_DATABASE_URL"];
  if (!server) {
    await owner.connection().execute(async (one) => {
      for (const statement of statements) await sql.raw(statement).execute(one);
    });
    return;
  }
  // The office gives a server up that takes half a minute over a statement; a million cases take longer.
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(owner);
  const url = new URL(server);
  url.pathname = `/${rows[0]?.name ?? ""}`;
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
