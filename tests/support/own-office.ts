import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { openRecord, type OpenedRecord } from "../../functions/store/open.ts";
import { startFunctions } from "../../stand-ins/functions-host/process.ts";
import { settingsFor } from "../../stand-ins/outside.ts";
import { templateFolder } from "./record.ts";

interface OwnOffice {
  url: string;
  /** Puts its clock forward. Resolves to how many milliseconds it is ahead of the machine's by then. */
  forward(seconds: number): Promise<number>;
  close(): Promise<void>;
}

/**
 * An office with settings and a record of its own, in front of the mailboxes all journeys share: only the Functions are
 * started a second time, from the bundle that is built already.
 */
export async function openOwnOffice(
  nth: number,
  settings: Record<string, string>,
  fill?: (record: OpenedRecord) => Promise<void>,
): Promise<OwnOffice> {
  const { port } = inject("office");
  const folder = await mkdtemp(path.join(tmpdir(), "own-office-"));
  await cp(path.join(await templateFolder(), "record"), path.join(folder, "record"), { recursive: true });
  if (fill) {
    const record = await openRecord({ folder });
    await fill(record);
    await record.close();
  }
  const clock = path.join(folder, "clock");
  let ahead = 0;
  await writeFile(clock, "0");
  const { url, stop } = await startFunctions({
    bundle: path.resolve(`.cache/start/${port}/functions/main.mjs`),
    // The shared office uses five ports of ten.
    port: port + 4 + nth,
    settings: {
      ...settingsFor(`https://localhost:${port + 3}`, `https://localhost:${port + 4}`),
      CALLS_PER_MINUTE: "100000",
      DATA_FOLDER: folder,
      CLOCK_FILE: clock,
      NODE_OPTIONS: `--import tsx --import ${pathToFileURL(path.resolve("tests/support/movable-clock.ts")).href}`,
      ...settings,
    },
    logFile: path.join(folder, "functions.log"),
  });
  return {
    url,
    async forward(seconds) {
      ahead += seconds * 1000;
      await writeFile(clock, String(ahead));
      return ahead;
    },
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
