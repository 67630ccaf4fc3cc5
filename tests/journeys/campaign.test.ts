import { beforeAll, expect, test } from "vitest";
import { fireTimer, isFocused, office, people, post, tabTo } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";

const { sit } = people();
const letter =
  "I am writing to ask the council not to close the reading room at Quarry Bank.\n\nIt opened in 1897 with pennies collected by the quarrymen, and in winter it is the only heated room on the hill that is open to all.\n\nPlease keep it open on three afternoons a week, as the volunteers have offered to staff it for nothing.";
const copies = 14;
const ids: string[] = [];

const write = (at: number, added = "") =>
  post(office, {
    from: `"Writer ${at}" <writer${at}@resident.example>`,
    subject: "Keep the reading room",
    text: `Dear Leader,\n\n${letter}${added && `\n\n${added}`}\n\nYours sincerely,\nWriter ${at}`,
  });

beforeAll(async () => {
  for (let at = 1; at <= copies - 2; at += 1) ids.push(await write(at));
  ids.push(await write(13, "My mother learned English there after the war and she has never forgotten it."));
  ids.push(await write(14, "Could you also tell me who will look after the war memorial in the porch?"));
  await fireTimer("followLetters");
});

test("Ruth sees that a letter is one of many, approves one answer, logs the copies and takes that back, all by keyboard", async () => {
  const { page, pane } = await sit("ruth", { message: ids[0] ?? "" });
  // All of the post has been read when the count is whole.
  await expect
    .poll(
      async () => {
        await page.reload();
        await pane.getByRole("button", { name: /^Log email/ }).waitFor();
        return pane.getByText(`You are reading one of ${copies} copies`).count();
      },
      { timeout: 90_000, interval: 1_000 },
    )
    .toBe(1);
  await pane.getByText("This copy adds nothing of its own.").waitFor();
  const open = pane.getByRole("button", { name: "Read these two" });
  await tabTo(page, open);
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { level: 1, name: "Identical letters" }).waitFor();
  await pane.getByRole("heading", { name: "Read these two" }).waitFor();
  await pane.getByText("Writer 13", { exact: true }).waitFor();
  expect(await hindrances(page)).toEqual([]);

  await tabTo(page, pane.getByRole("button", { name: "Write the answer" }));
  await page.keyboard.press("Enter");
  await pane.getByRole("textbox", { name: "Answer to all copies" }).fill("Cabinet decides on 14 July.");
  await tabTo(page, pane.getByRole("button", { name: "Approve" }));
  await page.keyboard.press("Enter");
  await pane.getByText(/Approved by Ruth/).waitFor();

  const log = pane.getByRole("button", { name: `Log ${copies - 2} copies in one case` });
  await tabTo(page, log);
  await page.keyboard.press("Enter");
  await pane
    .getByText(`${copies - 2} copies logged.`)
    .first()
    .waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-outcome]").first())).toBe(true);
  await pane.getByText(new RegExp(`^${copies - 2} copies in LO-`)).waitFor();
  await tabTo(page, pane.getByRole("button", { name: "Undo logging them together" }));
  await page.keyboard.press("Enter");
  await pane
    .getByText(`${copies - 2} copies undone.`)
    .first()
    .waitFor();

  await tabTo(page, pane.getByRole("button", { name: "Back" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => isFocused(open)).toBe(true);
  await pane.getByText("Cabinet decides on 14 July.").waitFor();
}, 180_000);

test("the copies fit and nothing is in anybody's way, however they look at them", async () => {
  const { page, pane } = await sit("tom", { message: ids[13] ?? "" });
  await pane.getByText("This copy adds:").waitFor();
  await pane
    .getByText(/war memorial in the porch/)
    .first()
    .waitFor();
  expect(await hindrances(page)).toEqual([]);
  await pane.getByRole("button", { name: "Read these two" }).click();
  await pane.getByText("Writer 14", { exact: true }).waitFor();
  expect(await hindrances(page)).toEqual([]);
}, 180_000);
