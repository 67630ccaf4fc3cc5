import { randomUUID } from "node:crypto";
import { cp } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { openRecord } from "../../functions/store/open.ts";
import { makeTemplate, templateFolder } from "../support/record.ts";
import { countFacts, factsTable } from "./facts.ts";

/** An empty record of a run's own, as the drain processes' settings name it. */
export interface RunRecord {
  settings: Record<string, string>;
  facts(): Promise<Map<string, number>>;
  drop(): Promise<void>;
}

/** Embedded in `folder`, or a database of its own on the server that is named. */
export async function makeRecord(folder: string, server: string | undefined): Promise<RunRecord> {
  const made = server ? await onServer(server) : await embedded(folder);
  const record = await openRecord(made.where);
  await sql.raw(factsTable).execute(record.owner);
  await record.close();
  return {
    ...made,
    facts: async () => {
      const { owner, close } = await openRecord(made.where);
      try {
        return await countFacts(owner);
      } finally {
        await close();
      }
    },
  };
}

async function embedded(parent: string) {
  const folder = path.join(parent, "data");
  await makeTemplate();
  await cp(path.join(await templateFolder(), "record"), path.join(folder, "record"), { recursive: true });
  return { where: { folder }, settings: { DATA_FOLDER: folder }, drop: async () => {} };
}

async function onServer(server: string) {
  const name = `faults_${randomUUID().replaceAll("-", "")}`;
  await tell(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    where: { url: url.href },
    settings: { DATABASE_URL: url.href },
    drop: () => tell(server, `drop database ${name} with (force)`),
  };
}

async function tell(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
