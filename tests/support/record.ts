import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type OpenedRecord, openRecord } from "../../functions/store/open.ts";
import { keepEmpty, restoreEmpty } from "./empty-record.ts";

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

/** Where the records of one run of the tests live: a folder, and on the server the database that all others are copies of. */
const runsFolder = "TEST_RECORDS";
const runsTemplate = "TEST_DATABASE_TEMPLATE";

/** Before any worker begins. Returns how to leave nothing behind. */
export async function makeRoom(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "records-"));
  process.env[runsFolder] = folder;
  const server = process.env["TEST_DATABASE_URL"];
  const template = `office_${randomUUID().replaceAll("-", "")}`;
  if (server) {
    process.env[runsTemplate] = template;
    await onServer(server, `create database ${template}`);
    await (await openRecord({ url: on(server, template) })).close();
  }
  return async () => {
    await rm(folder, { recursive: true, force: true });
    if (!server) return;
    const { rows } = await onServer(server, `select datname from pg_database where datname ^@ '${template}'`);
    for (const { datname } of rows) await onServer(server, `drop database ${datname} with (force)`);
  };
}

/** Records that an earlier test of this process has closed: each is as it was when it was new. */
const spare: OpenedRecord[] = [];

/**
 * An empty record of a test's own: embedded, or a database on the PostgreSQL server that TEST_DATABASE_URL names. One
 * that is done with is emptied and used again: making a new one takes longer than most tests.
 */
export async function openTestRecord(): Promise<OpenedRecord> {
  const record = spare.pop() ?? (await openNew());
  // The product keeps what it remembers of a record by this object: the next test's is another.
  return {
    ...record,
    close: async () => {
      await restoreEmpty(record.owner);
      spare.push(record);
    },
  };
}

async function openNew(): Promise<OpenedRecord> {
  const server = process.env["TEST_DATABASE_URL"];
  const record = await (server ? openOnServer(server) : openEmbedded());
  await keepEmpty(record.owner);
  return record;
}

async function openEmbedded(): Promise<OpenedRecord> {
  const folder = await mkdtemp(path.join(process.env[runsFolder] ?? tmpdir(), "record-"));
  await cp(path.join(await templateFolder(), "record"), path.join(folder, "record"), { recursive: true });
  return openRecord({ folder });
}

async function openOnServer(server: string): Promise<OpenedRecord> {
  const template = process.env[runsTemplate] ?? "template1";
  const name = `${template}_${randomUUID().slice(0, 8)}`;
  await onServer(server, `create database ${name} template ${template}`);
  return openRecord({ url: on(server, name) });
}

function on(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(server: string, statement: string) {
  const client = new pg.Client(server);
  await client.connect();
  try {
    return await client.query<{ datname: string }>(statement);
  } finally {
    await client.end();
  }
}
