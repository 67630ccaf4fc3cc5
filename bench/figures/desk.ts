import { sql } from "kysely";
import { ExportPart } from "../../core/contract/register.ts";
import { firstLayout } from "../../addin/desk/register/columns.ts";
import { growingFile } from "../../addin/desk/export/download.ts";
import { type Parts, writeSheet } from "../../addin/desk/export/sheets.ts";
import { exportCases } from "../../functions/jobs/desk/export-cases.ts";
import { caseworker, openTestOffice, type TestOffice } from "../../tests/support/office.ts";
import { compare, quantile, ratio, timed } from "../compare.ts";
import { fill } from "../desk/fill.ts";
import { askThroughDoor, bareMs } from "../desk/ask.ts";
import { questions } from "../desk/questions.ts";
import type { Figure, Row } from "../figure.ts";

/** How many cases, and on which engine alone: `npm run bench -- --only desk --cases 1000000 --engine PostgreSQL`. */
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
    for (const [what, question] of Object.entries(asked)) {
      const taken = await compare(
        (round) =>
          timed(async () => {
            const { status } = await askThroughDoor(office, question(round));
            if (status !== 200) throw new Error(`${what}: ${status}`);
          }),
        (round) => bareMs(office, question(round)),
        { rounds, warmUp },
      );
      for (const [label, share] of [
        ["p50", 0.5],
        ["p95", 0.95],
      ] as const)
        rows.push({ ...ratio(`${engine}: ${what}, ${label}`, taken, share), most: 1.5 });
      if (engine === "PostgreSQL")
        rows.push({ ...size_("  and that is", quantile(taken.ours, 0.95), "ms"), most: 60 });
    }
    return [...rows, ...(await exportAll(engine, office))];
  } finally {
    console.log = log;
    await office.close();
  }
}

const size_ = (what: string, value: number, unit: "s" | "MB" | "ms"): Row => ({
  kind: "size",
  what,
  value,
  unit,
});

/** A sheet of so many cases, made as the browser makes it. */
async function exportAll(engine: string, office: TestOffice): Promise<Row[]> {
  let handed = 0;
  const file = growingFile("");
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
      yield page.lines;
      from = handed < exported ? page.next : null;
    } while (from !== null);
  }
  const took = await timed(() =>
    writeSheet("xlsx", parts(), { layout: firstLayout, teams: new Map() }, file.give),
  );
  return [
    size_(`${engine}: a sheet of ${handed.toLocaleString("en-GB")} cases`, took / 1000, "s"),
    size_(`${engine}:   its size`, file.whole().size / 1e6, "MB"),
  ];
}
