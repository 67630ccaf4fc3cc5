import { cpus, loadavg } from "node:os";
import { ratioOf, type Row } from "./figure.ts";

export interface Measured {
  name: string;
  what: string;
  against?: string;
  remarks?: string;
  rows: Row[];
}

export interface Failed {
  name: string;
  failed: string;
}

/** Load is the mean number of processes that wanted a processor in the last minute. */
export const machine = () => ({
  at: new Date().toISOString(),
  node: process.version,
  processors: cpus().length,
  model: cpus()[0]?.model.trim() ?? "",
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
});
export type Machine = ReturnType<typeof machine>;

export const sayMachine = ({ at, node, processors, model, load }: Machine): string =>
  `${at.slice(0, 16).replace("T", " ")} UTC · Node ${node.slice(1)} · ${processors} × ${model} · load ${load}`;

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
/** Three figures that mean something, and no more. */
const say = (value: number): string =>
  Math.abs(value) >= 100 ? number.format(Math.round(value)) : number.format(Number(value.toPrecision(3)));

const valueOf = (row: Row): number => (row.kind === "size" ? row.value : ratioOf(row));
const unitOf = (row: Row): string => (row.kind === "size" ? row.unit : "×");

export const isOver = (row: Row): boolean => row.most !== undefined && valueOf(row) > row.most;

function besides(row: Row): string {
  if (row.kind === "ratio")
    return `${say(row.ours)} ${row.unit} to ${say(row.bare)} ${row.unit}, ${row.runs} runs`;
  if (!row.reference) return "";
  const { value, source } = row.reference;
  return `${say(row.value / value)} of ${say(value)} ${row.unit} (${source})`;
}

function target(row: Row): string {
  if (row.most === undefined) return "";
  return `${isOver(row) ? "OVER " : ""}≤ ${say(row.most)} ${unitOf(row)}`;
}

/** A figure's rows in columns. */
export function sayMeasured({ name, what, against, remarks, rows }: Measured): string {
  const cells = rows.map((row) => [
    row.what,
    `${say(valueOf(row))} ${unitOf(row)}`,
    target(row),
    besides(row),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map(([first = "", value = "", most = "", rest = ""]) =>
    [
      first.padEnd(widths[0] ?? 0),
      value.padStart(widths[1] ?? 0),
      ...((widths[2] ?? 0) > 0 ? [most.padEnd(widths[2] ?? 0)] : []),
      rest,
    ]
      .join("  ")
      .trimEnd(),
  );
  return [
    `${name}: ${what}${against ? `, against ${against}` : ""}`,
    ...lines.map((line) => `  ${line}`),
    ...(remarks ? [`  (${remarks})`] : []),
  ].join("\n");
}

/** For machines: each row with its ratio reckoned. */
export const asJson = (measured: Measured) => ({
  ...measured,
  rows: measured.rows.map((row) => ({
    ...row,
    ...(row.kind === "ratio" && { ratio: ratioOf(row) }),
    ...(row.most !== undefined && { over: isOver(row) }),
  })),
});
