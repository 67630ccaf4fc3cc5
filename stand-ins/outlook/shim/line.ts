import type { AskName, Asks, FromPage, FromPane, HostEvent, Welcome } from "../line.ts";

export interface Line {
  ask<N extends AskName>(name: N, says: Asks[N]["says"]): Promise<Asks[N]["gets"]>;
  sendAuth(message: string): void;
  onEvent(listener: (event: HostEvent) => void): void;
}

interface Waiting {
  resolve: (gets: unknown) => void;
  reject: (fault: Error) => void;
}

const isFromPage = (said: unknown): said is FromPage =>
  typeof said === "object" && said !== null && "outlook" in said;

/** Calls the page that frames us; undefined when nobody does. Only Outlook's own origins are heard. */
export async function openLine(
  origins: readonly string[],
): Promise<{ line: Line; welcome: Welcome } | undefined> {
  if (window.parent === window) return undefined;
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: HostEvent) => void>();
  let host = "";
  let last = 0;
  const say = (said: FromPane) => window.parent.postMessage(said, host);

  const welcome = new Promise<Welcome>((resolve) => {
    window.addEventListener("message", ({ origin, source, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || !origins.includes(origin) || !isFromPage(data)) return;
      if (data.outlook === "welcome") {
        host = origin;
        resolve(data.welcome);
      } else if (data.outlook === "event") {
        for (const listener of listeners) listener(data.event);
      } else {
        const asked = waiting.get(data.id);
        waiting.delete(data.id);
        if (data.outlook === "answer") asked?.resolve(data.gets);
        else asked?.reject(new Error(data.message));
      }
    });
  });
  const hello: FromPane = { outlook: "hello" };
  const framedBy = window.location.ancestorOrigins?.[0] ?? URL.parse(document.referrer)?.origin ?? "";
  if (!origins.includes(framedBy)) return undefined;
  window.parent.postMessage(hello, framedBy);
  const line: Line = {
    ask: (name, says) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        // The page answers each question with what `Asks` says it gets.
        waiting.set(id, { resolve: resolve as (gets: unknown) => void, reject });
        say({ outlook: "ask", id, ask: { name, says } as Extract<FromPane, { outlook: "ask" }>["ask"] });
      }),
    sendAuth: (message) => say({ outlook: "auth", message }),
    onEvent: (listener) => listeners.add(listener),
  };
  return { line, welcome: await welcome };
}
