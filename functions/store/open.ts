import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Kysely, Transaction } from "kysely";
import pg from "pg";
import type { Viewer } from "../../core/people/access.ts";
import { ensureAppRole } from "./app-role.ts";
import { takeFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";
import { recordOfOwner, recordSeenBy } from "./viewers.ts";

/** The record, or a transaction on it. Inside a transaction pass on only that: the embedded database has one connection. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** The record and who looks at it: what every question about cases is asked with. */
export interface Seen {
  db: Db;
  viewer: Viewer;
}

export interface OpenedRecord {
  /** The record as someone may see it. */
  seenBy(viewer: Viewer): Kysely<Tables>;
  /** The record as its owner, past every wall: for migrations. */
  owner: Kysely<Tables>;
  close(): Promise<void>;
}

// Days stay "2026-03-16" and counts stay numbers, on both engines.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens the record and brings it up to date. Throws a plain sentence when the folder is in use elsewhere. */
export async function openRecord(
  where: { url: string; patience?: Patience | undefined } | { folder: string },
): Promise<OpenedRecord> {
  const { pool, release } =
    "url" in where ? await remotePool(where.url, where.patience) : await embeddedPool(where.folder);
  const owner = recordOfOwner(pool);
  const close = async () => {
    await pool.end();
    await release();
  };
  try {
    await ensureAppRole(owner);
    await migrate(owner);
  } catch (error) {
    await close();
    throw error;
  }
  return { seenBy: (viewer) => recordSeenBy(pool, viewer), owner, close };
}

/** Milliseconds until a server that does not answer is given up: when connecting, and when asked. */
export interface Patience {
  connecting: number;
  asked: number;
}

async function remotePool(
  connectionString: string,
  { connecting, asked }: Patience = { connecting: 10_000, asked: 35_000 },
) {
  const pool = new pg.Pool({
    connectionString,
    max: 5,
    // What the walls ask of each row makes a statement look dear, and compiling it takes longer than running it.
    options: "-c jit=off",
    // The server ends what is slow; a server that is gone ends nothing.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    query_timeout: asked,
    connectionTimeoutMillis: connecting,
  });
  // An idle connection may be cut; the pool makes another. Without a listener that would end the process.
  pool.on("error", () => {});
  return { pool, release: async () => {} };
}

/** PGlite through its node-postgres adapter. It survives a killed process, not a power cut: it never calls fsync. */
async function embeddedPool(folder: string) {
  const home = path.resolve(folder);
  await mkdir(home, { recursive: true });
  const freeFolder = await takeFolder(home);
  try {
    const [{ PGlite }, { createPgConfig }] = await Promise.all([
      import("@electric-sql/pglite"),
      import("@electric-sql/pglite/node-postgres"),
    ]);
    const lite = await PGlite.create(path.join(home, "record"));
    // The adapter stands where pg has its connection; its own type is narrower than pg's.
    const config = Object.assign(createPgConfig(lite), { max: 1 }) as pg.PoolConfig;
    const pool = new pg.Pool(config);
    pool.on("error", () => {});
    return {
      pool,
      release: async () => {
        await lite.close();
        await freeFolder();
      },
    };
  } catch (error) {
    await freeFolder();
    throw error;
  }
}
