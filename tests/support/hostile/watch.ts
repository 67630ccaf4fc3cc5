import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { BrowserContext } from "playwright-core";
import { trapHost } from "./payload.ts";

/** A place that the addresses in hostile letters lead to: whoever connects was called by one. */
export interface Trap {
  /** For the browser: where names lead. */
  flags: string[];
  /** How often somebody has connected since it was last asked. */
  sprung(): number;
  close(): Promise<void>;
}

export async function setTrap(): Promise<Trap> {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.on("error", () => {}).destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening over TCP, so the address is not a pipe's name.
  const { port } = server.address() as AddressInfo;
  return {
    // A browser has calls of its own to make: only the letters' addresses lead here.
    flags: [`--host-resolver-rules=MAP *.example 127.0.0.1:${port}, MAP 169.254.169.254 127.0.0.1:${port}`],
    sprung: () => {
      const sprung = calls;
      calls = 0;
      return sprung;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** All that pages ask their own servers for, whatever is shown in them. */
const usual =
  /^\/(?:|main\.(?:js|css)|(?:taskpane|desk)\.html|outlook\/\w+|outlook-stand-in\/office\.js|api\/\w+|assets\/[\w.-]+|[\w.-]+\/(?:v2\.0|oauth2)\/.*)$/;
const isUsual = (address: string): boolean => {
  const url = new URL(address);
  if (!url.protocol.startsWith("http")) return true;
  return (
    /^(?:127\.0\.0\.1|localhost)$/.test(url.hostname) &&
    usual.test(url.pathname) &&
    !address.includes(trapHost)
  );
};

/**
 * Tells what letters have got a browser to do since it was last asked: scripts that ran, answers from where nobody
 * should ask, windows, dialogs, downloads, frames led away, and what the pane's own policy had to stop.
 */
export async function watch(context: BrowserContext, trap: Trap): Promise<() => string[]> {
  const seen: string[] = [];
  await context.exposeBinding("owned", ({ frame }, by: unknown) => {
    seen.push(`a script ran in ${frame.url().slice(0, 60)}: ${String(by)}`);
  });
  await context.exposeBinding(
    "stopped",
    (_source, what: string) => void seen.push(`the policy stopped ${what}`),
  );
  // Runs in the pages that may run script, not in the mail they show.
  await context.addInitScript(() => {
    // Outlook's own page reads mail as inert documents, and Chromium reports what it would have stopped there.
    if (!/^\/(?:taskpane|desk)/.test(location.pathname)) return;
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      // Put there by the binding above.
      const { stopped } = window as unknown as { stopped(what: string): void };
      stopped(`${effectiveDirective} ${blockedURI} in ${location.pathname}`);
    });
  });
  context.on("dialog", (dialog) => seen.push(`a dialog: ${dialog.message()}`));
  context.on("response", (response) => {
    if (!isUsual(response.url())) seen.push(`an answer from ${response.url().slice(0, 120)}`);
  });
  context.on("requestfailed", (request) => {
    // Other reasons than the network's: the browser did not let it out.
    if (!isUsual(request.url()) && request.failure()?.errorText.startsWith("net::"))
      seen.push(`a call to ${request.url().slice(0, 120)}`);
  });
  context.on("page", (page) => {
    const opened = context.pages().length > 1;
    if (opened) seen.push(`a window: ${page.url()}`);
    page.on("download", (download) => seen.push(`a download: ${download.suggestedFilename()}`));
    page.on("framenavigated", (frame) => {
      if (!isUsual(frame.url())) seen.push(`a frame was led to ${frame.url().slice(0, 120)}`);
    });
  });
  return () => {
    const calls = trap.sprung();
    return [...seen.splice(0), ...(calls > 0 ? [`${calls} connections to elsewhere`] : [])];
  };
}
