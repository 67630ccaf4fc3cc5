import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { buildAddin } from "../../build/addin.ts";
import { apiScope, apps, tenantId } from "../../stand-ins/outside.ts";
import type { Figure, Row } from "../figure.ts";
import { packed } from "../packed.ts";
import { inWorkFolder } from "../work-folder.ts";

/** The JavaScript of Microsoft's own task-pane template, all of it loaded at once. */
const template = {
  value: 168.909,
  source: "Office-Addin-TaskPane-React @4abbd86, webpack production build, gzip -9",
};
const worthARow = 5;

export const paneFirstLoad: Figure = {
  what: "bytes of the task pane after gzip -9",
  remarks: "Outlook's own office.js, about 91 kB from Microsoft's servers, is not counted on either side",
  measure: () =>
    inWorkFolder(async (folder) => {
      await buildAddin(folder, {
        OFFICE_TENANT_ID: tenantId,
        OFFICE_PANE_CLIENT_ID: apps.pane,
        OFFICE_API_SCOPE: apiScope,
      });
      return rowsOf(folder);
    }),
};

async function rowsOf(folder: string): Promise<Row[]> {
  const html = await readFile(path.join(folder, "taskpane.html"), "utf8");
  const [scripts, styles] = [named(html, "js"), named(html, "css")];
  const first = await withStaticImports(folder, scripts);
  const files = await readdir(folder, { recursive: true });
  const later = files.filter((file) => file.endsWith(".js") && !first.has(file));
  const sized = await Promise.all(
    later.map(async (file) => ({ name: await nameOf(folder, file), kB: await packed(folder, [file]) })),
  );
  const kB = (what: string, value: number): Row => ({ kind: "size", what, value, unit: "kB" });
  return [
    {
      kind: "size",
      what: `JavaScript before anything lazy (${first.size} files)`,
      value: await packed(folder, [...first]),
      unit: "kB",
      most: 100,
      reference: template,
    },
    kB("the page itself", await packed(folder, ["taskpane.html"])),
    kB("style sheets before anything lazy", await packed(folder, styles)),
    kB(`JavaScript fetched later (${later.length} files)`, await packed(folder, later)),
    ...sized
      .filter((one) => one.kB >= worthARow)
      .sort((a, b) => b.kB - a.kB)
      .map((one) => kB(`  of it ${one.name}`, one.kB)),
  ];
}

/** The files of one kind that the page names: scripts, preloaded modules, style sheets. */
const named = (html: string, kind: string): string[] =>
  [...html.matchAll(/\b(?:src|href)="\.?\/?([^":]+)"/g)]
    .map(([, file = ""]) => file)
    .filter((file) => file.endsWith(`.${kind}`));

/** The files and all that they import at once; what they import when asked is not followed. */
async function withStaticImports(folder: string, entries: string[]): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries,
    bundle: true,
    format: "esm",
    outdir: "not-written",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const one of metafile.inputs[file]?.imports ?? [])
      if (one.kind === "import-statement" && !one.external) follow(one.path);
  };
  entries.forEach(follow);
  return found;
}

/** Vite names a piece after a file in it, which of a package is seldom telling. */
async function nameOf(folder: string, file: string): Promise<string> {
  const isSignIn = (await readFile(path.join(folder, file), "utf8")).includes("acquireTokenSilent");
  const name = path.basename(file).replace(/-[\w-]{8}\.js$/, "");
  return isSignIn && name === "dist" ? "sign-in (MSAL)" : name;
}
