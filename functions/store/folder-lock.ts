import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Takes a data folder for this process alone; the embedded database itself would let two in and spoil the record.
 * Resolves to the function that frees it. A lock whose process has died is taken over.
 */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, "in-use-by");
  const mine = `${process.pid} ${await startOf(process.pid)}`;
  for (let tries = 0; tries < 3; tries++) {
    try {
      const handle = await open(file, "wx");
      await handle.writeFile(mine);
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = await readFile(file, "utf8").catch(() => "");
    const [pid, started] = holder.split(" ");
    if (pid && (await startOf(Number(pid))) === started) {
      throw new Error(
        `The data folder ${folder} is in use by another running copy (process ${pid}). Stop that one first, or choose another folder.`,
      );
    }
    await rm(file, { force: true });
  }
  throw new Error(
    `The data folder ${folder} could not be taken: another copy is starting at this moment. Try again.`,
  );
}

/** When a process began, so that a number used again is not taken for the one that died; "" when there is none. */
async function startOf(pid: number): Promise<string> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return "";
  }
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // Field 22 counts from after the bracketed command name; other systems have no such file.
  return stat === undefined ? "running" : (stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "running");
}
