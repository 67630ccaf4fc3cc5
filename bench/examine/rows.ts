/** One question: an object with an id. Every other field may be missing or of another kind. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export function readRows(input: string): { rows: Row[] } | { problem: string } {
  const rows: Row[] = [];
  for (const [at, line] of input.split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = parsed(line);
    if (!isObject(row)) return { problem: `Line ${at + 1} is not a JSON object.` };
    if (typeof row.id !== "string" || row.id === "") return { problem: `Line ${at + 1} has no id.` };
    rows.push({ ...row, id: row.id });
  }
  return { rows };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** The text of a field, or nothing. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const numberIn = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
