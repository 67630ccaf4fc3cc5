import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { buildFunctions } from "../../build/functions.ts";
import { apps, tenantId } from "../../stand-ins/outside.ts";
import { helenMarsh, leadersOffice } from "../../stand-ins/people/people.ts";
import { compare, quantile, ratio } from "../compare.ts";
import type { Figure, Row } from "../figure.ts";
import { packed } from "../packed.ts";
import { inWorkFolder } from "../work-folder.ts";

const rounds = 15;
const run = promisify(execFile);

const hello = `import { app } from "@azure/functions";
app.http("hello", { methods: ["GET"], authLevel: "anonymous", handler: async () => ({ body: "Hello" }) });`;

/** Enough for the office to start; nothing here is ever called. */
const settings = {
  TENANT_ID: tenantId,
  API_CLIENT_ID: apps.api,
  PANE_CLIENT_ID: apps.pane,
  GRAPH_CLIENT_ID: apps.functions,
  LEADER_MAILBOX: helenMarsh.address,
  LEADER_NAME: helenMarsh.name,
  OFFICE_MAILBOX: leadersOffice.address,
  COUNCIL_NAME: "Ashdale",
  DATABASE_URL: "postgres://nowhere.invalid/office",
};

interface Load {
  ms: number;
  rss: number;
}

export const functionsLoad: Figure = {
  what: "loading the Functions in a fresh process",
  against: "a Functions app with one function that says hello, bundled alike",
  measure: () =>
    inWorkFolder(async (folder) => {
      const probe = path.join(folder, "probe.mjs");
      const plain = path.join(folder, "hello.mjs");
      const office = path.join(folder, "functions/main.mjs");
      await Promise.all([
        buildFunctions(path.dirname(office)),
        bundle({ contents: hello, resolveDir: import.meta.dirname }, plain),
        bundle(path.join(import.meta.dirname, "../load-probe.ts"), probe),
      ]);
      const rss: Record<string, number[]> = { [office]: [], [plain]: [] };
      const load = async (app: string): Promise<number> => {
        const { stdout } = await run(process.execPath, [probe, app], {
          env: { ...process.env, ...settings },
        });
        // Printed by load-probe.ts.
        const loaded = JSON.parse(stdout) as Load;
        rss[app]?.push(loaded.rss);
        return loaded.ms;
      };
      const taken = await compare(
        () => load(office),
        () => load(plain),
        { rounds, warmUp: 1 },
      );
      return [
        ratio("import, median", taken),
        ratio("import, 95th in 100", taken, 0.95),
        ...(await sizesOf(office, "the bundle")),
        ...(await sizesOf(plain, "hello's bundle")).slice(0, 1),
        {
          kind: "size",
          what: "memory (RSS) after loading",
          value: quantile(rss[office] ?? [], 0.5),
          unit: "MB",
        },
        {
          kind: "size",
          what: "memory (RSS) after loading hello",
          value: quantile(rss[plain] ?? [], 0.5),
          unit: "MB",
        },
      ];
    }),
};

type Entry = string | { contents: string; resolveDir: string };

/** As build/functions.ts does. */
async function bundle(entry: Entry, outfile: string): Promise<void> {
  await build({
    ...(typeof entry === "string" ? { entryPoints: [entry] } : { stdin: entry }),
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["@azure/functions-core"],
    banner: {
      js: `import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);`,
    },
    logLevel: "error",
  });
}

async function sizesOf(file: string, what: string): Promise<Row[]> {
  const { size } = await stat(file);
  return [
    { kind: "size", what, value: size / 1000, unit: "kB" },
    { kind: "size", what: `${what}, gzip -9`, value: await packed("", [file]), unit: "kB" },
  ];
}
