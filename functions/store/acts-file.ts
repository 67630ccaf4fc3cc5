import { open, rm } from "node:fs/promises";
import { sql } from "kysely";
import type { Link } from "../../core/records/chain.ts";
import { byteOrderMark, csvRow } from "../../core/records/csv.ts";
import { addDays, type LondonDate, londonInstant } from "../../core/time.ts";
import { noteExport } from "./note-export.ts";
import type { OpenedRecord } from "./open.ts";
import { asLink } from "./verify-acts.ts";

const atOnce = 1000;

/** An act as an auditor may read it: of ward casework, which is the councillor's own, only that there was one. */
type Shown = Link & { ward: boolean };

/** What an auditor reads, in this order. */
const columns: readonly (readonly [title: string, of: (act: Shown) => string | number | null])[] = [
  ["Act", ({ id }) => id],
  ["At (UTC)", ({ at }) => at],
  ["Person", ({ actor }) => actor],
  ["Person’s id", ({ actorId }) => actorId],
  ["Roles", ({ roles }) => roles],
  ["On behalf of", ({ onBehalfOf }) => onBehalfOf],
  ["What was done", ({ act }) => act],
  ["To what", ({ ward, subject }) => (ward ? "ward casework" : subject)],
  ["Particulars", ({ ward, detail }) => (ward ? "" : JSON.stringify(detail))],
  ["Digest before", ({ beforeDigest }) => beforeDigest],
  ["Digest after", ({ afterDigest }) => afterDigest],
  ["Correlation", ({ correlation }) => correlation],
  ["Hash before", ({ previousHash }) => previousHash],
  ["Hash", ({ hash }) => hash],
];

/** Whether an act is about a ward case: by its reference, or by its number as effects have it. */
const isOfWard = sql<boolean>`exists (
    select from cases where capacity = 'ward' and reference = substring(acts.subject from '^case (.+)$')
  ) or exists (
    select from cases where capacity = 'ward' and id = substring(acts.detail ->> 'about' from '^case ([0-9]+)')::bigint
  )`;

/** London days, both of them included. */
export interface Days {
  from?: LondonDate | undefined;
  to?: LondonDate | undefined;
}

/**
 * Writes the record of acts to a new file that a spreadsheet opens, a thousand acts at a time.
 * @throws when there is such a file already, which is left as it is.
 */
export async function exportActs(record: OpenedRecord, file: string, { from, to }: Days): Promise<number> {
  const sheet = await open(file, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST" ? new Error(`There is a file ${file} already. Name another.`) : error;
  });
  try {
    await noteExport(record, "acts", { from: from ?? null, to: to ?? null });
    await sheet.write(byteOrderMark + csvRow(columns.map(([title]) => title)));
    let [rows, last] = [0, 0];
    for (;;) {
      let asked = record.owner
        .selectFrom("acts")
        .selectAll()
        .select(isOfWard.as("ward"))
        .where("id", ">", last);
      if (from) asked = asked.where("at", ">=", londonInstant(from, "00:00"));
      if (to) asked = asked.where("at", "<", londonInstant(addDays(to, 1), "00:00"));
      const acts = (await asked.orderBy("id").limit(atOnce).execute()).map((row) => ({
        ...asLink(row),
        ward: row.ward,
      }));
      await sheet.write(acts.map((act) => csvRow(columns.map(([, of]) => of(act)))).join(""));
      rows += acts.length;
      last = acts.at(-1)?.id ?? last;
      if (acts.length < atOnce) break;
    }
    await sheet.close();
    return rows;
  } catch (error) {
    await sheet.close();
    await rm(file, { force: true });
    throw error;
  }
}
