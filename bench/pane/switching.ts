import type { Browser } from "playwright-core";
import { type Compared, compare, ratio } from "../compare.ts";
import type { Row } from "../figure.ts";
import { bareCall } from "./bare-page.ts";
import type { BenchDesk, Next } from "./desk.ts";
import { chooseLetter, noteTelling, paneOf, pressAddin, usableAt, watchForLog } from "./watch.ts";

const switches = { rounds: 30, warmUp: 3 };
/** Letters it wants. */
export const forSwitching = 2 * (switches.rounds + switches.warmUp) + 1;

/** The pane is open, and another letter is chosen. */
export async function switching(
  browser: Browser,
  { outlookUrl, blankUrl }: BenchDesk,
  next: Next,
): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await watchForLog(context);
  const [page, blank] = [await context.newPage(), await (await browser.newContext()).newPage()];
  await Promise.all([page.goto(outlookUrl), blank.goto(blankUrl)]);
  const first = next();
  await chooseLetter(page, first.subject);
  await pressAddin(page, first.subject);
  const pane = await paneOf(page);
  await usableAt(pane, first.subject);
  await noteTelling(pane);
  const sinceTold: number[] = [];
  const taken = await compare(
    async () => {
      const { subject } = next();
      const chosen = await chooseLetter(page, subject);
      const usable = await usableAt(pane, subject);
      sinceTold.push(usable - (await pane.evaluate(() => window.toldAt)));
      return usable - chosen;
    },
    () => bareCall(blank, next()),
    switches,
  );
  await Promise.all([context.close(), blank.context().close()]);
  const told: Compared = { ours: sinceTold.slice(switches.warmUp), bare: taken.bare };
  return [
    ratio("pane open, from choosing another letter", taken),
    ratio("pane open, from Outlook’s word to the pane", told),
  ];
}
