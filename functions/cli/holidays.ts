import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { calendarsOf } from "../../core/deadlines/calendar.ts";
import { changesBetween, readHolidayFile } from "../../core/deadlines/holiday-file.ts";
import { sayDay } from "../../core/time.ts";
import { holidaysInForce, proposalIn } from "../jobs/holidays/propose-holidays.ts";
import { recountBy } from "../jobs/holidays/recount-cases.ts";
import { readHours } from "../settings.ts";
import type { Doer } from "../store/acts.ts";
import { findVersion, saveDecision, saveProposal } from "../store/holiday-versions.ts";
import { type OpenedRecord, openRecord } from "../store/open.ts";
import { findMoves } from "../store/recount.ts";

const usage = `Say which record and which file: DATABASE_URL=… (or DATA_FOLDER=…) npm run holidays -- FILE
FILE is gov.uk/bank-holidays.json. Then: npm run holidays -- --approve, or npm run holidays -- --drop`;

/** Proposes newer bank holidays to the record that DATABASE_URL or DATA_FOLDER names, and shows which open cases they would move. */
async function main(): Promise<number> {
  const { DATABASE_URL: url, DATA_FOLDER: folder } = process.env;
  const where = url ? { url } : folder ? { folder } : undefined;
  const flag = { type: "boolean", default: false } as const;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { approve: flag, drop: flag },
  });
  const [file] = positionals;
  const asked = [file !== undefined, values.approve, values.drop].filter(Boolean).length;
  if (!where || asked !== 1) {
    console.error(usage);
    return 2;
  }
  const record = await openRecord(where);
  try {
    return file === undefined ? await decide(record, values.approve) : await propose(record, file);
  } finally {
    await record.close();
  }
}

const someone = (): Doer => ({
  id: "command-line",
  name: `${userInfo().username}, at the command line`,
  roles: [],
  correlation: randomUUID(),
});

async function propose(record: OpenedRecord, file: string): Promise<number> {
  const now = new Date();
  const db = record.seenBy("system");
  const holidays = await proposalIn(readHolidayFile(await readFile(file, "utf8")), { record, now });
  await saveProposal(db, holidays, { by: someone(), now });
  for (const { on, name, where, change } of changesBetween(await holidaysInForce(db), holidays))
    console.log(`${change === "added" ? "+" : "-"} ${sayDay(on)}  ${name} (${where})`);
  const moved = await listMoves(record, holidays);
  console.log(
    `Proposed as “${holidays.version}”. ${moved.toLocaleString("en-GB")} open cases would get another date.
Approve it in the pane or with npm run holidays -- --approve; drop it with -- --drop.`,
  );
  return 0;
}

/** A line for each case whose dates would move: its reference and the days alone. */
async function listMoves(record: OpenedRecord, holidays: Parameters<typeof calendarsOf>[0]): Promise<number> {
  const hours = { ...readHours(process.env), calendars: calendarsOf(holidays) };
  const seen = { db: record.seenBy("system"), viewer: "system" } as const;
  let [moved, after] = [0, 0 as number | null];
  while (after !== null) {
    const page = await findMoves(seen, hours, { after, limit: 500 });
    for (const { reference, moves } of page.lines)
      for (const { which, before, after: then } of moves)
        console.log(`${reference}  ${which}  ${before ?? "no date"} -> ${then ?? "no date"}`);
    moved += page.lines.length;
    after = page.next;
  }
  return moved;
}

async function decide(record: OpenedRecord, approve: boolean): Promise<number> {
  const now = new Date();
  const db = record.seenBy("system");
  const proposal = await findVersion(db, "proposed");
  // Died half way: what is in force already is counted by to its end.
  if (proposal) await saveDecision(db, proposal.id, approve, { by: someone(), now });
  else if (!approve) throw new Error("Nothing is proposed.");
  if (approve) {
    const counted = await recountBy(db, readHours(process.env), { by: someone(), now });
    console.log(`${counted.toLocaleString("en-GB")} open cases counted by the bank holidays in force.`);
  } else console.log("Dropped.");
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
