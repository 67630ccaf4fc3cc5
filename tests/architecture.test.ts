import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { impatientIn } from "./support/patterns.ts";

const root = path.resolve(import.meta.dirname, "..");
const parts = ["core", "functions", "addin", "stand-ins"];

/** What each part of the house may import of the others; `stand-ins`, `bench`, `build` and `tests` may import anything. */
const mayImport: Record<string, readonly string[]> = {
  core: ["core"],
  functions: ["core", "functions"],
  addin: ["core", "addin"],
  "stand-ins": ["core", "functions", "addin", "stand-ins", "build"],
};

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

const sources = parts.flatMap((part) =>
  readdirSync(path.join(root, part), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => path.join(part, file)),
);
const textOf = new Map(sources.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));

const importLine = /^\s*(?:import|export)\s+(type\s)?(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm;
const lazyImport = /\bimport\("([^"]+)"\)/g;

function importsOf(file: string): Import[] {
  const text = textOf.get(file) ?? "";
  return [
    ...[...text.matchAll(importLine)].map((found) => ({
      file,
      target: found[2] ?? "",
      typeOnly: found[1] !== undefined,
    })),
    ...[...text.matchAll(lazyImport)].map((found) => ({ file, target: found[1] ?? "", typeOnly: false })),
  ];
}
const imports = sources.flatMap(importsOf);
const isOurs = ({ target }: Import) => target.startsWith(".");
const resolved = ({ file, target }: Import) => path.join(path.dirname(file), target);
const partOf = (file: string) => file.split(path.sep)[0] ?? "";

const lessons = (faults: readonly string[], lesson: string) => expect(faults, lesson).toEqual([]);

test("each part imports only the parts it stands on", () => {
  const strays = imports
    .filter(isOurs)
    .filter((one) => !(mayImport[partOf(one.file)] ?? []).includes(partOf(resolved(one))))
    .map((one) => `${one.file} imports ${resolved(one)}`);
  lessons(
    strays,
    "core knows, functions does, addin shows, stand-ins pretend: move the thing both need into core",
  );
});

test("core is pure: zod and nothing else from outside, no clock, no await", () => {
  const outside = imports
    .filter((one) => partOf(one.file) === "core" && !isOurs(one) && one.target !== "zod")
    .map((one) => `${one.file} imports ${one.target}`);
  const impure = [...textOf]
    .filter(([file]) => partOf(file) === "core")
    .filter(([, text]) =>
      /\bawait\b|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\./.test(
        text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
      ),
    )
    .map(([file]) => file);
  lessons([...outside, ...impure], "time and the outside world come into core as arguments");
});

test("the pane carries no zod and only its outlook folder says Office", () => {
  const contract = imports
    .filter(
      (one) =>
        partOf(one.file) === "addin" &&
        !one.typeOnly &&
        resolved(one).startsWith(path.join("core", "contract")),
    )
    .map((one) => `${one.file} imports ${one.target}`);
  const office = [...textOf]
    .filter(([file]) => partOf(file) === "addin" && !file.startsWith(path.join("addin", "outlook")))
    .filter(([, text]) => /\bOffice\.[a-zA-Z]/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")))
    .map(([file]) => file);
  lessons([...contract, ...office], "import types only from the contract; speak to Outlook through its port");
});

test("the retired doors of Outlook stay shut", () => {
  const retired =
    /getCallbackTokenAsync|getUserIdentityTokenAsync|makeEwsRequestAsync|getAccessToken\(|getRegExMatches|getEntities\(/;
  const users = [...textOf]
    .filter(([file, text]) => partOf(file) === "addin" && retired.test(text))
    .map(([file]) => file);
  lessons(users, "Exchange Online has switched these off: use msal-browser and Graph");
});

test("no file imports itself back, however long the way round", () => {
  const edges = new Map<string, string[]>();
  for (const one of imports)
    if (isOurs(one) && !one.typeOnly) edges.set(one.file, [...(edges.get(one.file) ?? []), resolved(one)]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" > "));
    else if (!done.has(file)) for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  lessons(circles, "two files that need each other are one file, or share a third");
});

test("every name is exported once, by its own name, from the file it is in", () => {
  const faults = [...textOf].flatMap(([file, text]) => [
    ...(/^export default/m.test(text) ? [`${file} has a default export`] : []),
    ...(/^export (\*|\{[^}]*\}) from/m.test(text) ? [`${file} hands on what is not its own`] : []),
  ]);
  lessons(faults, "import things from where they live");
});

test("nothing is asked for without an end to the waiting", () => {
  const otherWays = imports
    .filter(
      (one) =>
        ["functions", "addin"].includes(partOf(one.file)) &&
        /^(?:node:)?https?2?$|^axios$|^undici$/.test(one.target),
    )
    .map((one) => `${one.file} imports ${one.target}`);
  lessons(
    [...impatientIn("functions", "addin"), ...otherWays],
    "ask with fetch, and give it a signal: AbortSignal.timeout(patience)",
  );
});
