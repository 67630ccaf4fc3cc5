import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { addDays, londonDate, londonInstant } from "../../core/time.ts";
import type { FaultPlanInput } from "../../stand-ins/graph/faults/plan.ts";
import type { OutlookBench } from "../../stand-ins/outlook/page/bench.ts";
import { openBrowser } from "./browser.ts";
import { type Letter, letterOf, type Meeting, meetingOf } from "./post.ts";

const { port, data } = inject("office");
export const outlookUrl = `http://127.0.0.1:${port}`;
/** The register, where the pane's own files lie. */
export const deskUrl = `http://127.0.0.1:${port + 1}/desk.html`;
export const functionsUrl = `http://127.0.0.1:${port + 2}`;
export const graphUrl = `https://localhost:${port + 3}`;
export const functionsLog = `${data}/functions.log`;

declare global {
  interface Window {
    outlookBench: OutlookBench;
  }
}

export const leader = "leader@ashdale.example";
export const office = "leadersoffice@ashdale.example";

/** Somebody at Outlook in a browser of their own. */
export interface Seat {
  page: Page;
  pane: FrameLocator;
  /** Every call the pane has made to the office so far, by name. */
  calls: string[];
}

interface Opening {
  mailbox?: "leader" | "office";
  /** Message-ID of what is open from the start. */
  message?: string;
  query?: string;
  viewport?: { width: number; height: number };
  context?: Profile;
  /** Where the pane finds its office, when it is not the one all journeys share. */
  functions?: string;
}

type Profile = Parameters<Browser["newContext"]>[0];

interface People {
  /** A page in a browser of somebody's own, outside Outlook. */
  apart(profile?: Profile): Promise<Page>;
  sit(person: "tom" | "ruth" | "imran" | "helen" | "jo" | "norah", opening?: Opening): Promise<Seat>;
}

/** One browser for the file, a fresh profile for everyone who sits down; nobody's browser may complain, but as `expected`. */
export function people(expected?: RegExp): People {
  let browser: Browser | undefined;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async ({ task }) => {
    const contexts = browser?.contexts() ?? [];
    if (task.result?.state === "fail") await photograph(contexts, task.name);
    await Promise.all(contexts.map(leave));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
  async function apart(profile?: Profile): Promise<Page> {
    if (!browser) throw new Error("The browser has not opened.");
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...profile,
    });
    context.setDefaultTimeout(patience);
    listen(context, (complaint) => {
      if (!expected?.test(complaint)) complaints.push(complaint);
    });
    return context.newPage();
  }
  return {
    apart,
    async sit(person, { mailbox = "office", message = "", query = "", viewport, context, functions } = {}) {
      const page = await apart({ ...(viewport && { viewport }), ...context });
      const calls: string[] = [];
      page.on("request", (request) => {
        const call = /\/api\/(\w+)$/.exec(request.url())?.[1];
        if (call) calls.push(call);
      });
      if (functions) await lead(page, functions);
      const opened = message ? `&message=${encodeURIComponent(message)}` : "";
      // The first of two themes counts.
      await page.goto(`${outlookUrl}/?person=${person}&mailbox=${mailbox}${opened}&${query}&theme=light`);
      await page.getByRole("option").first().waitFor();
      return { page, pane: paneOf(page), calls };
    },
  };
}

/** Every call of the pane's goes to another office. */
async function lead(page: Page, functions: string): Promise<void> {
  await page.route("**/api/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: functions + pathname }) });
  });
}

/** Someone gets up: what their browser is still waiting for no longer matters. */
async function leave(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: "ignoreErrors" })));
  await context.close();
}

/** On a busy machine too; in life nobody waits so long. */
const patience = 45_000;

/** A refused or missing answer is part of some journeys; anything else on a console is a fault. */
const unanswered = /^Failed to load resource/;

function listen(context: BrowserContext, complain: (complaint: string) => void): void {
  context.on("weberror", (fault) => complain(fault.error().message));
  context.on("dialog", (dialog) => {
    complain(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !unanswered.test(message.text())) complain(message.text());
  });
}

/** What everyone saw when a journey broke off, in .cache/journeys. */
async function photograph(contexts: readonly BrowserContext[], journey: string): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages());
  const name = journey.replace(/\W+/g, "-").slice(0, 60);
  await Promise.all(
    pages.map((page, at) => page.screenshot({ path: `.cache/journeys/${name}-${at + 1}.png` })),
  );
}

export const paneOf = (page: Page): FrameLocator => page.frameLocator("iframe[name=addin-pane]");

export const row = (page: Page, name: string | RegExp): Locator => page.getByRole("option", { name });

/** The day by which the pane says a reply is due. */
export const dueDay = (pane: FrameLocator): Locator => pane.locator(".due-day");

/** Presses Tab until the keyboard is there, as a person would: never more often than a patient one. */
export async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await isFocused(goal)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not get to ${String(goal)}.`);
}

export const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((it) => it === it.ownerDocument.activeElement && it.ownerDocument.hasFocus());

/** What everybody in the office may see and log. */
const everydayText =
  "Dear Leader,\n\nUnder the Freedom of Information Act 2000 please send me what was spent on the market square in each of the last three years.\n\nAnn Resident";

/** A letter arrives from outside; resolves to its Message-ID. */
export async function post(mailbox: string, letter: Letter): Promise<string> {
  const { id, mime } = await letterOf(mailbox, { text: everydayText, ...letter });
  await deliver(mailbox, mime);
  return id;
}

/** A meeting request, or its cancellation, for two in the afternoon some days from now; resolves to its Message-ID. */
export async function invite({ inDays, ...meeting }: Omit<Meeting, "startAt"> & { inDays: number }) {
  const startAt = londonInstant(addDays(londonDate(new Date()), inDays), "14:00");
  const { id, mime } = await meetingOf(leader, { ...meeting, startAt });
  await deliver(leader, mime);
  return id;
}

/** The subjects of all that Outlook has sent to an address. */
export async function sentTo(address: string): Promise<string[]> {
  const answer = await fetch(`${graphUrl}/admin/sent?to=${encodeURIComponent(address)}`);
  const { value } = (await answer.json()) as { value: { subject: string }[] };
  return value.map(({ subject }) => subject);
}

/** As Azure's portal does it: by themselves the timers come once a minute, or once a day. */
export async function fireTimer(name: string): Promise<void> {
  const answer = await fetch(`${functionsUrl}/admin/functions/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-functions-key": "only-on-this-machine" },
    body: JSON.stringify({ input: "" }),
  });
  expect(answer.status).toBe(202);
}

/** Graph fails, as it does now and then, until the plan is over. */
export async function plan(...faults: FaultPlanInput["faults"] & {}): Promise<void> {
  const answer = await fetch(`${graphUrl}/admin/faults`, {
    method: "POST",
    body: JSON.stringify({ faults }),
  });
  if (!answer.ok) throw new Error(`The fault was not planned: ${await answer.text()}`);
}

export async function deliver(mailbox: string, mime: Buffer, folder = "inbox"): Promise<void> {
  const answer = await fetch(
    `${graphUrl}/admin/deliver?mailbox=${encodeURIComponent(mailbox)}&folder=${folder}`,
    {
      method: "POST",
      body: new Uint8Array(mime),
    },
  );
  if (!answer.ok) throw new Error(`The post did not arrive: ${answer.status} ${await answer.text()}`);
}
