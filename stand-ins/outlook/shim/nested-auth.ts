import type { Line } from "./line.ts";

type Heard = (message: string) => void;

/** The bridge that MSAL looks for when an add-in signs in through Outlook. The page does the thinking. */
export function openNestedAuthBridge(line: Line): void {
  const listeners = new Set<Heard>();
  line.onEvent((event) => {
    if (event.name === "auth") for (const listener of listeners) listener(event.message);
  });
  Object.defineProperty(window, "nestedAppAuthBridge", {
    configurable: true,
    value: {
      addEventListener: (_name: string, listener: Heard) => listeners.add(listener),
      removeEventListener: (_name: string, listener: Heard) => listeners.delete(listener),
      postMessage: (message: string) => line.sendAuth(message),
    },
  });
}
