import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type OpenedRecord, openRecord } from "../../functions/store/open.ts";

/** A folder with an empty, migrated record in it, made once for each set of migrations: making a database takes seconds. */
export async function templateFolder(): Promise<string> {
  const migrations = path.resolve("functions/store/migrations");
  const hash = createHash("sha256");
  for (const file of (await readdir(migrations)).sort())
    hash.update(file).update(await readFile(path.join(migrations, file)));
  return path.resolve(".cache", `empty-record-${hash.digest("hex").slice(0, 16)}`);
}

export async function makeTemplate(): Promise<void> {
  const folder = await templateFolder();
  if (existsSync(path.join(folder, "record"))) return;
  const making = `${folder}-${process.pid}`;
  await (await openRecord({ folder: making })).close();
  // Someone else may have been quicker, and theirs is as good.
  await rename(making, folder).catch(async () => rm(making, { recursive: true }));
}

/**
 * An empty record of a test's own: embedded, or on the PostgreSQL server that TEST_DATABASE_URL names, where it is
 * a database that lives as long as the test.
 */
export async function openTestRecord(): Promise<OpenedRecord> {
  const server = process.env["TEST_DATABASE_URL"];
  return server ? openOnServer(server) : openEmbedded();
}

async function openEmbedded(): Promise<OpenedRecord> {
  const folder = await mkdtemp(path.join(tmpdir(), "record-"));
  await cp(path.join(await templateFolder(), "record"), path.join(folder, "record"), { recursive: true });
  const record = await openRecord({ folder });
  return {
    ...record,
    close: async () => {
      await record.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openOnServer(server: string): Promise<OpenedRecord> {
  const name = `office_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const record = await openRecord({ url: url.href });
  return {
    ...record,
    close: async () => {
      await record.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
