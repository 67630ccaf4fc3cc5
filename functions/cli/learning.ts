import { open } from "node:fs/promises";
import { findLessonLines } from "../store/learning.ts";
import { noteExport } from "../store/note-export.ts";
import { type OpenedRecord, openRecord } from "../store/open.ts";

const atOnce = 1000;

/** `npm run learning -- export FILE`, of the record that DATABASE_URL or DATA_FOLDER names: as the pane hands it out. */
async function main([command, file]: readonly string[]): Promise<number> {
  const { DATABASE_URL: url, DATA_FOLDER: folder } = process.env;
  const where = url ? { url } : folder ? { folder } : undefined;
  if (command !== "export" || !file || !where) {
    console.error(
      "Say which record and which file: DATABASE_URL=… (or DATA_FOLDER=…) npm run learning -- export FILE",
    );
    return 2;
  }
  const record = await openRecord(where);
  try {
    const written = await exportTo(record, file);
    const lessons = written === 1 ? "1 lesson" : `${written.toLocaleString("en-GB")} lessons`;
    console.log(`${lessons} written to ${file}.`);
    return 0;
  } finally {
    await record.close();
  }
}

async function exportTo(record: OpenedRecord, file: string): Promise<number> {
  const sheet = await open(file, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST" ? new Error(`${file} is there already. Name a new file.`) : error;
  });
  try {
    await noteExport(record, "learning");
    let [written, before] = [0, null as number | null];
    for (;;) {
      const lines = await findLessonLines(record.seenBy("system"), {
        before,
        limit: atOnce,
        withdrawn: true,
      });
      for (const { id, on, suggested, chosen, likely, counts } of lines)
        await sheet.write(`${JSON.stringify({ lesson: id, on, suggested, chosen, likely, counts })}\n`);
      written += lines.length;
      before = lines.at(-1)?.id ?? null;
      if (lines.length < atOnce) return written;
    }
  } finally {
    await sheet.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
