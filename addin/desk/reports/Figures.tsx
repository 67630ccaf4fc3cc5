import { Button } from "@fluentui/react-components";
import { useState } from "react";

export interface FiguresProps {
  caption: string;
  heads: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly (string | number)[])[];
}

/** A table of figures that can be taken into a letter or a sheet. */
export function Figures({ caption, heads, rows }: FiguresProps) {
  const [copied, setCopied] = useState<boolean>();
  async function copy() {
    const text = [heads, ...rows].map((row) => row.join("\t")).join("\n");
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    );
  }
  if (rows.length === 0) return <p className="quiet">Nothing in this period.</p>;
  return (
    <div className="report-figures">
      <div className="report-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...figures]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures.map((figure, at) => (
                  <td key={heads[at + 1]} className={isFigure(figure) ? "" : "words"}>
                    {typeof figure === "number" ? figure.toLocaleString("en-GB") : figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => void copy()}
        onBlur={() => setCopied(undefined)}
      >
        {copied === undefined ? "Copy table" : copied ? "Copied" : "The browser does not allow copying"}
        <span className="unseen">: {caption}</span>
      </Button>
    </div>
  );
}

const isFigure = (cell: string | number): boolean =>
  typeof cell === "number" || /[\d–]/.test(cell.slice(0, 1));

/** "84 %", or a dash where nothing was answered. */
export const sayPart = (part: number, of: number): string =>
  of === 0 ? "–" : `${Math.round((100 * part) / of)} %`;
