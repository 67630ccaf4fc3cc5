import type { Browser } from "playwright-core";
import { type Compared, compare, quantile, ratio } from "../compare.ts";
import type { Row } from "../figure.ts";
import { packed } from "../packed.ts";
import { blankThenCall } from "./bare-page.ts";
import type { BenchDesk, Next } from "./desk.ts";
import { chooseLetter, paneOf, pressAddin, usableAt, watchForLog } from "./watch.ts";

const openings = { rounds: 12, warmUp: 1 };
/** Letters it wants. */
export const forOpening = 4 * (openings.rounds + openings.warmUp);

/** The letter is chosen, and the pane is opened beside it: by a browser that never did, and once more. */
export async function opening(browser: Browser, desk: BenchDesk, next: Next): Promise<Row[]> {
  const first: Compared = { ours: [], bare: [] };
  const again: Compared = { ours: [], bare: [] };
  const kB: number[] = [];
  await compare(
    async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await watchForLog(context);
      const page = await context.newPage();
      const scripts: string[] = [];
      page.on("response", (response) => {
        const { origin, pathname } = new URL(response.url());
        if (origin === new URL(desk.blankUrl).origin && pathname.startsWith("/assets/"))
          scripts.push(pathname);
      });
      await page.goto(desk.outlookUrl);
      const open = async () => {
        const { subject } = next();
        await chooseLetter(page, subject);
        const pressed = await pressAddin(page, subject);
        return (await usableAt(await paneOf(page), subject)) - pressed;
      };
      first.ours.push(await open());
      kB.push(
        await packed(
          desk.addinFolder,
          scripts.filter((file) => file.endsWith(".js")),
        ),
      );
      await page.getByRole("button", { name: "Close the pane" }).click();
      again.ours.push(await open());
      await context.close();
      return 0;
    },
    async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(desk.blankUrl);
      first.bare.push(await blankThenCall(page, next()));
      again.bare.push(await blankThenCall(page, next()));
      await page.context().close();
      return 0;
    },
    openings,
  );
  const measured = ({ ours, bare }: Compared): Compared => ({
    ours: ours.slice(openings.warmUp),
    bare: bare.slice(openings.warmUp),
  });
  return [
    ratio("pane opened for the first time", measured(first)),
    ratio("pane opened again, its files in the browser’s cache", measured(again)),
    {
      kind: "size",
      what: "JavaScript fetched by then the first time, gzip -9",
      value: quantile(kB, 0.5),
      unit: "kB",
    },
  ];
}
