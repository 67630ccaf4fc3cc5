import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** What Azure keeps of a timer in blob storage, so that a restart knows what it missed. Instants in ISO. */
const TimerStatus = z.object({ Last: z.string(), Next: z.string(), LastUpdated: z.string() });
export type TimerStatus = z.infer<typeof TimerStatus>;

export interface TimerStatuses {
  find: (name: string) => TimerStatus | undefined;
  save: (name: string, status: TimerStatus) => void;
  /** Resolves when all that was saved is on disk. */
  settled: () => Promise<void>;
}

/** Kept in memory, and in `file` when there is one. */
export function openTimerStatuses(file: string | undefined): TimerStatuses {
  const known = new Map(Object.entries(file ? readStatuses(file) : {}));
  let writing: Promise<void> = Promise.resolve();
  const write = async (target: string, text: string) => {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(`${target}.new`, text);
    await rename(`${target}.new`, target);
  };
  return {
    find: (name) => known.get(name),
    save: (name, status) => {
      known.set(name, status);
      if (file) writing = writing.then(() => write(file, JSON.stringify(Object.fromEntries(known), null, 2)));
    },
    settled: () => writing,
  };
}

function readStatuses(file: string): Record<string, TimerStatus> {
  try {
    return z.record(z.string(), TimerStatus).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return {};
    throw thrown;
  }
}
