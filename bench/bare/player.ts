import { mkdir } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { calls } from "../../core/contract/calls.ts";
import { connectGraph } from "../../functions/graph/connect.ts";
import { graphToken } from "../../functions/graph/token.ts";
import { jobs } from "../../functions/jobs/table.ts";
import { readSettings } from "../../functions/settings.ts";
import { openRecord } from "../../functions/store/open.ts";
import type { Tables } from "../../functions/store/tables.ts";
import { tomAdeyemi } from "../../stand-ins/people/people.ts";
import { timed } from "../compare.ts";
import type { FromPlayer, ToPlayer } from "./messages.ts";
import { linksIn, play } from "./play.ts";
import { record } from "./tape.ts";

// A process like that of the Functions, with a record of its own: it does a job once with the product's code and listens,
// then asks the same of Graph and the record again and again without it.
const settings = readSettings(process.env);
const pool = await openPool();
const graph = connectGraph({ url: settings.graph.url, token: graphToken(settings) });
let tape: Awaited<ReturnType<typeof record>> = [];
let links: ReturnType<typeof linksIn> = [];
let taped: Extract<ToPlayer, { ask: "tape" }> | undefined;
let plays = 0;

process.on("message", (asked: ToPlayer) => void answer(asked));
tell({ said: "ready" });

async function answer(asked: ToPlayer): Promise<void> {
  if (asked.ask === "play") return tell({ said: "played", ms: await timed(() => playFor(asked.letter)) });
  for (const letter of [asked.first, asked.letter])
    tape = await record(pool, settings.graph.url, (listened) => doJob(listened, asked, letter));
  links = linksIn(tape);
  taped = asked;
  const requests = tape.filter(({ to }) => to === "graph").length;
  tell({ said: "taped", requests, statements: tape.length - requests });
}

async function doJob(
  listened: PostgresPool,
  { name, input }: Extract<ToPlayer, { ask: "tape" }>,
  letter: string,
) {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: listened }) });
  const parsed = calls[name].input.parse(JSON.parse(input.replaceAll("LETTER", letter)));
  // As in functions/serve.ts: a name that is not literal loses its tie to its input.
  const job = jobs[name] as (input: unknown, office: object) => Promise<unknown>;
  await job(parsed, { db, graph, settings, now: new Date(), log: () => {}, user: tomAdeyemi });
}

async function playFor(letter: string): Promise<void> {
  if (!taped) throw new Error("nothing is on the tape");
  // A case's reference is made by our code, so no answer holds it before it is written.
  const reference = tape.flatMap((one) => (one.to === "record" ? one.values : [])).find(isReference);
  const known = new Map([[taped.letter, letter]]);
  if (reference !== undefined) known.set(reference, `${reference}-${++plays}`);
  await play(tape, links, known, pool);
}

function isReference(value: unknown): value is string {
  return typeof value === "string" && /^LO-\d{4}-\d{6}$/.test(value);
}

async function openPool(): Promise<pg.Pool> {
  const { database } = settings;
  await (await openRecord(database)).close();
  const opened = new pg.Pool(
    "url" in database ? { connectionString: database.url, max: 5 } : await embedded(database.folder),
  );
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: opened }) });
  // Ids that cannot be taken for any other number on a tape.
  for (const [place, table] of ["cases", "case_messages", "effects"].entries())
    await sql`alter table ${sql.table(table)} alter column id restart with ${sql.lit((place + 1) * 10_000_001)}`.execute(
      db,
    );
  return opened;
}

async function embedded(folder: string): Promise<pg.PoolConfig> {
  await mkdir(folder, { recursive: true });
  const lite = await PGlite.create(path.join(folder, "record"));
  // As functions/store/open.ts does.
  return Object.assign(createPgConfig(lite), { max: 1 }) as pg.PoolConfig;
}

function tell(said: FromPlayer): void {
  process.send?.(said);
}
