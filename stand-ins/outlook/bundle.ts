import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

export interface Bundles {
  /** Holds main.js and main.css. */
  folder: string;
  /** Our office.js. */
  shim: string;
}

const here = import.meta.dirname;

/** Changes when any source of the page or the shim does. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha1");
  const files = await readdir(here, { recursive: true });
  for (const file of [...files, "../../package-lock.json", "../../core/time.ts"].sort()) {
    const { mtimeMs, size } = await stat(path.join(here, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

/** Bundles the page and the shim into `folder`, unless they are there already from the same sources. */
export async function bundleOutlook(folder = ".cache/outlook"): Promise<Bundles> {
  const mark = path.join(folder, "made-from");
  const shimFile = path.join(folder, "office.js");
  const made = await fingerprint();
  if ((await readFile(mark, "utf8").catch(() => "")) !== made) {
    await mkdir(folder, { recursive: true });
    const common = { bundle: true, target: "es2023", sourcemap: "inline", logLevel: "warning" } as const;
    await Promise.all([
      build({
        ...common,
        entryPoints: { main: path.join(here, "page/main.tsx") },
        outdir: folder,
        format: "esm",
        jsx: "automatic",
        define: { "process.env.NODE_ENV": '"production"' },
        sourcemap: false,
      }),
      build({
        ...common,
        entryPoints: [path.join(here, "shim/office.ts")],
        outfile: shimFile,
        format: "iife",
      }),
    ]);
    await writeFile(mark, made);
  }
  return { folder, shim: await readFile(shimFile, "utf8") };
}
