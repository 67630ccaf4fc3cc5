import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Cell as SheetCell } from "../../../core/records/sheet.ts";
import { addressOf } from "../address.ts";
import { download, growingFile } from "../export/download.ts";
import { mimeOf, type SheetKind, writeTable } from "../export/table.ts";

/** A word, a figure, a figure beside others with a bar as long, a share of something, or the number of a case. */
export type Cell =
  string | number | { count: number; most: number } | { part: number; of: number } | { reference: string };

export interface FiguresProps {
  caption: string;
  heads: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly [string | { reference: string }, ...Cell[]])[];
}

/** A table of figures that can be taken into a letter or a sheet. */
export function Figures({ caption, heads, rows }: FiguresProps) {
  const [copied, setCopied] = useState<boolean>();
  const said = [heads, ...rows.map((row) => row.map(sayCell))];
  async function copy() {
    const text = said.map((row) => row.join("\t")).join("\n");
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    );
  }
  async function save(kind: SheetKind) {
    const file = growingFile(mimeOf[kind]);
    const table = {
      name: "Report",
      heads,
      widths: heads.map((_, at) => (at === 0 ? 40 : 14)),
      parts: sheetOf(rows),
    };
    await writeTable(kind, table, file.give);
    download(file.whole(), `${caption}.${kind}`);
  }
  if (rows.length === 0) return <p className="quiet">Nothing in this period.</p>;
  return (
    <div className="report-figures">
      <div className="report-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={head} scope="col" className={isWords(rows[0]?.[at]) ? "words" : ""}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...figures]) => (
              <tr key={sayCell(name)}>
                <th scope="row">{showCell(name)}</th>
                {figures.map((figure, at) => (
                  <td key={heads[at + 1]} className={isWords(figure) ? "words" : ""}>
                    {showCell(figure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="report-take">
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void copy()}
          onBlur={() => setCopied(undefined)}
        >
          {copied === undefined ? "Copy table" : copied ? "Copied" : "The browser does not allow copying"}
          <span className="unseen">: {caption}</span>
        </Button>
        {kinds.map(([kind, label]) => (
          <Button key={kind} size="small" appearance="subtle" onClick={() => void save(kind)}>
            {label}
            <span className="unseen">: {caption}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}

const kinds = [
  ["xlsx", "Excel"],
  ["csv", "CSV"],
] as const satisfies (readonly [SheetKind, string])[];

async function* sheetOf(rows: FiguresProps["rows"]) {
  yield rows.map((row) => row.map(asSheetCell));
}

function asSheetCell(cell: Cell): SheetCell {
  if (typeof cell !== "object") return cell;
  if ("reference" in cell) return cell.reference;
  if ("count" in cell) return cell.count;
  return cell.of === 0 ? null : { share: cell.part / cell.of };
}

const isWords = (cell: Cell | undefined): boolean => typeof cell === "string";

function sayCell(cell: Cell): string | number {
  if (typeof cell !== "object") return cell;
  if ("reference" in cell) return cell.reference;
  return "count" in cell ? cell.count : sayPart(cell.part, cell.of);
}

function showCell(cell: Cell) {
  if (typeof cell === "number") return cell.toLocaleString("en-GB");
  if (typeof cell === "string") return cell;
  if ("reference" in cell)
    return <a href={addressOf({ at: "case", reference: cell.reference })}>{cell.reference}</a>;
  if ("count" in cell)
    return <Bar part={cell.count} of={cell.most} says={cell.count.toLocaleString("en-GB")} />;
  return <Bar {...cell} says={sayPart(cell.part, cell.of)} />;
}

const Bar = ({ part, of, says }: { part: number; of: number; says: string }) => (
  <span className="report-bar">
    {of > 0 && (
      <span aria-hidden="true">
        <span style={{ width: `${(100 * part) / of}%` }} />
      </span>
    )}
    <span>{says}</span>
  </span>
);

/** "84%", or a dash where there is nothing to be a part of. */
const sayPart = (part: number, of: number): string => (of === 0 ? "–" : `${Math.round((100 * part) / of)}%`);
