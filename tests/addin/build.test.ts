import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { webLightTheme } from "@fluentui/tokens";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { originsOf, readSettings } from "../../addin/settings.ts";

const settings = {
  OFFICE_TENANT_ID: "11111111-1111-1111-1111-111111111111",
  OFFICE_PANE_CLIENT_ID: "22222222-2222-2222-2222-222222222222",
  OFFICE_API_SCOPE: "api://33333333/access_as_user",
  OFFICE_API_BASE: "https://api.eastmere.example",
};

let folder: string;
let html: string;
const read = (file: string) => readFile(path.join(folder, file), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pane-"));
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.stubEnv("NODE_ENV", "production");
  await build({ logLevel: "error", build: { outDir: folder } });
  html = await read("taskpane.html");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The script of the page and all it imports without asking, as the browser fetches them before anything shows. */
async function firstLoad(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const follow = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    const code = await read(file);
    found.set(file, code);
    const imports = [...code.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
    for (const next of imports) await follow(path.join(path.dirname(file), next));
  };
  for (const [, src = ""] of html.matchAll(/<script type="module"[^>]* src="([^"]+)"/g))
    await follow(path.normalize(src));
  return found;
}

test("the pane is small enough to open while a person waits", async () => {
  const files = await firstLoad();
  expect(files.size).toBeGreaterThan(0);
  const bytes = [...files.values()].reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(100_000);
});

test("every colour and measure that any part of the pane asks for is in both of its themes", async () => {
  const first = [...(await firstLoad()).values()].join("\n");
  const files = (await readdir(path.join(folder, "assets"))).filter((file) => /\.(js|css)$/.test(file));
  const all = (await Promise.all(files.map((file) => read(`assets/${file}`)))).join("\n");
  const asked = new Set([...all.matchAll(/var\(--(\w+)/g)].map(([, token = ""]) => token));
  const ofFluent = Object.keys(webLightTheme).filter((token) => asked.has(token));
  expect(ofFluent).toContain("colorNeutralForeground1");
  const missing = ofFluent.filter((token) => first.split(new RegExp(`[{,]${token}:`)).length !== 3);
  expect(missing).toEqual([]);
});

test("sign-in comes after the first paint, and the checking of answers not at all", async () => {
  const first = await firstLoad();
  const rest = (await readdir(path.join(folder, "assets"))).filter((file) => file.endsWith(".js"));
  const holding = async (words: string) => {
    const files = await Promise.all(
      rest.map(async (file) => ((await read(`assets/${file}`)).includes(words) ? file : "")),
    );
    return files.filter(Boolean);
  };
  const signIn = await holding("nestedAppAuthBridge");
  expect(signIn).not.toEqual([]);
  for (const file of signIn) expect([...first.keys()]).not.toContain(`assets/${file}`);
  expect(await holding("ZodError")).toEqual([]);
});

test("Outlook's library comes from Microsoft, in the head, before the pane's own script", () => {
  const head = html.slice(0, html.indexOf("</head>"));
  const library = head.indexOf("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(library).toBeGreaterThan(0);
  expect(library).toBeLessThan(head.indexOf('type="module"'));
});

test("the page's policy names the API it was built for and lets nothing else in", () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(
    "connect-src 'self' https://login.microsoftonline.com https://api.eastmere.example;",
  );
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("a build that does not know its directory fails, and says what is missing", () => {
  expect(() => readSettings({ OFFICE_TENANT_ID: "t", OFFICE_API_SCOPE: " " })).toThrow(
    /OFFICE_PANE_CLIENT_ID, OFFICE_API_SCOPE/,
  );
});

test("a directory elsewhere may be talked to, and an API of its own origin", () => {
  const elsewhere = readSettings({
    ...settings,
    OFFICE_AUTHORITY: "https://localhost:7443/",
    OFFICE_API_BASE: "",
  });
  expect(elsewhere.authority).toBe(`https://localhost:7443/${settings.OFFICE_TENANT_ID}`);
  expect(originsOf(elsewhere)).toEqual([
    "'self'",
    "https://login.microsoftonline.com",
    "https://localhost:7443",
  ]);
});
