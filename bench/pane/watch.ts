import type { BrowserContext, Frame, Page } from "playwright-core";

declare global {
  interface Window {
    /** When each letter could first be logged, by its subject. */
    usableAt: Record<string, number>;
    /** When Outlook last told the pane of another letter. */
    toldAt: number;
  }
}

// What runs in the page holds no named function: tsx would give it a helper that the page does not have.

/** Has every page of the context note when it first shows a letter with its Log button ready, as it is painted. */
export const watchForLog = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    window.usableAt = {};
    new MutationObserver(() => {
      const heading = document.querySelector("h1")?.textContent ?? "";
      const ready = [...document.querySelectorAll("button")].some(
        (button) =>
          (button.textContent ?? "").startsWith("Log email") &&
          !button.disabled &&
          button.getAttribute("aria-disabled") !== "true",
      );
      if (heading && ready && !window.usableAt[heading])
        requestAnimationFrame(() => {
          window.usableAt[heading] ??= performance.timeOrigin + performance.now();
        });
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

/** Clicks a letter in Outlook's list; resolves to the moment of the click, on the browser's clock. */
export async function chooseLetter(page: Page, subject: string): Promise<number> {
  const row = page.locator(".row", { hasText: subject });
  await row.waitFor();
  return row.evaluate((found: HTMLElement) => {
    const at = performance.timeOrigin + performance.now();
    found.click();
    return at;
  });
}

/** Presses the add-in's button beside the open letter. */
export async function pressAddin(page: Page, subject: string): Promise<number> {
  await page.locator("#open-subject", { hasText: subject }).waitFor();
  const toolbar = page.getByRole("toolbar", { name: "Message" });
  return toolbar.getByRole("button", { name: "Leader’s Office" }).evaluate((found: HTMLElement) => {
    const at = performance.timeOrigin + performance.now();
    found.click();
    return at;
  });
}

export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe[name=addin-pane]")).contentFrame();
  if (!frame) throw new Error("the pane has no document");
  return frame;
}

export async function usableAt(pane: Frame, subject: string): Promise<number> {
  const at = await pane.waitForFunction((asked) => window.usableAt?.[asked], subject);
  return (await at.jsonValue()) ?? 0;
}

/** Notes when Outlook tells the pane of another letter. */
export const noteTelling = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
      window.toldAt = performance.timeOrigin + performance.now();
    });
  });
