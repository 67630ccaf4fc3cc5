import { beforeAll, expect, test } from "vitest";
import { fireTimer, office, people, post, sentTo } from "../support/journey.ts";
import { barriers, sideways } from "../support/journey-look.ts";

const { sit } = people();

beforeAll(async () => {
  await fireTimer("keepSubscriptions");
  await fireTimer("followSent");
});

test("Tom logs a request, drafts the acknowledgement, sends it from Outlook, and the case is acknowledged by itself", async () => {
  const message = await post(office, {
    from: '"Odette Larkin" <odette@resident.example>',
    subject: "The clock on the market hall",
  });
  const { page, pane } = await sit("tom", { message });
  await pane.getByRole("button", { name: /^Log email/ }).click();
  const card = pane.getByRole("article", { name: /^Case LO-/ });
  const number = await card.locator("strong").first().innerText();
  await pane.getByText(/^Acknowledge by/).waitFor();

  await pane.getByRole("button", { name: "Write a reply" }).click();
  await pane.getByRole("heading", { level: 1, name: "Reply" }).waitFor();
  const words = pane.getByLabel("Your reply");
  expect(await words.inputValue()).toMatch(new RegExp(`^Dear Odette Larkin,[^]*${number}`));
  await words.fill((await words.inputValue()).replace("Yours sincerely", "With best wishes"));
  await pane.getByText("See it as it will go").click();
  await pane.getByText(`RE: The clock on the market hall [${number}]`).waitFor();
  const frame = page.frames().find((one) => one.name() === "addin-pane") ?? page;
  expect([await barriers(frame), await sideways(page)]).toEqual([[], []]);
  await pane.getByRole("button", { name: "Draft it in Outlook" }).click();

  const draft = page.getByRole("region", { name: "Draft" });
  await draft.getByText("With best wishes").waitFor();
  await draft.getByText("what was spent on the market square").waitFor();
  await pane.getByRole("button", { name: "Open it in Outlook" }).waitFor();
  expect(await sentTo("odette@resident.example")).toEqual([]);
  const told = page.waitForResponse(async (answer) => {
    const isCase = answer.url().endsWith("/api/readCase") && answer.ok();
    return isCase && (await answer.text()).includes('"acknowledgedOn"');
  });
  await draft.getByRole("button", { name: "Send" }).click();

  await pane.getByText("Sent today").waitFor();
  await told;
  await expect
    .poll(() => sentTo("odette@resident.example"))
    .toEqual([`RE: The clock on the market hall [${number}]`]);
});

test("what Tom writes by hand is seen too, and he says with one press that it answered the letter", async () => {
  const message = await post(office, {
    from: '"Piers Oakley" <piers@resident.example>',
    subject: "The bench on the green",
    text: "Dear Leader,\n\nPlease can someone mend the bench on the green?\n\nPiers Oakley",
  });
  const { page, pane } = await sit("tom", { message });
  await pane.getByRole("button", { name: /^Log email/ }).click();
  await pane.getByRole("button", { name: "Write a reply" }).waitFor();
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  const reply = page.getByRole("region", { name: "Reply", exact: true });
  await reply.getByRole("textbox", { name: "Message" }).fill("It was mended this morning.");
  await reply.getByRole("button", { name: "Send" }).click();
  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.outlookBench.reloadPane());
        await pane.getByRole("button", { name: "Write a reply" }).waitFor();
        return pane.getByText("What was this mail?").count();
      },
      { timeout: 60_000, interval: 3_000 },
    )
    .toBe(1);
  await pane.getByRole("button", { name: "It answered the letter" }).click();
  await pane.getByText("What was this mail?").waitFor({ state: "detached" });
});

const ends = [
  { code: "holding", says: "Holding reply", clock: /^Acknowledged/ },
  { code: "refusal", says: "A plain no", clock: /^Answered/ },
  { code: "transfer", says: "A matter for another body", clock: /^Answered/ },
];

test.each(ends)(
  "“$says” goes to the writer with nothing left to fill in, and the clock says what it was",
  async ({ code, clock }) => {
    const address = `${code}@resident.example`;
    const message = await post(office, {
      from: `"Ida Marlow" <${address}>`,
      subject: `The hedge by the ${code} gate`,
      text: "Dear Leader,\n\nPlease can someone cut the hedge by the gate of the school?\n\nIda Marlow",
    });
    const { page, pane } = await sit("tom", { message });
    await pane.getByLabel("Change type").selectOption("constituent_casework");
    await pane.getByRole("button", { name: /^Log email/ }).click();
    const number = await pane
      .getByRole("article", { name: /^Case LO-/ })
      .locator("strong")
      .first()
      .innerText();
    await pane.getByRole("button", { name: "Write a reply" }).click();
    await pane.getByLabel("Begin with").selectOption(code);
    const words = pane.getByLabel("Your reply");
    await expect.poll(() => words.inputValue()).toMatch(/\[\[/);
    await pane.getByRole("button", { name: /^Draft it in Outlook with \d gaps? marked/ }).waitFor();
    await words.fill((await words.inputValue()).replace(/\[\[[^\]]*\]\]/g, "the parks team, on 4 May"));
    await pane.getByRole("button", { name: "Draft it in Outlook", exact: true }).click();

    const draft = page.getByRole("region", { name: "Draft" });
    await draft.getByText("the parks team, on 4 May").first().waitFor();
    await draft.getByRole("button", { name: "Send" }).click();
    await pane.getByText("Sent today").waitFor();
    await expect
      .poll(() => sentTo(address), { timeout: 60_000, interval: 1_000 })
      .toEqual([`RE: The hedge by the ${code} gate [${number}]`]);
    await pane.getByText(clock).first().waitFor();
  },
);
