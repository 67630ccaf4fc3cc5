import type { RegisterLine } from "../../../core/contract/register.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import type { Cell } from "../../../core/records/sheet.ts";
import { londonDate } from "../../../core/time.ts";
import { columnOf, type Layout } from "../register/columns.ts";
import { type SheetKind, writeTable } from "./table.ts";

/** The lines of the register, part by part. */
export type Parts = AsyncIterable<readonly RegisterLine[]>;

const dayOf = { received: "receivedAt", loggedAt: "loggedAt" } as const;

/** What stands in a line, as it is shown: the number, the day it is due, and the columns a person has chosen. */
export function cellsOf(line: RegisterLine, { shown }: Layout, teams: ReadonlyMap<string, string>): Cell[] {
  const { reference, dueOn, restrictedTo } = line;
  const content = line.shown;
  const said = content
    ? shown.map((name): Cell => {
        const instant = name === "received" || name === "loggedAt" ? content[dayOf[name]] : undefined;
        return instant ? { day: londonDate(new Date(instant)) } : columnOf(name).say(content, teams);
      })
    : shown.map((_, at) =>
        at === 0 && restrictedTo ? `Restricted: ${restrictionLabels[restrictedTo]}` : null,
      );
  return [reference, dueOn ? { day: dueOn } : null, ...said];
}

const headsOf = ({ shown }: Layout): string[] => [
  "Number",
  "Due",
  ...shown.map((name) => columnOf(name).label),
];
/** Excel counts widths in letters. */
const widthsOf = ({ shown, widths }: Layout): number[] =>
  [120, 90, ...shown.map((name) => widths[name] ?? columnOf(name).width)].map((width) =>
    Math.round(width / 7),
  );

/** The register as a sheet, handed on as its parts come in. */
export function writeSheet(
  kind: SheetKind,
  parts: Parts,
  { layout, teams }: { layout: Layout; teams: ReadonlyMap<string, string> },
  give: (piece: Uint8Array) => void,
): Promise<void> {
  async function* rows() {
    for await (const lines of parts) yield lines.map((line) => cellsOf(line, layout, teams));
  }
  const table = { name: "Register", heads: headsOf(layout), widths: widthsOf(layout), parts: rows() };
  return writeTable(kind, table, give);
}
