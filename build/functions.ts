import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
// What is bundled from CommonJS still calls `require`.
const banner = `import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);`;

/**
 * The Functions as one ESM file with its host.json, package.json and migrations: a folder that Azure runs as it is.
 * The worker brings `@azure/functions-core`; the embedded database is for other places than Azure and stays outside.
 */
export async function buildFunctions(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [path.join(root, "functions/index.ts")],
    outfile: path.join(folder, "main.mjs"),
    bundle: true,
    minify: true,
    // An error shows the line it came from: a short one, please.
    lineLimit: 160,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "linked",
    legalComments: "none",
    external: [
      "@azure/functions-core",
      "pg-native",
      "@electric-sql/pglite",
      "@electric-sql/pglite/node-postgres",
    ],
    banner: { js: banner },
    logLevel: "warning",
  });
  await cp(path.join(root, "functions/store/migrations"), path.join(folder, "migrations"), {
    recursive: true,
  });
  await cp(path.join(root, "functions/host.json"), path.join(folder, "host.json"));
  const { name, version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  await writeFile(
    path.join(folder, "package.json"),
    `${JSON.stringify({ name, version, private: true, type: "module", main: "main.mjs" }, null, 2)}\n`,
  );
}
