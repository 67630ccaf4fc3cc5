import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, sideways } from "../support/journey-look.ts";
import { office, people, post, row, type Seat } from "../support/journey.ts";

const { sit } = people();
const both =
  "Dear Leader,\n\nThis is a formal complaint about the way my street light was forgotten for a month.\n\nUnder the Freedom of Information Act 2000 please also send me what was spent on street lights in each of the last three years.\n\nAnn Resident\n12 Quillfeather Road";

async function looksRight({ page }: Pick<Seat, "page">, shot: string): Promise<void> {
  const pane = page.frames().find((frame) => frame.name() === "addin-pane");
  if (!pane) throw new Error("There is no pane.");
  expect(await barriers(pane)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.screenshot({ path: `.cache/journeys/threads-${shot}.png` });
}
const narrow = (page: Page) => page.setViewportSize({ width: 1024, height: 1400 });

test("a complaint that is also a request for information becomes two linked cases at one press, and none at another", async () => {
  const message = await post(office, {
    subject: "My light, and what lights cost",
    text: both,
    from: "Ann <ann@two.example>",
  });
  const { page, pane } = await sit("tom", { message });
  await narrow(page);
  const also = pane.getByRole("group", { name: "Also log as" });
  await also.waitFor();
  const tick = also.getByRole("checkbox").first();
  expect(await also.innerText()).toMatch(/\(due \w+ \d+ \w+/);
  await looksRight({ page }, "also");
  if (!(await tick.isChecked())) await tick.click();
  await pane.getByRole("button", { name: /^Log email/ }).click();
  const linked = pane.getByRole("region", { name: "Linked cases" });
  await linked.waitFor();
  await looksRight({ page }, "linked");

  await linked.getByRole("button").first().click();
  await pane
    .getByRole("region", { name: "Linked cases" })
    .getByText("My light, and what lights cost")
    .waitFor();
  await looksRight({ page }, "linked-other");
  await pane.locator(".back").click();

  await pane.getByRole("button", { name: "Undo logging" }).click();
  await pane.getByText(/This email is no longer in LO-/).waitFor();
  await also.waitFor();
});

test("an old thread with a new subject gets a case of its own, unless Tom puts it with the old one", async () => {
  const thanks = await post(office, { subject: "A word of thanks", from: "Ned <ned@thread.example>" });
  const first = await post(office, {
    subject: "The quince hedge in Tile Yard",
    from: "Ned <ned@thread.example>",
  });
  const { page, pane } = await sit("tom", { message: thanks });
  await narrow(page);
  await pane.getByRole("button", { name: /^Log email/ }).click();
  await pane.getByText("Marked in Outlook").waitFor();
  await row(page, /The quince hedge/).click();
  await pane.getByRole("button", { name: /^Log email/ }).click();
  await pane.getByText("Marked in Outlook").waitFor();
  const number = await pane.locator(".case-reference strong").innerText();
  await post(office, {
    subject: "Opening of the swimming baths",
    inReplyTo: first,
    from: "Ned <ned@thread.example>",
  });
  await row(page, /Opening of the swimming baths/).click();
  await pane.getByText(`An old thread with a new subject: ${number}`).waitFor();
  await pane.getByRole("button", { name: "Log as a new case" }).waitFor();
  const earlier = pane.getByText("Also from this writer: 1 case");
  await earlier.click();
  await looksRight({ page }, "reused");
  await pane.getByRole("button", { name: `Add to ${number} instead` }).click();
  await pane.getByRole("button", { name: `Add to ${number}` }).click();
  await pane.getByText("2 emails").waitFor();
});

test("a letter out of the blue that quotes a case is added to it, and says why", async () => {
  const first = await post(office, { subject: "The stile at Pell Farm", from: "Ivor <ivor@thread.example>" });
  const { page, pane } = await sit("tom", { message: first });
  await narrow(page);
  await pane.getByRole("button", { name: /^Log email/ }).click();
  const number = await pane.locator(".case-reference strong").innerText();
  await post(office, { subject: `More on the stile (${number})`, from: "Ivor's wife <may@thread.example>" });
  await row(page, /More on the stile/).click();
  await pane.getByText(`It quotes ${number}, in which this writer is new.`).waitFor();
  await looksRight({ page }, "quotes");
  await pane.getByRole("button", { name: `Add to ${number}` }).click();
  await pane.getByText("2 emails").waitFor();
});
