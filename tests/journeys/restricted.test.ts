import { expect, test } from "vitest";
import { barriers, sideways } from "../support/journey-look.ts";
import { office, people, post, type Seat, tabTo } from "../support/journey.ts";

const { sit } = people();

test("a restricted case is closed to those who need not know, and opens to the others for a reason", async () => {
  const message = await post(office, {
    subject: "The little boy at number 9",
    text: "Dear Leader, my neighbour's little boy has bruises on his arms again and he is left alone all night. Please help him.",
  });
  const imran = await sit("imran", { message });
  await imran.pane.getByLabel("Change type").selectOption({ label: "Safeguarding concern (child or adult)" });
  await imran.pane.getByRole("button", { name: /^Log email/ }).click();
  const reference = await imran.pane.locator(".case-reference strong").innerText();
  await imran.pane.getByText("Restricted to those who need to know: Safeguarding").waitFor();

  const ruth = await sit("ruth", { message });
  await ruth.pane.getByText("This message is in a restricted case. Ask the Head of Office.").waitFor();
  expect(await ruth.pane.getByText(reference).count()).toBe(0);
  expect(await ruth.pane.getByRole("button", { name: /^Log email/ }).count()).toBe(0);

  const again = await sit("imran", { message, viewport: { width: 1440, height: 900 } });
  await again.pane.getByText(`${reference} is restricted`).waitFor();
  expect(await seen(again)).toEqual([]);
  await again.pane.getByRole("button", { name: `Open ${reference}` }).click();
  await again.pane.getByText("Choose a reason.").waitFor();
  await again.pane
    .getByLabel("Why are you opening it?")
    .selectOption({ label: "I am dealing with this case" });
  await again.pane.getByRole("button", { name: `Open ${reference}` }).click();
  await again.pane.getByRole("article", { name: `Case ${reference}` }).waitFor();
});

test("Imran lets Ruth into a restricted case, and Ruth leaves it again knowing that she shuts herself out", async () => {
  const message = await post(office, {
    subject: "The old lady at number 12",
    text: "Dear Leader, my neighbour of ninety is locked in by her nephew and goes hungry. Please help her.",
  });
  // She has opened the pane: the office knows her.
  const before = await sit("ruth", { message });
  await before.pane.getByRole("button", { name: /^Log email/ }).waitFor();

  const imran = await sit("imran", { message, query: "paneWidth=320" });
  await imran.pane.getByLabel("Change type").selectOption({ label: "Safeguarding concern (child or adult)" });
  await imran.pane.getByRole("button", { name: /^Log email/ }).click();
  const reference = await imran.pane.locator(".case-reference strong").innerText();
  const list = imran.pane.getByRole("region", { name: `Who may open ${reference}` });
  await list.getByText("Everyone in this group").waitFor();
  await tabTo(imran.page, list.getByText("Add someone who needs to know"));
  await imran.page.keyboard.press("Enter");
  await list.getByRole("button", { name: "Add to the list" }).click();
  await list.getByText("Choose a colleague.").waitFor();
  expect(await seen(imran)).toEqual([]);
  await list.getByRole("radio", { name: /^Ruth Calloway/ }).check();
  await list.getByRole("button", { name: "Add Ruth Calloway" }).click();
  await list.getByText(/^Added today at \d\d:\d\d by Imran Siddiqui$/).waitFor();
  await imran.pane.getByRole("status").getByText(`Ruth Calloway may now open ${reference}.`).waitFor();

  const ruth = await sit("ruth", { message, query: "paneWidth=320" });
  await ruth.pane
    .getByLabel("Why are you opening it?")
    .selectOption({ label: "I was asked to advise on it" });
  await ruth.pane.getByRole("button", { name: `Open ${reference}` }).click();
  await ruth.pane.getByText("Ruth Calloway (you)").waitFor();
  await ruth.pane.getByRole("button", { name: "Remove Ruth Calloway" }).click();
  await ruth.pane.getByText("You would shut yourself out").waitFor();
  const leave = ruth.pane.getByRole("button", { name: "Remove me and close the case" });
  await leave.click();
  await ruth.pane.getByText("Choose a reason.").waitFor();
  expect(await seen(ruth)).toEqual([]);
  await ruth.pane.getByLabel("Why?").selectOption({ label: "No longer deals with the case" });
  await leave.click();
  await ruth.pane.getByText("Logged lately").waitFor();
  await ruth.pane.getByRole("button", { name: "This email" }).click();
  await ruth.pane.getByText("This message is in a restricted case. Ask the Head of Office.").waitFor();
  expect(await ruth.pane.getByText(reference).count()).toBe(0);
});

async function seen({ page }: Seat): Promise<string[]> {
  const frame = page.frame({ name: "addin-pane" });
  if (!frame) throw new Error("the pane has gone");
  return [...(await barriers(frame)), ...(await sideways(page))];
}

test("ward casework that someone may not log says so before they press", async () => {
  const message = await post(office, {
    subject: "Bins in Abbey ward",
    text: "Dear Cllr Marsh, my bin was missed.",
  });
  const { pane } = await sit("ruth", { message });
  await pane.getByLabel("Addressed as").selectOption({ label: "Ward councillor" });
  await pane.getByText(/Ask someone who works for the ward/).waitFor();
  await pane.getByLabel("Addressed as").selectOption({ label: "Party politician" });
  await pane.getByText(/Move it to the political office/).waitFor();
});
