import { randomUUID } from "node:crypto";
import pg from "pg";

export interface Engine {
  name: string;
  /** An empty record: a new database on the server, or no address where a folder will do. */
  make(): Promise<{ url?: string; drop(): Promise<void> }>;
}

const embedded: Engine = { name: "the embedded database", make: async () => ({ drop: async () => {} }) };

/** The embedded database, and the PostgreSQL server that TEST_DATABASE_URL names. */
export function engines(): Engine[] {
  const server = process.env["TEST_DATABASE_URL"];
  return server ? [embedded, onServer(server)] : [embedded];
}

const onServer = (server: string): Engine => ({
  name: "PostgreSQL",
  make: async () => {
    const name = `bench_${randomUUID().replaceAll("-", "")}`;
    await run(server, `create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { url: url.href, drop: () => run(server, `drop database ${name} with (force)`) };
  },
});

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
