import axe from "axe-core";
import type { Browser, Frame } from "playwright-core";
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

const missedBin = `message=${encodeURIComponent("<letter-1@resident.example>")}`;

/** Asks for a token as MSAL does. */
const askForToken = (pane: Frame, method: "GetToken" | "GetTokenPopup") =>
  pane.evaluate(
    (how) =>
      new Promise<{
        success: boolean;
        error?: { status: string };
        account?: { username: string };
        token?: { scope: string };
      }>((resolve) => {
        window.nestedAppAuthBridge.addEventListener("message", (message) =>
          resolve(JSON.parse(String(message))),
        );
        window.nestedAppAuthBridge.postMessage(
          JSON.stringify({
            messageType: "NestedAppAuthRequest",
            method: how,
            requestId: "1",
            tokenParams: { scope: "api://office/access_as_user" },
          }),
        );
      }),
    method,
  );

test("the pane signs in as whoever sits at Outlook", async () => {
  const page = await sitDown(browser, desk, missedBin);
  expect(await askForToken(await paneOf(page), "GetToken")).toMatchObject({
    success: true,
    account: { username: "ruth.calloway@ashdale.example" },
    token: { scope: "api://office/access_as_user" },
  });
  await page.evaluate(() => window.outlookBench.switchPerson("imran"));
  expect(await askForToken(await paneOf(page), "GetToken")).toMatchObject({
    account: { username: "imran.siddiqui@ashdale.example" },
  });
});

test("when sign-in needs a person, Outlook asks them, and then it works silently", async () => {
  const page = await sitDown(browser, desk, `${missedBin}&quirk=sign-in-needed`);
  const pane = await paneOf(page);
  expect((await askForToken(pane, "GetToken")).error?.status).toBe("USER_INTERACTION_REQUIRED");
  const asked = askForToken(pane, "GetTokenPopup");
  await page.getByRole("button", { name: "Accept" }).click();
  expect((await asked).success).toBe(true);
  expect((await askForToken(pane, "GetToken")).success).toBe(true);
});

test("a person may refuse to sign in", async () => {
  const page = await sitDown(browser, desk, missedBin);
  const asked = askForToken(await paneOf(page), "GetTokenPopup");
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  expect((await asked).error?.status).toBe("USER_CANCEL");
});

test("Outlook can have no bridge to sign in by", async () => {
  const pane = await paneOf(await sitDown(browser, desk, `${missedBin}&quirk=no-bridge`));
  expect(await pane.evaluate(() => "nestedAppAuthBridge" in window)).toBe(false);
});

test("a shared mailbox can go undeclared, and its ids can be of the other kind", async () => {
  const page = await sitDown(browser, desk, `${missedBin}&quirk=no-shared-properties,immutable-id`);
  const item = await (
    await paneOf(page)
  ).evaluate(() => ({
    shared: typeof Office.context.mailbox.item?.getSharedPropertiesAsync,
    itemId: Office.context.mailbox.item?.itemId,
  }));
  expect(item).toEqual({ shared: "undefined", itemId: "AAMk-1_1" });
});

test("a reply form can fail; when it does not, nothing is sent until a person sends it", async () => {
  const page = await sitDown(browser, desk, `${missedBin}&quirk=failed-reply`);
  const pane = await paneOf(page);
  const reply = () =>
    pane.evaluate(() =>
      window.call<Office.AsyncResult<void>>((answered) =>
        Office.context.mailbox.item?.displayReplyFormAsync(
          "<p>Thank you.</p><img src=x onerror=alert(1)>",
          answered,
        ),
      ),
    );
  expect((await reply()).error.message).toBe("ErrorNonExistentMailbox");
  await page.evaluate(() => window.outlookBench.setQuirk("failed-reply", false));
  await expect.poll(async () => (await reply()).status).toBe("succeeded");
  await page.getByRole("textbox", { name: "Message" }).getByText("Thank you.").waitFor();
  expect(desk.mailbox.asked.filter((one) => one.startsWith("POST"))).toEqual([]);
});

test("offline, the pane's calls fail; online again, they reach the Functions with their token", async () => {
  const page = await sitDown(browser, desk, `${missedBin}&quirk=offline`);
  const pane = await paneOf(page);
  const call = () =>
    pane.evaluate(() =>
      fetch("/api/readMe", { method: "POST", headers: { authorization: "Bearer t" } }).then(
        (answer) => answer.json() as Promise<unknown>,
        (fault: unknown) => String(fault),
      ),
    );
  expect(await call()).toBe("TypeError: Failed to fetch");
  await page.evaluate(() => window.outlookBench.setQuirk("offline", false));
  await expect.poll(call).toEqual({ method: "POST", url: "/api/readMe", authorization: "Bearer t" });
});

test("new mail appears by itself, and the open message stays open", async () => {
  const page = await sitDown(browser, desk, missedBin);
  const [first] = desk.mailbox.messages;
  desk.mailbox.messages.unshift({
    ...first,
    id: "new",
    internetMessageId: "<new@x>",
    subject: "A late letter",
  });
  await page.getByRole("option", { name: /A late letter/ }).waitFor();
  expect(await page.evaluate(() => window.outlookBench.state().selected)).toEqual([
    "<letter-1@resident.example>",
  ]);
  desk.mailbox.messages.shift();
});

test("a message that leaves the folder says so instead of vanishing", async () => {
  const page = await sitDown(browser, desk, missedBin);
  const [first] = desk.mailbox.messages.splice(0, 1);
  await page.getByText("This message is no longer in this folder").waitFor();
  expect(await (await paneOf(page)).evaluate(() => Office.context.mailbox.item?.subject)).toBe("Missed bin");
  if (first) desk.mailbox.messages.unshift(first);
});

test("the list can be walked with the keyboard", async () => {
  const page = await sitDown(browser, desk, missedBin);
  await page.getByRole("option", { name: /Missed bin/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("heading", { name: "Street light in Fennel Close" }).waitFor();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("open-subject");
});

test("another page cannot have tokens from Outlook's server, nor frame the pane", async () => {
  const token = await fetch(`${desk.url}/outlook/token`, {
    method: "POST",
    headers: { origin: "http://elsewhere.example", "content-type": "application/json" },
    body: JSON.stringify({ person: "x", scopes: ["y"] }),
  });
  expect(token.status).toBe(403);
  const pane = await fetch(desk.paneUrl);
  expect(pane.headers.get("content-security-policy")).toContain(`frame-ancestors 'self' ${desk.url}`);
  expect(await pane.text()).not.toContain("appsforoffice.microsoft.com/lib");
});

test.each([
  "theme=light",
  "theme=dark",
  "theme=light&module=calendar",
  "theme=dark&module=calendar",
  "theme=light&bench=open",
])("everybody can use Outlook with %s", async (query) => {
  const page = await sitDown(browser, desk, `${missedBin}&${query}`);
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      // Fluent’s focus library leaves unseen stops at the edges of the page; they pass focus on at once.
      { exclude: ["[data-tabster-dummy]"] },
      { iframes: false },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  });
  expect(faults).toEqual([]);
});
