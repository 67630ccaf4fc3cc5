import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeFolder } from "../../functions/store/folder-lock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another copy that has taken the folder. */
async function another() {
  const taker = path.resolve("functions/store/folder-lock.ts");
  const code = `import { takeFolder } from ${JSON.stringify(taker)}; await takeFolder(${JSON.stringify(folder)}); console.log("taken"); setInterval(() => {}, 1000);`;
  const file = path.join(folder, "taker.mts");
  await writeFile(file, code);
  const child = spawn(process.execPath, ["--import", "tsx", file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

test("a second copy is refused in a sentence that says who has the folder", async () => {
  const child = await another();
  await expect(takeFolder(folder)).rejects.toThrow(`in use by another running copy (process ${child.pid})`);
  child.kill("SIGKILL");
  await once(child, "exit");
  const free = await takeFolder(folder);
  expect(await readFile(path.join(folder, "in-use-by"), "utf8")).toMatch(new RegExp(`^${process.pid} `));
  await free();
});

test("a folder that was given back can be taken again", async () => {
  await (
    await takeFolder(folder)
  )();
  await (
    await takeFolder(folder)
  )();
});

test.skipIf(process.platform !== "linux")(
  "a number used again by another process is not taken for the copy that died",
  async () => {
    await writeFile(path.join(folder, "in-use-by"), `${process.ppid} 1`);
    await (
      await takeFolder(folder)
    )();
  },
);
