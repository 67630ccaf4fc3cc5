import { type CompiledQuery, type Kysely, sql } from "kysely";
import { ExportPart } from "../../core/contract/register.ts";
import { firstLayout } from "../../addin/desk/register/columns.ts";
import { type Parts, writeSheet } from "../../addin/desk/export/sheets.ts";
import { type CallName, calls } from "../../core/contract/calls.ts";
import { exportCases } from "../../functions/jobs/desk/export-cases.ts";
import { seenBy, type StaffedOffice } from "../../functions/office.ts";
import type { Tables } from "../../functions/store/tables.ts";
import { serve } from "../../functions/serve.ts";
import type { HttpRequest } from "@azure/functions";
import { caseworker, openTestOffice, type TestOffice } from "../../tests/support/office.ts";
import { compare, quantile, timed } from "../compare.ts";
import { fill } from "../desk/fill.ts";
import { type Question, questions } from "../desk/questions.ts";
import type { Figure, Row } from "../figure.ts";

/** How many cases, and on which engine alone: `BENCH_CASES=1000000 BENCH_ENGINE=PostgreSQL npm run bench -- --only desk`. */
const size = Number(process.env["BENCH_CASES"] ?? 20_000);
const exported = Math.min(50_000, size);
const rounds = 60;
const warmUp = 10;

export const desk: Figure = {
  what: `the register over ${size.toLocaleString("en-GB")} cases, on the embedded database${process.env["TEST_DATABASE_URL"] ? " and PostgreSQL" : ""}`,
  against: "the same statements by themselves, on the same record, as the same role",
  remarks:
    "calls go through the door of the Functions in this process; the record of acts and the statements’ plans are warm",
  async measure() {
    const server = process.env["TEST_DATABASE_URL"];
    const rows: Row[] = [];
    for (const engine of server ? (["PostgreSQL", "embedded"] as const) : (["embedded"] as const)) {
      if ((process.env["BENCH_ENGINE"] ?? engine) !== engine) continue;
      if (engine === "embedded") delete process.env["TEST_DATABASE_URL"];
      else if (server) process.env["TEST_DATABASE_URL"] = server;
      rows.push(...(await measureOn(engine)));
    }
    return rows;
  },
};

async function measureOn(engine: "PostgreSQL" | "embedded"): Promise<Row[]> {
  const office = await openTestOffice();
  const log = console.log;
  try {
    console.log = () => {};
    const filled = await timed(() => fill(office, size));
    const rows: Row[] = [size_(`${engine}: filling`, filled / 1000, "s")];
    const { rows: some } = await sql<{ reference: string }>`select reference from cases
      where restricted_to is null and capacity = 'council' and id % 101 = 0 limit 300`.execute(
      office.record.owner,
    );
    const asked = questions(some.map(({ reference }) => reference));
    const ask = (name: CallName, input: object) => askThroughDoor(office, name, input);
    for (const [what, question] of Object.entries(asked)) {
      const taken = await compare(
        async (round) => {
          const { name, input } = question(round);
          return timed(async () => {
            const { status } = await ask(name, input);
            if (status !== 200) throw new Error(`${what}: ${status}`);
          });
        },
        async (round) => bare(office, question(round)),
        { rounds, warmUp },
      );
      for (const [label, share] of [
        ["p50", 0.5],
        ["p95", 0.95],
      ] as const)
        rows.push({
          kind: "ratio",
          what: `${engine}: ${what}, ${label}`,
          ours: quantile(taken.ours, share),
          bare: quantile(taken.bare, share),
          unit: "ms",
          runs: taken.ours.length,
        });
    }
    return [...rows, ...(await exportAll(engine, office))];
  } finally {
    console.log = log;
    await office.close();
  }
}

/** As the pane asks, through the door of the Functions, with a person signed in. */
function askThroughDoor(office: TestOffice, name: CallName, input: object) {
  async function* body() {
    yield new TextEncoder().encode(JSON.stringify(input));
  }
  // All of a request that the door looks at.
  const request = { headers: new Headers(), body: body() } as unknown as HttpRequest;
  return serve(name, request, {
    signIn: async () => caseworker,
    office: async () => ({
      settings: office.settings,
      at: (now) => office.as(caseworker, now),
      close: async () => {},
    }),
  });
}

const size_ = (what: string, value: number, unit: "s" | "MB" | "ms"): Row => ({
  kind: "size",
  what,
  value,
  unit,
});

/** The statements that the call makes, again and by themselves; only that is timed. */
async function bare(office: TestOffice, { name, input }: Question): Promise<number> {
  const made: { query: CompiledQuery; db: Kysely<Tables> }[] = [];
  const noting = office.as(caseworker);
  const note = (db: Kysely<Tables>): Kysely<Tables> =>
    db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        made.push({ query: db.getExecutor().compileQuery(node, queryId), db });
        return node;
      },
      transformResult: async ({ result }) => result,
    });
  const watched = {
    ...noting,
    record: {
      seenBy: (viewer: Parameters<TestOffice["record"]["seenBy"]>[0]) => note(office.record.seenBy(viewer)),
    },
  };
  const as: StaffedOffice = { ...seenBy(watched, caseworker), user: caseworker };
  const { jobs } = await import("../../functions/jobs/table.ts");
  // The table ties each name to its own input; a name that is not literal loses that tie.
  const job = jobs[name] as (input: unknown, office: StaffedOffice) => Promise<unknown>;
  await job(calls[name].input.parse(input), as);
  return timed(async () => {
    for (const { query, db } of made) await db.executeQuery(query);
  });
}

/** A sheet of so many cases, made as the browser makes it, and how much memory is held meanwhile. */
async function exportAll(engine: string, office: TestOffice): Promise<Row[]> {
  let [bytes, most, handed] = [0, 0, 0];
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  async function* parts(): Parts {
    const year = { receivedFrom: "2006-01-01", receivedTo: "2040-01-01" };
    let from: Awaited<ReturnType<typeof exportCases>>["next"] = null;
    do {
      const part = ExportPart.parse({ filters: { standing: "any", ...year }, as: "xlsx", from });
      // The first part counts and is refused above 100,000: the others are what is measured here.
      const page: Awaited<ReturnType<typeof exportCases>> = await exportCases(
        from === null ? { ...part, from: { key: "", id: Number.MAX_SAFE_INTEGER, way: "on" } } : part,
        office.as(caseworker),
      );
      handed += page.lines.length;
      most = Math.max(most, process.memoryUsage().heapUsed - before);
      yield page.lines;
      from = handed < exported ? page.next : null;
    } while (from !== null);
  }
  const took = await timed(() =>
    writeSheet(
      "xlsx",
      parts(),
      { layout: firstLayout, teams: new Map() },
      (piece) => (bytes += piece.length),
    ),
  );
  return [
    size_(`${engine}: a sheet of ${handed.toLocaleString("en-GB")} cases`, took / 1000, "s"),
    size_(`${engine}:   its size`, bytes / 1e6, "MB"),
    size_(`${engine}:   most heap held meanwhile`, most / 1e6, "MB"),
  ];
}
