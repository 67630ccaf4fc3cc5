import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { timed } from "../compare.ts";
import type { Figure, Row } from "../figure.ts";

const most = 450;
const largest = 10;

export const install: Figure = {
  what: "node_modules on the disk, its largest packages, and (with --install) how long npm ci takes",
  remarks: "npm ci uses this machine's cache and network",
  measure: async (asked) => (asked.install ? installed() : rowsOf(path.resolve("node_modules"))),
};

async function installed(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "install-"));
  try {
    for (const file of ["package.json", "package-lock.json"]) await cp(file, path.join(folder, file));
    const ms = await timed(() => npmCi(folder));
    return [
      { kind: "size", what: "npm ci", value: ms / 1000, unit: "s" },
      ...(await rowsOf(path.join(folder, "node_modules"))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function npmCi(cwd: string): Promise<void> {
  const npm = spawn("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(npm, "exit");
  if (code !== 0) throw new Error(`npm ci ended with ${String(code)}; what it said is above`);
}

async function rowsOf(modules: string): Promise<Row[]> {
  const sizes: { name: string; MB: number }[] = [];
  for (const name of await packagesIn(modules))
    sizes.push({ name, MB: (await bytesOnDisk(path.join(modules, name))) / 1e6 });
  sizes.sort((a, b) => b.MB - a.MB);
  const row = (what: string, value: number): Row => ({ kind: "size", what, value, unit: "MB" });
  return [
    {
      kind: "size",
      what: `all ${sizes.length} packages`,
      value: sizes.reduce((sum, { MB }) => sum + MB, 0),
      unit: "MB",
      most,
    },
    ...sizes.slice(0, largest).map(({ name, MB }) => row(`  of it ${name}`, MB)),
  ];
}

/** Folder names as one imports them; what npm and the tools keep there beside packages counts too. */
async function packagesIn(modules: string): Promise<string[]> {
  const names = await readdir(modules);
  const scoped = names
    .filter((name) => name.startsWith("@"))
    .map(async (scope) => (await readdir(path.join(modules, scope))).map((name) => `${scope}/${name}`));
  return [...names.filter((name) => !name.startsWith("@")), ...(await Promise.all(scoped)).flat()];
}

/** As `du` counts: whole blocks, folders too. */
async function bytesOnDisk(place: string): Promise<number> {
  const found = await lstat(place);
  let bytes = found.blocks * 512;
  if (found.isDirectory())
    for (const name of await readdir(place)) bytes += await bytesOnDisk(path.join(place, name));
  return bytes;
}
