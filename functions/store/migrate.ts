import { readdir, readFile } from "node:fs/promises";
import { type Kysely, type Migration, Migrator, sql } from "kysely";
import type { Tables } from "./tables.ts";

// Beside this file in the source, beside the bundle in a deployment.
const folder = new URL("./migrations/", import.meta.url);

/** The numbered migrations of this version, in order. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = await migrationNames();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
  return Object.fromEntries(
    files.map((file, index) => [
      file,
      { up: async (db: Kysely<unknown>) => void (await sql.raw(texts[index] ?? "").execute(db)) },
    ]),
  );
}

/** Runs the numbered migrations that the record has not had yet; several processes may try at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
