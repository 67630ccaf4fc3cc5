import { expect, test } from "vitest";
import { isFocused, office, people, post } from "../support/journey.ts";
import { hindrances } from "../support/journey-look.ts";

const { sit } = people();

test("Imran writes a standard line, betters it and lets it run out; Tom cannot use it then without saying why", async () => {
  const { page, pane } = await sit("imran", { query: "paneWidth=320" });
  await pane.getByRole("button", { name: "Standard lines" }).click();
  await pane.getByRole("button", { name: "Write a new line" }).click();
  await pane.getByRole("button", { name: "Approve" }).click();
  await pane.getByText("Give it a name.").waitFor();
  await pane.getByText("Say who answers for it.").waitFor();
  await pane.getByRole("textbox", { name: "Name" }).fill("A gift we give away");
  await pane
    .getByLabel("Words")
    .fill("{{address}},\n\nThank you. It went to [[name the charty]].\n\n{{office}}");
  await pane.getByText("For letters of every type").click();
  await pane.getByRole("checkbox", { name: "Offer of gift or hospitality" }).check();
  await pane.getByLabel("Who answers for it").fill("Head of Office");
  await pane.getByRole("button", { name: "Approve" }).click();
  await expect.poll(() => isFocused(pane.locator('[data-line=""]'))).toBe(true);

  const change = async (make: () => Promise<void>) => {
    await pane.locator("summary", { hasText: "A gift we give away" }).click();
    await pane.getByRole("button", { name: "Change A gift we give away" }).click();
    await make();
    await pane.getByRole("button", { name: "Approve" }).click();
    await pane.getByRole("button", { name: "Change A gift we give away" }).waitFor();
  };
  const words = pane.getByLabel("Words");
  await change(async () => words.fill((await words.inputValue()).replace("charty", "charity")));
  await pane.getByText("Version 2, approved by Imran Siddiqui").waitFor();
  await pane.getByText("1 earlier version").click();
  await pane.getByText("name the charty").waitFor();
  expect(await hindrances(page)).toEqual([]);
  await pane.locator("summary", { hasText: "A gift we give away" }).click();
  await change(() => pane.getByLabel("Holds until").fill("2025-03-31"));
  await pane
    .getByRole("region", { name: "Run out: to be looked at" })
    .getByText("Ran out on Monday 31 March 2025")
    .waitFor();

  const message = await post(office, {
    from: '"Ivo Lant" <ivo@resident.example>',
    subject: "A hamper",
    text: "Dear Leader,\n\nPlease accept this hamper from all of us at the market.\n\nIvo Lant",
  });
  const tom = await sit("tom", { message, query: "paneWidth=320" });
  await tom.pane.getByLabel("Change type").selectOption("gift_offer");
  await tom.pane.getByRole("button", { name: /^Log email/ }).click();
  await tom.pane.getByRole("button", { name: "Write a reply" }).click();
  await tom.pane.getByLabel("Begin with").selectOption({ label: "A gift we give away (has run out)" });
  await tom.pane.getByText("They held until Monday 31 March 2025. Ask Head of Office").waitFor();
  await tom.pane.getByRole("button", { name: /^Draft it in Outlook/ }).click();
  await tom.pane.getByText("Say why you use it.").waitFor();
  expect(await hindrances(tom.page)).toEqual([]);
  await tom.pane.getByLabel("Why do you use them all the same?").fill("Imran agreed to it by telephone.");
  await tom.pane.getByRole("button", { name: /^Draft it in Outlook/ }).click();
  await tom.page.getByRole("region", { name: "Draft" }).getByText("name the charity").waitFor();
});
