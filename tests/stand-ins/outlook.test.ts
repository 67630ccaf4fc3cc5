import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type Desk, openDesk, paneOf, sitDown } from "./outlook-desk.ts";

let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), openDesk()]);
});
beforeEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const missedBin = "<letter-1@resident.example>";
const streetLight = "<letter-2@resident.example>";
const invitation = "<letter-3@resident.example>";
const opened = (id: string) => `message=${encodeURIComponent(id)}`;

test("the pane lives at another origin than Outlook and knows where it is", async () => {
  const pane = await paneOf(await sitDown(browser, desk, opened(missedBin)));
  expect(new URL(pane.url()).origin).not.toBe(new URL(desk.url).origin);
  expect(await pane.evaluate(() => window.info)).toEqual({ host: "Outlook", platform: "OfficeOnline" });
  expect(
    await pane.evaluate(() =>
      ["1.16", "1.17"].map((version) => Office.context.requirements.isSetSupported("Mailbox", version)),
    ),
  ).toEqual([true, false]);
});

test("an open message says who wrote it, when, and by which ids it is known", async () => {
  const pane = await paneOf(await sitDown(browser, desk, opened(missedBin)));
  const item = await pane.evaluate(() => {
    const { mailbox } = Office.context;
    const open = mailbox.item;
    if (!open) throw new Error("No item");
    return {
      subject: open.subject,
      from: open.from.emailAddress,
      internetMessageId: open.internetMessageId,
      itemClass: open.itemClass,
      created: open.dateTimeCreated.toISOString(),
      itemId: open.itemId,
      restId: mailbox.convertToRestId(open.itemId, Office.MailboxEnums.RestVersion.v2_0),
      attachments: open.attachments.map(({ name }) => name),
      person: mailbox.userProfile.emailAddress,
    };
  });
  expect(item).toEqual({
    subject: "Missed bin",
    from: "ann@resident.example",
    internetMessageId: missedBin,
    itemClass: "IPM.Note",
    created: "2026-03-16T08:00:00.000Z",
    itemId: "AAMk/1+1",
    restId: "AAMk-1_1",
    attachments: ["bin.jpg"],
    person: "ruth.calloway@ashdale.example",
  });
});

test("the body comes as words or as HTML, and never before the call has returned", async () => {
  const pane = await paneOf(await sitDown(browser, desk, opened(missedBin)));
  const read = await pane.evaluate(async () => {
    let returned = false;
    const text = await new Promise<{ value: string; late: boolean }>((resolve) => {
      Office.context.mailbox.item?.body.getAsync("text", ({ value }) => resolve({ value, late: returned }));
      returned = true;
    });
    const html = await window.call<Office.AsyncResult<string>>((answered) =>
      Office.context.mailbox.item?.body.getAsync("html", answered),
    );
    return { text, html: html.value };
  });
  expect(read.text).toEqual({ value: "Dear Leader,\nAbout: Missed bin", late: true });
  expect(read.html).toContain("<p>Dear Leader,</p>");
});

test("a meeting request has its times as dates and is known by its class", async () => {
  const pane = await paneOf(await sitDown(browser, desk, opened(invitation)));
  const request = await pane.evaluate(() => {
    const open = Office.context.mailbox.item;
    return {
      itemClass: open?.itemClass,
      start: open?.start.toISOString(),
      end: open?.end.toISOString(),
      organizer: open?.organizer,
    };
  });
  expect(request).toEqual({
    itemClass: "IPM.Schedule.Meeting.Request",
    start: "2026-03-17T10:00:00.000Z",
    end: "2026-03-17T10:30:00.000Z",
  });
});

test("a delegate's message names its owner; the Leader's own has no such question", async () => {
  const page = await sitDown(browser, desk, opened(missedBin));
  const shared = await (
    await paneOf(page)
  ).evaluate(() =>
    window.call<Office.AsyncResult<Office.SharedProperties>>((answered) =>
      Office.context.mailbox.item?.getSharedPropertiesAsync(answered),
    ),
  );
  expect(shared.value.targetMailbox).toBe("leader@ashdale.example");
  await page.evaluate(() => window.outlookBench.switchPerson("helen"));
  const hers = await paneOf(page);
  expect(await hers.evaluate(() => Office.context.mailbox.userProfile.emailAddress)).toBe(
    "leader@ashdale.example",
  );
  expect(await hers.evaluate(() => typeof Office.context.mailbox.item?.getSharedPropertiesAsync)).toBe(
    "undefined",
  );
});

test("choosing another message tells a pinned pane, and the old item is dead", async () => {
  const page = await sitDown(browser, desk, opened(missedBin));
  const pane = await paneOf(page);
  const late = pane.evaluate(async () => {
    const old = Office.context.mailbox.item;
    await new Promise<void>((resolve) =>
      Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => resolve()),
    );
    return window.call<Office.AsyncResult<string>>((answered) => old?.body.getAsync("text", answered));
  });
  await page.getByRole("option", { name: /Street light/ }).click();
  await pane.getByText("Street light in Fennel Close").waitFor();
  expect((await late).status).toBe("failed");
  expect(await pane.evaluate(() => Office.context.mailbox.item?.internetMessageId)).toBe(streetLight);
});

test("a pane that is not pinned closes when another message is chosen", async () => {
  const page = await sitDown(browser, desk, `${opened(missedBin)}&pinned=no`);
  await page.getByRole("option", { name: /Street light/ }).click();
  await page.locator("iframe[name=addin-pane]").waitFor({ state: "detached" });
  await page.getByRole("toolbar").getByRole("button", { name: "Leader’s Office" }).click();
  await (await paneOf(page)).getByText("Street light in Fennel Close").waitFor();
});

test("with nothing chosen, and with a client that forgets it, the item is null", async () => {
  const page = await sitDown(browser, desk, opened(missedBin));
  const pane = await paneOf(page);
  await page.evaluate(() => window.outlookBench.selectNone());
  await pane.getByText("Nothing selected").waitFor();
  expect(await pane.evaluate(() => Office.context.mailbox.item)).toBeNull();
  const forgetful = await paneOf(await sitDown(browser, desk, `${opened(missedBin)}&quirk=null-item`));
  expect(await forgetful.evaluate(() => Office.context.mailbox.item)).toBeNull();
});

test("several chosen messages can be read together", async () => {
  const page = await sitDown(browser, desk, opened(missedBin));
  const pane = await paneOf(page);
  await page.getByRole("option", { name: /Street light/ }).click({ modifiers: ["Shift"] });
  await pane.waitForFunction(() => Office.context.mailbox.item === null);
  const chosen = await pane.evaluate(() =>
    window.call<Office.AsyncResult<{ subject: string }[]>>((answered) =>
      Office.context.mailbox.getSelectedItemsAsync(answered),
    ),
  );
  expect(chosen.value.map(({ subject }) => subject)).toEqual(["Missed bin", "Street light in Fennel Close"]);
});

test("turning the lights down tells the pane its new colours", async () => {
  const page = await sitDown(browser, desk, opened(missedBin));
  const pane = await paneOf(page);
  expect(await pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe("#ffffff");
  await page.getByRole("button", { name: "Dark theme" }).click();
  await pane.waitForFunction(() =>
    window.heard.some(({ type }) => type === Office.EventType.OfficeThemeChanged.toString()),
  );
  expect(await pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe("#292929");
});

test("an appointment of the week opens in the pane", async () => {
  const page = await sitDown(browser, desk);
  await page.getByRole("button", { name: "Calendar", exact: true }).click();
  await page.getByRole("button", { name: /The market square.*tentative/ }).click();
  await page.getByRole("region", { name: "Appointment" }).waitFor();
  const pane = await paneOf(page);
  await pane.getByText("The market square").waitFor();
  expect(await pane.evaluate(() => Office.context.mailbox.item?.itemType.toString())).toBe("appointment");
});

test("what an add-in asks Outlook to remember is kept for that person only", async () => {
  const page = await sitDown(browser, desk, opened(missedBin));
  const save = await (
    await paneOf(page)
  ).evaluate(() => {
    Office.context.roamingSettings.set("seen", true);
    return window.call<Office.AsyncResult<void>>((answered) =>
      Office.context.roamingSettings.saveAsync(answered),
    );
  });
  expect(save.status).toBe("succeeded");
  await page.evaluate(() => window.outlookBench.reloadPane());
  expect(
    await (await paneOf(page)).evaluate(() => Office.context.roamingSettings.get("seen") as unknown),
  ).toBe(true);
  await page.evaluate(() => window.outlookBench.switchPerson("tom"));
  expect(
    await (await paneOf(page)).evaluate(() => Office.context.roamingSettings.get("seen") as unknown),
  ).toBeUndefined();
});
