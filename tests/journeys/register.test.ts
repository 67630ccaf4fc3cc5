import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, lasting, sideways } from "../support/journey-look.ts";
import { deskUrl, office, people, post, row, tabTo } from "../support/journey.ts";

const { sit, apart } = people();

/** Signs in as people do outside Outlook: there and back. */
async function signIn(page: Page, who: RegExp): Promise<void> {
  await page.getByRole("link", { name: who }).click();
  await page.getByRole("navigation", { name: "Desk" }).waitFor();
}

test("whoever opens the register from the pane signs in, finds a case by a misspelt word with the keyboard, adds a note to it and comes back to where they were", async () => {
  const subject = "Overgrown brambles behind the Larkfield allotments";
  await post(office, { subject });
  const { page, pane } = await sit("tom", { context: { ignoreHTTPSErrors: true } });
  await row(page, new RegExp(subject)).click();
  await pane.getByRole("button", { name: /^Log/ }).click();
  await pane
    .getByText(/LO-\d{4}-\d{6}/)
    .first()
    .waitFor();

  await pane.getByRole("button", { name: "Today" }).click();
  const opening = page.context().waitForEvent("page");
  await pane.getByRole("link", { name: "Open the register" }).click();
  const desk = await opening;
  await signIn(desk, /Tom Adeyemi/);
  await desk.getByRole("grid", { name: "Cases" }).waitFor();
  await desk.keyboard.press("/");
  await desk.keyboard.type("larkfeild brambles");
  await desk.getByText(/Nothing says/).waitFor();
  expect(desk.url()).toContain("text=larkfeild");
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Enter");
  await desk.getByRole("heading", { level: 1, name: subject }).waitFor();
  const happened = desk.getByRole("region", { name: "What happened" });
  await happened.getByText("Logged", { exact: true }).waitFor();
  expect(await barriers(desk)).toEqual([]);

  await desk.getByRole("textbox", { name: "Note" }).fill("Rang her: the parish will cut them back.");
  await desk.reload();
  await desk.getByRole("button", { name: "Save note" }).click();
  await happened.getByText("the parish will cut them back").waitFor();
  await desk.getByRole("heading", { level: 1 }).focus();
  await desk.keyboard.press("Escape");
  await desk.getByRole("grid", { name: "Cases" }).waitFor();
  expect(desk.url()).toContain("text=larkfeild");
  await desk.goForward();
  await desk.getByRole("heading", { level: 1, name: subject }).waitFor();
  await desk.goBack();
  await tabTo(desk, desk.getByRole("button", { name: "Filters" }), "Shift+Tab");
});

const kinds = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
} as const;

test.each(["Cases", "Reports"])(
  "%s of the register are without barriers in every width and colour",
  async (name) => {
    const page = await apart({ ignoreHTTPSErrors: true });
    await page.goto(deskUrl);
    await signIn(page, /Imran Siddiqui/);
    if (name === "Cases") {
      await page.getByRole("button", { name: "Filters" }).click();
      await page.getByRole("region", { name: "Filters" }).waitFor();
    } else {
      await page.getByRole("link", { name }).click();
      await page.getByRole("region", { name: "Open now" }).waitFor();
      const caption = "Open cases by how near their date is";
      for (const [label, kind] of [
        ["Excel", "xlsx"],
        ["CSV", "csv"],
      ]) {
        const download = page.waitForEvent("download");
        await page.getByRole("button", { name: new RegExp(`^${label}.*${caption}`) }).click();
        expect((await download).suggestedFilename()).toBe(`${caption}.${kind}`);
      }
    }
    const found: string[] = [];
    for (const width of [320, 768, 1280])
      for (const [colours, media] of Object.entries(kinds)) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia(media);
        const look = async () => [...(await barriers(page)), ...(await sideways(page))];
        found.push(...(await lasting(look)).map((fault) => `${width}, ${colours}: ${fault}`));
      }
    expect(found).toEqual([]);
  },
);
