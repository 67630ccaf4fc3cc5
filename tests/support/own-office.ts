import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { openRecord, type OpenedRecord } from "../../functions/store/open.ts";
import { startFunctions } from "../../stand-ins/functions-host/process.ts";
import { settingsFor } from "../../stand-ins/outside.ts";

interface OwnOffice {
  url: string;
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
  if (fill) {
    const record = await openRecord({ folder });
    await fill(record);
    await record.close();
  }
  const { url, stop } = await startFunctions({
    bundle: path.resolve(`.cache/start/${port}/functions/main.mjs`),
    // The shared office uses five ports of ten.
    port: port + 4 + nth,
    settings: {
      ...settingsFor(`https://localhost:${port + 3}`, `https://localhost:${port + 4}`),
      CALLS_PER_MINUTE: "100000",
      DATA_FOLDER: folder,
      ...settings,
    },
    logFile: path.join(folder, "functions.log"),
  });
  return {
    url,
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
