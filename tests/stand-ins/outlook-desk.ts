import http from "node:http";
import type { AddressInfo } from "node:net";
import { generateKeyPair, SignJWT } from "jose";
import type { Browser, Frame, Page } from "playwright-core";
import { startOutlook } from "../../stand-ins/outlook/start.ts";
import { council, people } from "../../stand-ins/people/people.ts";
import type { OutlookBench } from "../../stand-ins/outlook/page/bench.ts";
import { leader, type MailboxFixture, office, startMailbox } from "./outlook-mailbox.ts";
import { smallAddin } from "./outlook-pane.ts";

export interface Desk {
  url: string;
  paneUrl: string;
  mailbox: MailboxFixture;
  close(): Promise<void>;
}

declare global {
  interface Window {
    outlookBench: OutlookBench;
    heard: { type: string; officeTheme?: Office.OfficeTheme }[];
    info: { host: string; platform: string };
    call<T>(one: (answered: (answer: T) => void) => void): Promise<T>;
    nestedAppAuthBridge: {
      addEventListener(name: string, heard: (message: unknown) => void): void;
      postMessage(message: string): void;
    };
  }
}

/** Functions that echo, so that what the pane's origin hands on can be seen. */
async function echo() {
  const server = http.createServer((request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        method: request.method,
        url: request.url,
        authorization: request.headers.authorization,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening over TCP, so the address is not a pipe's name.
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const { privateKey } = await generateKeyPair("RS256");
const sign = (claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).setExpirationTime("1h").sign(privateKey);

/** Outlook with a small mailbox and a small add-in, on a Monday morning. */
export async function openDesk(): Promise<Desk> {
  const [mailbox, addin, functions] = await Promise.all([startMailbox(), smallAddin(), echo()]);
  const outlook = await startOutlook({
    port: 0,
    addinFolder: addin.folder,
    functionsUrl: functions.url,
    graphUrl: mailbox.url,
    mailboxToken: async () => "outlook-itself",
    personToken: async (oid, scopes) => ({
      accessToken: await sign({ oid, scp: scopes.join(" ") }),
      idToken: await sign({ oid, tid: "ashdale", name: people.find(({ id }) => id === oid)?.name }),
      expiresIn: 3600,
      scope: scopes.join(" "),
    }),
    people,
    council,
    mailboxes: [
      { address: leader, name: "Cllr Helen Marsh", kind: "leader" },
      { address: office, name: "Leader’s Office", kind: "office" },
    ],
    now: () => new Date("2026-03-16T10:20:00Z"),
  });
  return {
    url: outlook.url,
    paneUrl: outlook.paneUrl,
    mailbox,
    close: async () => {
      functions.server.close();
      await Promise.all([outlook.close(), mailbox.close(), addin.remove()]);
    },
  };
}

/** A person opens Outlook; waits until the page and the pane are both ready. */
export async function sitDown(browser: Browser, desk: Desk, query = ""): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${desk.url}/?person=ruth&theme=light&${query}`);
  await page.waitForFunction(() => "outlookBench" in window);
  await paneOf(page);
  return page;
}

export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe[name=addin-pane]")).contentFrame();
  if (!frame) throw new Error("The pane has no document.");
  await frame.waitForFunction(() => "info" in window);
  return frame;
}
