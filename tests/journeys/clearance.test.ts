import { beforeAll, expect, test } from "vitest";
import { fireTimer, isFocused, office, people, post, sentTo } from "../support/journey.ts";
import { barriers, sideways } from "../support/journey-look.ts";

const { sit } = people();

const baths =
  "Please do not close the baths at Tannery Lane. My children learnt to swim there, and so did I.\n\nA town of our size ought to have warm water that is open to all, and a place where old and young meet on a winter afternoon. I hope that the cabinet will think again.";
let last = "";
beforeAll(async () => {
  await fireTimer("keepSubscriptions");
  for (const name of ["Alder", "Birch", "Cedar"])
    last = await post(office, {
      from: `"Mrs Ada ${name}" <ada.${name.toLowerCase()}@resident.example>`,
      subject: "Keep the baths",
      text: `Dear Leader,\n\n${baths}\n\nYours sincerely,\nAda ${name}`,
    });
  await fireTimer("followLetters");
});

test("Ruth notes what the service and the Leader say of a reply; changed in Outlook afterwards and sent, it is said to have gone without its clearance", async () => {
  const message = await post(office, {
    from: '"Odette Larkin MP" <odette.larkin@parliament.example>',
    subject: "Buses to the infirmary",
    text: "Dear Leader,\n\nI write as the Member of Parliament for Ashdale West. Please tell me what the council will do for the buses to the infirmary.\n\nOdette Larkin MP\nHouse of Commons",
  });
  const { page, pane } = await sit("ruth", { message, query: "paneWidth=320" });
  await pane.getByLabel("Change type").selectOption("mp_enquiry");
  await pane.getByLabel("Addressed as").selectOption({ label: "Leader" });
  await pane.getByRole("button", { name: /^Log email/ }).click();
  await pane.getByRole("button", { name: "Write a reply" }).click();
  await pane.getByLabel("Begin with").selectOption("mp-response");
  const words = pane.getByLabel("Your reply");
  await words.fill((await words.inputValue()).replace(/\[\[.*\]\]/, "There will be one an hour."));
  await pane.getByRole("button", { name: "Draft it in Outlook" }).click();

  const stands = (stage: string) => pane.locator(".stage", { hasText: stage }).waitFor();
  await stands("Draft in progress");

  const clearance = pane.getByRole("region", { name: "Clearance" });
  const step = (name: string) => clearance.getByRole("listitem").filter({ hasText: name });
  const service = step("Service");
  await service.getByText("Note what the service says").click();
  await service.getByRole("button", { name: "Cleared" }).click();
  await service.getByText("Say who cleared it.").waitFor();
  await service.getByLabel("Who said so, and what").fill("Dee Marsh, Transport");
  await service.getByRole("button", { name: "Cleared" }).click();
  await service.getByText(/Dee Marsh, Transport$/).waitFor();
  await expect.poll(() => isFocused(pane.locator("[data-replies]"))).toBe(true);
  await stands("For Leader’s signature");
  await step("Leader’s signature").getByText("Note the Leader’s word").click();
  await step("Leader’s signature").getByRole("button", { name: "Cleared" }).click();
  await clearance.getByText(/^These words may go/).waitFor();
  await stands("Ready to send");

  await pane.getByRole("button", { name: "Open it in Outlook" }).click();
  const draft = page.getByRole("region", { name: "Draft" });
  await draft.getByText("There will be one an hour.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And two on market days.");
  await draft.getByRole("button", { name: "Close" }).click();
  await draft.waitFor({ state: "detached" });
  await page.evaluate(() => window.outlookBench.reloadPane());
  await service.getByText(/they have changed since$/).waitFor();
  await clearance.getByText(/goes on the record as not cleared/).waitFor();
  const frame = page.frames().find((one) => one.name() === "addin-pane") ?? page;
  expect([await barriers(frame), await sideways(page)]).toEqual([[], []]);

  await pane.getByRole("button", { name: "Open it in Outlook" }).click();
  await draft.getByRole("button", { name: "Send" }).click();
  await pane.getByText("It went without its clearance").waitFor();
  await stands("Responded");
});

test("Ruth answers all who sent a copy: prepared, sent, stopped and sent on, each has one mail by name", async () => {
  const { page, pane } = await sit("ruth", { message: last, query: "paneWidth=450&theme=dark" });
  await expect
    .poll(
      async () => {
        await page.reload();
        await pane.getByRole("button", { name: /^Log email/ }).waitFor();
        return pane.getByText(/^You are reading one of/).count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(1);
  await pane.getByRole("button", { name: /^See all/ }).click();
  const everyone = pane.getByRole("region", { name: "Answer everyone" });
  await everyone.getByText(/Approve an answer|Log the copies/).waitFor();
  await pane.getByRole("button", { name: "Write the answer" }).click();
  await pane.getByRole("textbox", { name: "Answer to all copies" }).fill("The baths stay open.");
  await pane.getByRole("button", { name: "Approve" }).click();
  await pane.getByRole("button", { name: /^Log \w+ copies in one case/ }).click();
  await everyone.getByRole("button", { name: "Prepare it for every writer" }).click();
  await everyone.getByRole("button", { name: /^Send it to (3|three) writers/ }).click();
  await everyone.getByText(/^Sent \d of 3/).waitFor();
  const frame = page.frames().find((one) => one.name() === "addin-pane") ?? page;
  expect([await barriers(frame), await sideways(page)]).toEqual([[], []]);
  await everyone.getByRole("button", { name: "Stop" }).click();
  await everyone.getByText(/^Stopped\./).waitFor();
  await everyone.getByRole("button", { name: /^Send the other/ }).click();
  await expect
    .poll(
      async () => {
        await fireTimer("sweepEffects");
        return (
          await Promise.all(["alder", "birch", "cedar"].map((name) => sentTo(`ada.${name}@resident.example`)))
        ).map(({ length }) => length);
      },
      { timeout: 60_000, interval: 3_000 },
    )
    .toEqual([1, 1, 1]);
  await everyone.getByText("All 3 writers have been answered").waitFor();
}, 150_000);
