import { expect, test } from "vitest";
import { barriers } from "../support/journey-look.ts";
import { office, people, post } from "../support/journey.ts";

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
  const frame = again.page.frame({ name: "addin-pane" });
  if (!frame) throw new Error("the pane has gone");
  expect(await barriers(frame)).toEqual([]);
  await again.pane.getByRole("button", { name: `Open ${reference}` }).click();
  await again.pane.getByText("Choose a reason.").waitFor();
  await again.pane
    .getByLabel("Why are you opening it?")
    .selectOption({ label: "I am dealing with this case" });
  await again.pane.getByRole("button", { name: `Open ${reference}` }).click();
  await again.pane.getByRole("article", { name: `Case ${reference}` }).waitFor();
});

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
