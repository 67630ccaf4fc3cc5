import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oneLine } from "../../core/text.ts";
import { openBrowser } from "../support/browser.ts";
import { askew } from "../support/hostile/askew.ts";
import { type HostileMail, hostileMails } from "../support/hostile/mimes.ts";
import { hostileLetters } from "../support/hostile/batches.ts";
import { setTrap, type Trap, watch } from "../support/hostile/watch.ts";
import { deliver, office, outlookUrl } from "../support/journey.ts";

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

/** However busy the machine. */
const patience = 300_000;
/** Letters in the folder at a time. */
const atOnce = 20;

test(
  "hundreds of hostile letters are read one after another, and each only stands there",
  async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
    });
    const found = await watch(context, trap);
    const page = await context.newPage();
    await page.goto(`${outlookUrl}/?person=tom&mailbox=office&folder=archive&theme=light&paneWidth=320`);
    const pane = await paneIn(page);
    await pane.getByText("Due soon").first().waitFor();

    const faults: string[] = [];
    const letters = [...hostileLetters, ...hostileMails];
    for (let first = 0; first < letters.length; first += atOnce) {
      const lot = letters.slice(first, first + atOnce);
      await Promise.all(lot.map(({ mime }) => deliver(office, mime, "archive")));
      await page.evaluate(() => window.outlookBench.refresh());
      for (const letter of lot) {
        const heading = await read(page, pane, letter);
        const seen = [
          ...found(),
          ...(await askew(pane, { whole: [".pane-nav button", ".screen-actions button"] })),
        ];
        if (heading !== (oneLine(letter.subject) || "No subject")) seen.push(`is headed ${heading}`);
        if (new URL(page.url()).origin !== outlookUrl) seen.push(`led to ${page.url()}`);
        faults.push(...seen.map((fault) => `${letter.name}: ${fault}`));
      }
      // Outlook's own page is no part of the product: a look at each lot is enough.
      faults.push(...(await askew(page.mainFrame(), { whole: [".pane-title h2", ".commands button"] })));
      await putAway(page);
    }
    await context.close();
    expect(faults).toEqual([]);
  },
  patience,
);

async function paneIn(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe[name=addin-pane]")).contentFrame();
  if (!frame) throw new Error("There is no pane.");
  return frame;
}

/** Opens a letter and waits until the pane has made up its mind about it; resolves to its heading. */
async function read(page: Page, pane: Frame, { id }: HostileMail): Promise<string> {
  const answered = page.waitForResponse(/\/api\/openMessage$/);
  await page.evaluate((it) => window.outlookBench.selectMany([it]), id);
  await answered;
  await pane.waitForFunction(
    () => document.querySelector(".screen-actions button") && !document.querySelector(".skeleton"),
  );
  return (await pane.locator("h1").textContent()) ?? "";
}

/** Empties the folder in view, so that Outlook's list stays short. */
const putAway = (page: Page): Promise<void> =>
  page.evaluate(async (mailbox) => {
    for (const { dataset } of document.querySelectorAll<HTMLElement>(".row[data-id]"))
      await fetch(`/outlook/act?mailbox=${mailbox}`, {
        method: "POST",
        body: JSON.stringify({ act: "move", id: dataset["id"], to: "deleteditems" }),
      });
  }, office);
