import { byteOrderMark, csvRow } from "../../../core/records/csv.ts";
import {
  type Cell,
  sheetEnd,
  sheetHeads,
  sheetRow,
  sheetStart,
  workbookParts,
} from "../../../core/records/sheet.ts";
import { writeZip } from "./zip.ts";

export type SheetKind = "csv" | "xlsx";
export const mimeOf: Record<SheetKind, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
};

export interface Table {
  /** On the tab of the sheet. */
  name: string;
  heads: readonly string[];
  /** In letters, as Excel counts. */
  widths: readonly number[];
  /** The rows, part by part. */
  parts: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** A table as a sheet, handed on as its parts come in. */
export async function writeTable(
  kind: SheetKind,
  { name, heads, widths, parts }: Table,
  give: (piece: Uint8Array) => void,
): Promise<void> {
  if (kind === "csv") {
    const put = (text: string) => give(new TextEncoder().encode(text));
    put(byteOrderMark + csvRow(heads));
    for await (const rows of parts) put(rows.map((row) => csvRow(row.map(plain))).join(""));
    return;
  }
  async function* sheet() {
    yield sheetStart(widths) + sheetHeads(heads);
    for await (const rows of parts) yield rows.map(sheetRow).join("");
    yield sheetEnd;
  }
  const others = Object.entries(workbookParts(name)).map(([part, text]) => ({
    name: part,
    parts: once(text),
  }));
  await writeZip([...others, { name: "xl/worksheets/sheet1.xml", parts: sheet() }], give);
}

function plain(cell: Cell): string | number | null {
  if (typeof cell !== "object" || cell === null) return cell;
  return "day" in cell ? cell.day : `${Math.round(100 * cell.share)}%`;
}

async function* once(text: string) {
  yield text;
}
