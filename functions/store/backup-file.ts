import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { copyIn, type CopiedRow, copyOut } from "./copy-record.ts";
import { migrationNames } from "./migrate.ts";
import { noteExport } from "./note-export.ts";
import type { OpenedRecord } from "./open.ts";
import { verifyActs } from "./verify-acts.ts";

const Head = z.object({
  backupOf: z.literal("leaders-office"),
  migrations: z.array(z.string()),
  takenAt: z.string(),
});
const Tail = z.object({ rows: z.number() });
const Row = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

/**
 * Writes the whole record, as it is at one moment, to a gzipped file of JSON lines: a head, the rows, a tail that counts
 * them. The file appears only once it is whole. It holds everything the record does: keep it as you keep the record.
 */
export async function backUp(record: OpenedRecord, file: string): Promise<number> {
  const making = `${file}.part`;
  const zip = createGzip();
  const written = finished(zip.pipe(createWriteStream(making, { mode: 0o600 })));
  const line = async (value: object) => {
    if (!zip.write(`${JSON.stringify(value)}\n`)) await new Promise((drained) => zip.once("drain", drained));
  };
  try {
    await line({
      backupOf: "leaders-office",
      migrations: await migrationNames(),
      takenAt: new Date().toISOString(),
    });
    await noteExport(record, "record");
    const rows = await copyOut(record.owner, line);
    await line({ rows });
    zip.end();
    await written;
    await rename(making, file);
    return rows;
  } catch (error) {
    zip.destroy();
    await written.catch(() => {});
    await rm(making, { force: true });
    throw error;
  }
}

/** Restores a backup into an empty record and follows its chain of acts. All or nothing. */
export async function restore(record: OpenedRecord, file: string): Promise<{ rows: number; acts: number }> {
  const rows = await copyIn(record.owner, rowsOf(file));
  const acts = await verifyActs(record.seenBy("system"));
  if ("broken" in acts)
    throw new Error(`The backup is restored, but its record of acts is broken. ${acts.broken}`);
  return { rows, acts: acts.count };
}

async function* rowsOf(file: string): AsyncGenerator<CopiedRow> {
  const known = await migrationNames();
  let seen = 0;
  let whole = false;
  let first = true;
  for await (const value of valuesIn(file)) {
    if (first) {
      first = false;
      requireOurs(value, known);
      continue;
    }
    const tail = Tail.safeParse(value);
    if (tail.success) {
      whole = tail.data.rows === seen;
      continue;
    }
    seen++;
    whole = false;
    yield Row.parse(value);
  }
  if (!whole)
    throw new Error("This backup is not whole: its end is missing, or is not the end. Nothing was restored.");
}

/** Throws a plain sentence unless these are a backup's first words, and this version's. */
function requireOurs(value: unknown, known: readonly string[]): void {
  const head = Head.safeParse(value);
  if (!head.success) throw new Error("This is not a backup of the office’s record.");
  const { migrations } = head.data;
  const newer = migrations.filter((name) => !known.includes(name));
  if (newer.length > 0)
    throw new Error(`This backup is of a newer version of the office (${newer.join(", ")}).`);
  if (migrations.length < known.length)
    throw new Error(
      `This backup is of an older version of the office (up to ${migrations.at(-1) ?? "none"}). ` +
        "Restore it with that version; this one then brings the record up to date as it opens.",
    );
}

/** The lines of a backup, unpacked and read. */
async function* valuesIn(file: string): AsyncGenerator<unknown> {
  // Opened only where it is read at once: a reader without a listener lets its lines go by.
  const unzipped = createGunzip();
  const source = createReadStream(file).on("error", (error) => unzipped.destroy(error));
  try {
    for await (const text of createInterface({ input: source.pipe(unzipped) })) yield JSON.parse(text);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error;
    throw new Error("This is not a backup of the office’s record, or it is damaged. Nothing was restored.");
  }
}
