import type { FrameLocator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { office, people, post, row } from "../support/journey.ts";
import { barriers } from "../support/journey-look.ts";

/** What React says on the console of the error that the first journey is about. */
const { sit } = people(/Cannot read properties of undefined/);

const note = (pane: FrameLocator) => pane.getByLabel("Note for the office");
const broken = (pane: FrameLocator, title: string) => pane.getByRole("alert").filter({ hasText: title });
const seesDay = (pane: FrameLocator) => pane.getByText("Due soon").first().waitFor();

function frameOf(page: Page) {
  const frame = page.frame("addin-pane");
  if (!frame) throw new Error("There is no pane.");
  return frame;
}

test("a letter that breaks the pane takes nothing else with it, and a second try shows it", async () => {
  await post(office, { subject: "A letter to come back to" });
  await post(office, { subject: "A letter that cannot be shown" });
  const { page, pane } = await sit("tom");
  await row(page, /A letter to come back to/).click();
  await note(pane).fill("Rang twice.");
  // Half an answer, as an older office might give it.
  await page.route("**/api/openMessage", (route) => route.fulfill({ json: { subject: "Half a letter" } }));
  await row(page, /A letter that cannot be shown/).click();
  const alert = broken(pane, "This cannot be shown");
  await alert.getByText(/What you have chosen and typed is kept\.$/).waitFor();
  expect(await barriers(frameOf(page))).toEqual([]);

  await pane.getByRole("button", { name: "Today" }).click();
  await seesDay(pane);
  await pane.getByRole("button", { name: "This email" }).click();
  await alert.waitFor();
  await row(page, /A letter to come back to/).click();
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
  expect(await note(pane).inputValue()).toBe("Rang twice.");

  await row(page, /A letter that cannot be shown/).click();
  await page.unroute("**/api/openMessage");
  await alert.getByRole("button", { name: "Try again" }).click();
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
  expect(await alert.count()).toBe(0);
});

const part = "**/assets/HomeScreen-*.js";
const paneItself = "**/taskpane.html*";

/** Someone whose pane has a letter open, a note half written, and cannot fetch the day's page. */
async function withoutTheDay(subject: string) {
  const message = await post(office, { subject });
  const { page, pane } = await sit("tom", { message });
  await page.route(part, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await note(pane).fill("Ask Finance first.");
  return { page, pane };
}

test("after an update the old pane says so, and a reload brings the new one with what was typed", async () => {
  const { page, pane } = await withoutTheDay("Typed before the update");
  await page.route(paneItself, async (route) => {
    if (route.request().resourceType() === "document") return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replace(/taskpane-\w+\.js/, "newer.js") });
  });
  await pane.getByRole("button", { name: "Today" }).click();
  const alert = broken(pane, "Leader’s Office has been updated");
  await alert.getByText(/Reload to go on\. What you have chosen and typed is kept\.$/).waitFor();
  expect(await alert.getByRole("button", { name: "Try again" }).count()).toBe(0);

  await page.unroute(part);
  await alert.getByRole("button", { name: "Reload" }).click();
  await pane.getByRole("button", { name: /^Log email/ }).waitFor();
  expect(await note(pane).inputValue()).toBe("Ask Finance first.");
  const left = await frameOf(page).evaluate(() => JSON.stringify(sessionStorage));
  expect(left).not.toContain("Ask Finance");
  await pane.getByRole("button", { name: "Today" }).click();
  await seesDay(pane);
});

test("a part that did not come is fetched by a second try, and no reload is offered while nothing answers", async () => {
  const { page, pane } = await withoutTheDay("Typed on a bad line");
  await page.route(paneItself, (route) => route.abort());
  const asked = page.waitForEvent("requestfailed", (request) => request.url().includes("taskpane.html"));
  await pane.getByRole("button", { name: "Today" }).click();
  await asked;
  const alert = broken(pane, "This part of the pane could not be fetched");
  await alert.waitFor();
  expect(await alert.getByRole("button", { name: "Reload" }).count()).toBe(0);
  await page.unroute(paneItself);
  await alert.getByRole("button", { name: "Try again" }).click();
  await alert.getByRole("button", { name: "Reload" }).waitFor();
  await page.unroute(part);
  await alert.getByRole("button", { name: "Try again" }).click();
  await seesDay(pane);
  await pane.getByRole("button", { name: "This email" }).click();
  expect(await note(pane).inputValue()).toBe("Ask Finance first.");
});
