import { parseArgs } from "node:util";
import { LondonDate } from "../../core/contract/shapes.ts";
import { exportActs } from "../store/acts-file.ts";
import { type OpenedRecord, openRecord } from "../store/open.ts";
import { verifyActs } from "../store/verify-acts.ts";

const usage = `Say what to do with which record: DATABASE_URL=… (or DATA_FOLDER=…) npm run audit -- verify
or npm run audit -- export FILE.csv [--from 2026-04-01] [--to 2026-06-30]`;

/** Follows the chain of acts, or writes it out, of the record that DATABASE_URL or DATA_FOLDER names. */
async function main(): Promise<number> {
  const { DATABASE_URL: url, DATA_FOLDER: folder } = process.env;
  const where = url ? { url } : folder ? { folder } : undefined;
  const day = { type: "string" } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { from: day, to: day } });
  const [command, file] = positionals;
  const days = Object.values(values).every((on) => LondonDate.safeParse(on).success);
  const known = command === "verify" || (command === "export" && file !== undefined);
  if (!where || !known || !days) {
    console.error(usage);
    return 2;
  }
  const record = await openRecord(where);
  try {
    if (command === "verify" || file === undefined) return await verify(record);
    const rows = await exportActs(record, file, values);
    console.log(`${rows.toLocaleString("en-GB")} acts written to ${file}.`);
    return 0;
  } finally {
    await record.close();
  }
}

async function verify(record: OpenedRecord): Promise<number> {
  const found = await verifyActs(record.seenBy("system"));
  if ("broken" in found) {
    console.error(`The record of acts is broken. ${found.broken}`);
    return 1;
  }
  console.log(`${found.count.toLocaleString("en-GB")} acts, chain whole. It ends in ${found.hash}.`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
