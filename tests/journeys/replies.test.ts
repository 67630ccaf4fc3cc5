import { beforeAll, expect, test } from "vitest";
import { functionsUrl, office, people, post, sentTo } from "../support/journey.ts";
import { barriers, sideways } from "../support/journey-look.ts";

const { sit } = people();

// As Azure's portal does it: by themselves the timers come once a minute.
beforeAll(async () => {
  for (const timer of ["keepSubscriptions", "followSent"]) {
    const fired = await fetch(`${functionsUrl}/admin/functions/${timer}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-functions-key": "only-on-this-machine" },
      body: JSON.stringify({ input: "" }),
    });
    expect(fired.status).toBe(202);
  }
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
