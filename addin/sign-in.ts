import type { IPublicClientApplication } from "@azure/msal-browser";
import type { Tokens } from "./api.ts";
import { offline, Refusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

/** "needed": only a click of the person can go on from here; `problem` says what went wrong before, if anything. */
export type SignInState =
  { kind: "unknown" } | { kind: "in"; account: string } | { kind: "needed"; problem?: string };

export interface SignIn extends Tokens {
  state: () => SignInState;
  onChange: (listener: () => void) => () => void;
  /** Opens Microsoft's sign-in. Only from a click: browsers block it otherwise. */
  ask: () => Promise<void>;
}

const patience = 15_000;

/** Sign-in through Outlook's own account. Make it after Office is ready: the library looks for Outlook's bridge once. */
export function openSignIn({ authority, client, scope }: Settings): SignIn {
  let state: SignInState = { kind: "unknown" };
  let library: Promise<IPublicClientApplication> | undefined;
  const listeners = new Set<() => void>();

  function become(next: SignInState) {
    state = next;
    for (const listener of listeners) listener();
  }

  const application = () =>
    (library ??= load({ authority, client }).catch((thrown: unknown) => {
      library = undefined;
      throw thrown;
    }));

  async function acquire(how: "silent" | "popup", forceRefresh: boolean): Promise<string> {
    const app = await within(application());
    const account = app.getActiveAccount() ?? app.getAllAccounts()[0];
    const request = { scopes: [scope], ...(account && { account }) };
    const result =
      how === "popup"
        ? await app.acquireTokenPopup(request)
        : await within(app.acquireTokenSilent({ ...request, forceRefresh }));
    if (state.kind !== "in") become({ kind: "in", account: result.account?.username ?? "" });
    return result.accessToken;
  }

  return {
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async token(fresh = false) {
      try {
        return await acquire("silent", fresh);
      } catch (thrown) {
        // Signing in would not help, and what is on the screen is still true.
        if (codeOf(thrown) === "no_network_connectivity") throw offline();
        const problem = sayWhyNot(thrown);
        become({ kind: "needed", ...(problem && { problem }) });
        throw new Refusal("sign-in", problem ?? "Sign in to go on.");
      }
    },
    async ask() {
      try {
        await acquire("popup", false);
      } catch (thrown) {
        become({ kind: "needed", problem: sayWhyNot(thrown) ?? "You are not signed in yet. Try again." });
      }
    },
  };
}

async function load({ authority, client }: { authority: string; client: string }) {
  const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
  return createNestablePublicClientApplication({
    auth: { clientId: client, authority, knownAuthorities: [new URL(authority).host] },
    cache: { cacheLocation: "sessionStorage" },
  });
}

const codeOf = (thrown: unknown): string => (thrown as { errorCode?: string }).errorCode ?? "";

/** Nothing to say when Microsoft only wants to see the person. Else what they can do about it. */
export function sayWhyNot(thrown: unknown): string | undefined {
  const { name = "" } = thrown as { name?: string };
  const errorCode = codeOf(thrown);
  if (name === "InteractionRequiredAuthError" || errorCode.startsWith("no_account")) return undefined;
  // Outlook's bridge and a window of the browser spell it each in its own way.
  if (errorCode === "user_canceled" || errorCode === "user_cancelled")
    return "The sign-in window was closed before you had signed in.";
  if (errorCode === "popup_window_error" || errorCode === "empty_window_error") {
    return "The sign-in window was blocked. Allow pop-up windows for this site and try again.";
  }
  return errorCode
    ? `Signing in did not work. If it happens again, tell IT this code: ${errorCode}.`
    : "Signing in did not work. Check your connection and try again.";
}

/** Outlook's bridge may never answer. */
export function within<T>(wait: Promise<T>): Promise<T> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error("no answer")), patience);
  });
  return Promise.race([wait, late]).finally(() => clearTimeout(clock));
}
