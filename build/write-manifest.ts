import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fillManifest } from "./manifest.ts";

const root = path.resolve(import.meta.dirname, "..");
/** Never changes: Outlook would take the add-in for another one. */
const id = "59522aa0-ccca-4702-9a97-35d677f9f53f";

/** Writes the manifest for an add-in served at `baseUrl`, with the version of package.json. */
export async function writeManifest(file: string, baseUrl: string): Promise<void> {
  const template = await readFile(path.join(root, "manifest.xml"), "utf8");
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(path.join(root, "package.json"), "utf8")));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, fillManifest(template, { baseUrl, version, id }));
}
