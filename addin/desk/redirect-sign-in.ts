import type { IPublicClientApplication } from "@azure/msal-browser";
import { Refusal } from "../refusal.ts";
import type { Settings } from "../settings.ts";
import { sayWhyNot, type SignIn, type SignInState, within } from "../sign-in.ts";

/** Whom Outlook’s pane says it is, so that Microsoft need not ask which account. */
const hinted = (): string | undefined => {
  const [, hint] = /[#&]as=([^&]{1,200})/.exec(location.hash) ?? [];
  if (hint) history.replaceState(null, "", "#/cases");
  return hint && decodeURIComponent(hint);
};

/**
 * Sign-in of a page by itself: to Microsoft and back, which needs no window that a browser could block. Where the person is
 * signed in to Microsoft 365 already it happens without a click.
 */
export async function openRedirectSignIn({ authority, client, scope }: Settings): Promise<SignIn> {
  const hint = hinted();
  let state: SignInState = { kind: "unknown" };
  const listeners = new Set<() => void>();
  const become = (next: SignInState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  let app: IPublicClientApplication | undefined;
  try {
    app = await load({ authority, client });
    await within(app.handleRedirectPromise());
  } catch (thrown) {
    become({ kind: "needed", problem: sayWhyNot(thrown) ?? "You are not signed in yet. Try again." });
  }
  const account = () => app?.getActiveAccount() ?? app?.getAllAccounts()[0];
  const known = account();
  if (known) become({ kind: "in", account: known.username });
  const go = async () =>
    app?.acquireTokenRedirect({
      scopes: [scope],
      redirectStartPage: location.href,
      ...(hint && { loginHint: hint }),
      ...(!hint && known && { account: known }),
    });

  return {
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async token(fresh = false) {
      const now = account();
      try {
        if (!app || !now) throw new Refusal("sign-in", "Sign in to go on.");
        const { accessToken } = await within(
          app.acquireTokenSilent({ scopes: [scope], account: now, forceRefresh: fresh }),
        );
        if (state.kind !== "in") become({ kind: "in", account: now.username });
        return accessToken;
      } catch (thrown) {
        const problem = thrown instanceof Refusal ? undefined : sayWhyNot(thrown);
        if (state.kind !== "needed") become({ kind: "needed", ...(problem && { problem }) });
        throw new Refusal("sign-in", problem ?? "Sign in to go on.");
      }
    },
    async ask() {
      try {
        await go();
      } catch (thrown) {
        become({ kind: "needed", problem: sayWhyNot(thrown) ?? "You are not signed in yet. Try again." });
      }
    },
  };
}

/** Where things are at the authority is known, so that nothing is fetched before the sign-in itself. */
const placesOf = (authority: string) =>
  JSON.stringify({
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    issuer: `${authority}/v2.0`,
  });

async function load({ authority, client }: { authority: string; client: string }) {
  const { createStandardPublicClientApplication } = await import("@azure/msal-browser");
  return createStandardPublicClientApplication({
    auth: {
      clientId: client,
      authority,
      knownAuthorities: [new URL(authority).host],
      authorityMetadata: placesOf(authority),
      redirectUri: location.origin + location.pathname,
    },
    cache: { cacheLocation: "sessionStorage" },
  });
}
