import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { briefHtml } from "../core/briefing/letter/html.ts";
import { briefText } from "../core/briefing/letter/text.ts";
import { openBrowser } from "./support/browser.ts";
import { askew } from "./support/hostile/askew.ts";
import { hostileBriefs } from "./support/hostile/briefs.ts";
import { corpus } from "./support/hostile/corpus.ts";
import { setTrap, type Trap, watch } from "./support/hostile/watch.ts";

let trap: Trap;
let browser: Browser;
beforeAll(async () => {
  trap = await setTrap();
  browser = await openBrowser(trap.flags);
});
afterAll(async () => {
  await browser.close();
  await trap.close();
});

const address = "http://localhost/";

/** A mail program that protects nobody: script runs, everything is loaded, and no policy stands in the way. */
async function carelessReader(width: number): Promise<{ page: Page; found: () => string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const found = await watch(context, trap);
  return { page: await context.newPage(), found };
}

async function open(page: Page, body: string, type = "text/html"): Promise<void> {
  await page.route(address, (route) => route.fulfill({ body, contentType: `${type}; charset=utf-8` }));
  await page.goto(address, { waitUntil: "load" });
  await page.unroute(address);
}

test.each([320, 600])(
  "a brief full of hostile words runs nothing, calls nowhere and keeps its shape, %i pixels wide",
  async (width) => {
    const { page, found } = await carelessReader(width);
    const faults: string[] = [];
    for (const brief of hostileBriefs) {
      await open(page, briefHtml(brief));
      faults.push(...found(), ...(await askew(page.mainFrame(), { whole: ["h1"], tallest: 500 })));
    }
    expect(faults).toEqual([]);
  },
  60_000,
);

test("as text it holds no sign that would turn, hide or end a line", () => {
  for (const brief of hostileBriefs) {
    const text = briefText(brief);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066\u2067\u2028\u2029]|\p{M}{5}/u);
    expect(Math.max(...text.split("\n").map((line) => Array.from(line).length))).toBeLessThanOrEqual(72);
  }
});

test("the same words put into a page as they come do all they can: the proof would notice", async () => {
  const { page, found } = await carelessReader(320);
  await open(page, "<!doctype html><title>x</title>");
  await page.evaluate(
    (texts) => {
      for (const text of texts)
        document.body.append(Object.assign(document.createElement("iframe"), { srcdoc: text }));
    },
    corpus.filter(({ name }) => /^(?:runs|fetches by):/.test(name)).map(({ text }) => text),
  );
  const seen = new Set<string>();
  const scripts = () => {
    for (const fault of found()) seen.add(fault);
    return [...seen].filter((fault) => fault.startsWith("a script ran")).length;
  };
  await expect.poll(scripts, { timeout: 40_000 }).toBeGreaterThan(25);
  const called = () => (scripts(), [...seen].filter((fault) => fault.startsWith("a call to")).length);
  await expect.poll(called, { timeout: 40_000 }).toBeGreaterThan(10);
  expect([...seen].some((fault) => fault.endsWith("to elsewhere"))).toBe(true);

  const shapes = ["x".repeat(500), "Bins\u202egnp.exe", `B${"\u0301".repeat(40)}`, "Bins ".repeat(999)];
  for (const words of shapes) {
    await open(page, `<!doctype html><title>x</title><p>${words}</p>`);
    expect(await askew(page.mainFrame())).not.toEqual([]);
  }
  await open(page, `<!doctype html><title>x</title><h1>x</h1><b style="position:fixed;inset:0">x</b>`);
  expect(await askew(page.mainFrame(), { whole: ["h1"] })).toContain("h1 is covered or out of sight");
}, 60_000);
