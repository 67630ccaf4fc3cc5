import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Mailbox } from "./records.ts";
import { World } from "./world.ts";

type Replace = (value: unknown) => unknown;

/** Copies maps, lists and plain objects; `leaf` decides about bytes. */
function copy(value: unknown, leaf: Replace): unknown {
  if (value instanceof Uint8Array) return leaf(value);
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, copy(inner, leaf)]));
  if (Array.isArray(value)) return value.map((inner) => copy(inner, leaf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner, leaf)]));
}

/** Remembers a world; the function makes a world as it was then, as often as asked. */
export function snapshotInMemory(world: World): () => World {
  const remembered = copy({ mailboxes: world.mailboxes, sent: world.sent }, (bytes) => bytes);
  return () => {
    const again = new World();
    // A copy has the shape of what was copied.
    const { mailboxes, sent } = copy(remembered, (bytes) => bytes) as Pick<World, "mailboxes" | "sent">;
    for (const mailbox of mailboxes.values()) again.add(mailbox);
    again.sent.push(...sent);
    return again;
  };
}

const names = new WeakMap<Uint8Array, string>();
function nameOf(bytes: Uint8Array): string {
  const name = names.get(bytes) ?? createHash("sha256").update(bytes).digest("hex");
  names.set(bytes, name);
  return name;
}

/** Writes the mailboxes to a folder: one JSON file, and the bytes of attachments and MIME each once beside it. */
export async function saveTo(world: World, folder: string): Promise<void> {
  const blobs = new Map<string, Uint8Array>();
  const plain = copy([...world.mailboxes.values()], (bytes) => {
    if (!(bytes instanceof Uint8Array)) return bytes;
    const name = nameOf(bytes);
    blobs.set(name, bytes);
    return { $bytes: name };
  });
  const text = JSON.stringify(plain, (_key, value: unknown) =>
    value instanceof Map ? { $map: [...value] } : value,
  );
  await mkdir(path.join(folder, "bytes"), { recursive: true });
  for (const [name, bytes] of blobs) {
    const file = path.join(folder, "bytes", name);
    const there = await stat(file).catch(() => undefined);
    if (there?.size !== bytes.length) await writeFile(file, bytes);
  }
  await writeFile(path.join(folder, "world.json.new"), text);
  await rename(path.join(folder, "world.json.new"), path.join(folder, "world.json"));
}

const isMarked = (value: unknown, mark: "$map" | "$bytes"): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && mark in value;

/** The world that `saveTo` wrote, or nothing where none was written. */
export async function loadFrom(folder: string): Promise<World | undefined> {
  const text = await readFile(path.join(folder, "world.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const wanted = new Set([...text.matchAll(/\{"\$bytes":"([0-9a-f]{64})"\}/g)].map(([, name = ""]) => name));
  const bytes = new Map<string, Uint8Array>();
  for (const name of wanted)
    bytes.set(name, new Uint8Array(await readFile(path.join(folder, "bytes", name))));
  const revived: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (isMarked(value, "$map") && Array.isArray(value["$map"])) return new Map(value["$map"]);
    if (isMarked(value, "$bytes")) return bytes.get(String(value["$bytes"])) ?? new Uint8Array();
    return value;
  });
  const world = new World();
  // Our own file, written by saveTo above.
  for (const mailbox of revived as Mailbox[]) world.add(mailbox);
  return world;
}
