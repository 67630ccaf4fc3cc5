import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync } from "vite";

const root = path.resolve(import.meta.dirname, "../..");

export interface Pattern {
  /** The file it is in, or whose loading built it. */
  file: string;
  source: string;
  flags: string;
}

/** Every pattern of these parts of the product, and what in them makes patterns in a way that cannot be seen from here. */
export interface Patterns {
  written: Pattern[];
  /** Files that say `new RegExp`. */
  builders: string[];
  /** Text handed to a method that makes a pattern of it. */
  hidden: string[];
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function* nodesIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (isNode(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* nodesIn(inner);
  }
}

export const sourcesOf = (...parts: string[]): string[] =>
  parts.flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
      .map((file) => path.join(part, file)),
  );

export function patternsWrittenIn(...parts: string[]): Patterns {
  const found: Patterns = { written: [], builders: [], hidden: [] };
  for (const file of sourcesOf(...parts)) {
    const { program, errors } = parseSync(file, readFileSync(path.join(root, file), "utf8"));
    if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message ?? ""}`);
    for (const node of nodesIn(program)) {
      const { regex } = node;
      if (isNode(regex))
        found.written.push({ file, source: String(regex["pattern"]), flags: String(regex["flags"]) });
      if (
        /^(?:New|Call)Expression$/.test(String(node["type"])) &&
        isNode(node["callee"]) &&
        node["callee"]["name"] === "RegExp"
      )
        found.builders.push(file);
      if (takesText(node)) found.hidden.push(file);
    }
  }
  return { ...found, builders: [...new Set(found.builders)].sort() };
}

/** `text.match("a+")` makes a pattern of its argument. */
function takesText({ type, callee, arguments: given }: Record<string, unknown>): boolean {
  if (type !== "CallExpression" || !isNode(callee) || !isNode(callee["property"])) return false;
  if (!["match", "matchAll", "search"].includes(String(callee["property"]["name"]))) return false;
  const [first] = Array.isArray(given) ? (given as unknown[]) : [];
  return isNode(first) && (first["type"] === "TemplateLiteral" || typeof first["value"] === "string");
}

/** Every pattern that loading these files builds. They must not have been loaded before. */
export async function patternsBuiltBy(files: readonly string[]): Promise<Pattern[]> {
  const built: Pattern[] = [];
  let file = "";
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, given, self) {
      const made = Reflect.construct(target, given, self) as RegExp; // what RegExp constructs
      built.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (file of files) await import(pathToFileURL(path.join(root, file)).href);
  } finally {
    globalThis.RegExp = Plain;
  }
  return built;
}

/** Files that fetch and do not say for how long they wait. */
export const impatientIn = (...parts: string[]): string[] =>
  sourcesOf(...parts).filter((file) => {
    const { program } = parseSync(file, readFileSync(path.join(root, file), "utf8"));
    return [...nodesIn(program)].some(isImpatient);
  });

function isImpatient({ type, callee, arguments: given }: Record<string, unknown>): boolean {
  if (type !== "CallExpression" || !isNode(callee) || callee["name"] !== "fetch") return false;
  const [, options] = Array.isArray(given) ? (given as unknown[]) : [];
  const fields =
    isNode(options) && Array.isArray(options["properties"]) ? (options["properties"] as unknown[]) : [];
  return !fields.some((field) => isNode(field) && isNode(field["key"]) && field["key"]["name"] === "signal");
}
