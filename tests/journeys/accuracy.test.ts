import { expect, test } from "vitest";
import { isFocused, office, people, post, row, tabTo } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";

const { sit } = people();
const heading = "How good the suggestions are";

test("Imran sees how the suggestions fared, tries a type, switches it off, and has a day forgotten and brought back", async () => {
  const subject = "Our plant sale at the village hall";
  await post(office, {
    subject,
    text: "Dear Leader, please join us for our plant sale on 14 March at 2.30 pm.",
  });
  const { page, pane } = await sit("imran");
  await row(page, new RegExp(subject)).click();
  await pane.getByRole("button", { name: /^Log email/ }).click();
  await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
  await pane.getByRole("button", { name: "Today" }).click();
  const way = pane.getByRole("button", { name: heading });
  await tabTo(page, way);
  await page.keyboard.press("Enter");
  await pane.getByText(/^Learnt from \d+ letters? that opened a case$/).waitFor();
  await pane.getByRole("img", { name: /^Types left as suggested: \d+ %/ }).waitFor();
  await pane.getByText("As a table").click();
  await pane.getByRole("columnheader", { name: "Letters" }).waitFor();

  await pane.getByLabel("Type", { exact: true }).selectOption({ label: "Offer of gift or hospitality" });
  await pane.getByRole("button", { name: "Try it on past mail" }).click();
  await pane.getByText(/letters? tried by what was learnt before/).waitFor();
  await pane.getByRole("button", { name: "Switch off" }).click();
  await pane.getByText("Say why.").waitFor();
  await pane.getByLabel("Why").first().fill("Registered elsewhere");
  await pane.getByRole("button", { name: "Switch off" }).click();
  await pane.getByText("Switched off Offer of gift or hospitality").waitFor();
  await expect.poll(() => isFocused(pane.getByRole("heading", { level: 1 }))).toBe(true);

  await pane.getByText("Choose what to forget").click();
  await pane.getByLabel("Why").last().fill("A trainee’s first day");
  await pane.getByRole("button", { name: "Forget", exact: true }).click();
  await pane.getByText("Learnt from 0 letters that opened a case").waitFor();
  await pane
    .getByRole("button", { name: /^Bring back/ })
    .first()
    .click();
  await pane.getByText(/^Learnt from [1-9]\d* letters? that opened a case$/).waitFor();

  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Download what was learnt" }).click();
  expect((await download).suggestedFilename()).toBe("learning.jsonl");
});

test("Jo, who administers and reads no cases, can use it however she looks at it", async () => {
  const { page, pane } = await sit("jo");
  await pane.getByRole("heading", { level: 1, name: heading }).waitFor();
  await pane.getByRole("button", { name: "Download what was learnt" }).waitFor();
  await pane.getByText("Choose what to forget").click();
  expect(await hindrances(page)).toEqual([]);
});
