import type { RegisterLine } from "../../../core/contract/register.ts";
import { byteOrderMark, csvRow } from "../../../core/records/csv.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import {
  type Cell,
  sheetEnd,
  sheetHeads,
  sheetRow,
  sheetStart,
  workbookParts,
} from "../../../core/records/sheet.ts";
import { londonDate } from "../../../core/time.ts";
import { columnOf, type Layout } from "../register/columns.ts";
import { writeZip } from "./zip.ts";

/** The lines of the register, part by part. */
export type Parts = AsyncIterable<readonly RegisterLine[]>;
export type SheetKind = "csv" | "xlsx";

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

const plain = (cell: Cell): string | null => (typeof cell === "object" && cell !== null ? cell.day : cell);

/** The register as a sheet, handed on as its parts come in. */
export async function writeSheet(
  kind: SheetKind,
  parts: Parts,
  { layout, teams }: { layout: Layout; teams: ReadonlyMap<string, string> },
  give: (piece: Uint8Array) => void,
): Promise<void> {
  const cells = (line: RegisterLine) => cellsOf(line, layout, teams);
  if (kind === "csv") {
    const put = (text: string) => give(new TextEncoder().encode(text));
    put(byteOrderMark + csvRow(headsOf(layout)));
    for await (const lines of parts) put(lines.map((line) => csvRow(cells(line).map(plain))).join(""));
    return;
  }
  async function* sheet() {
    yield sheetStart(widthsOf(layout)) + sheetHeads(headsOf(layout));
    for await (const lines of parts) yield lines.map((line) => sheetRow(cells(line))).join("");
    yield sheetEnd;
  }
  const others = Object.entries(workbookParts("Register")).map(([name, text]) => ({
    name,
    parts: once(text),
  }));
  await writeZip([...others, { name: "xl/worksheets/sheet1.xml", parts: sheet() }], give);
}

async function* once(text: string) {
  yield text;
}
