import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Compared, compare, inSeconds, ratio, timed } from "../compare.ts";
import type { Figure } from "../figure.ts";
import { freePorts } from "../free-ports.ts";
import { inWorkFolder } from "../work-folder.ts";

const rounds = 3;
const root = path.resolve(import.meta.dirname, "../..");

export const startUp: Figure = {
  what: "npm start until it prints its address",
  against: "a bare Vite build of the pane, then a bare opening of the embedded database, in one process",
  remarks: "npm's own start is not in it; empty means no .data and no .cache, warm means both are there",
  measure: async () => {
    const cold: Compared = { ours: [], bare: [] };
    const warm: Compared = { ours: [], bare: [] };
    await compare(
      () => inWorkFolder((folder) => twice(() => startOffice(folder), cold.ours, warm.ours)),
      () => inWorkFolder((folder) => twice(() => startBare(folder), cold.bare, warm.bare)),
      { rounds },
    );
    return [inSeconds(ratio("with everything empty", cold)), inSeconds(ratio("warm", warm))];
  },
};

/** In a folder nobody has been in, and again. */
async function twice(start: () => Promise<number>, cold: number[], warm: number[]): Promise<number> {
  cold.push(await start());
  warm.push(await start());
  return 0;
}

async function startOffice(folder: string): Promise<number> {
  const port = await freePorts(5);
  const office = spawnScript("stand-ins/start.ts", ["--port", String(port)], folder);
  try {
    return await timed(() => said(office, /is open at http/));
  } finally {
    const gone = once(office, "exit");
    if (office.exitCode === null && office.kill("SIGTERM")) await gone;
  }
}

async function startBare(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  return timed(async () => {
    const bare = spawnScript("bench/bare/start.ts", [], folder);
    const gone = once(bare, "exit");
    await said(bare, /ready/);
    await gone;
  });
}

const spawnScript = (script: string, args: string[], cwd: string): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", path.join(root, script), ...args], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Resolves when the process has said so; fails when it ends before. */
function said(child: ChildProcess, what: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      heard += chunk.toString();
      if (what.test(heard)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`it ended with ${code} and had said: ${heard}`)));
  });
}
