import type { OutlookPerson } from "../wire.ts";
import { askToken } from "./api.ts";
import { change, outlook } from "./store.ts";

interface AuthRequest {
  method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  requestId: string;
  tokenParams?: { scope: string };
}

/** Whom the add-in may act for; a person who has agreed is not asked again until the page is loaded anew. */
const agreed = new Set<string>();

/** The claims of a token our own issuer made; nothing here trusts them. */
function claimsOf(token: string): Record<string, string> {
  const [, payload = ""] = token.split(".");
  const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}

async function tokenFor(person: OutlookPerson, scope: string) {
  const token = await askToken(person.id, scope.split(" "));
  const { oid = person.id, tid = "" } = claimsOf(token.idToken);
  return {
    token: {
      access_token: token.accessToken,
      id_token: token.idToken,
      expires_in: token.expiresIn,
      scope: token.scope,
      properties: null,
    },
    account: {
      homeAccountId: `${oid}.${tid}`,
      localAccountId: oid,
      environment: "login.microsoftonline.com",
      tenantId: tid,
      username: person.address,
      name: person.name,
    },
  };
}

const askPerson = (scope: string) =>
  new Promise<boolean>((resolve) => {
    const answer = (yes: boolean) => {
      change({ consent: undefined });
      resolve(yes);
    };
    change({ consent: { scopes: scope.split(" "), answer } });
  });

async function outcome({ method, tokenParams }: AuthRequest): Promise<Record<string, unknown>> {
  const refused = (status: string) => ({ success: false, error: { status, description: status } });
  if (method === "GetInitContext")
    return {
      success: true,
      initContext: {
        sdkName: "outlook-stand-in",
        sdkVersion: "1.0.0",
        capabilities: { queryAccount: false },
      },
    };
  const { person, quirks } = outlook();
  const scope = tokenParams?.scope ?? "";
  if (quirks.includes("offline")) return refused("NO_NETWORK");
  if (method === "GetTokenPopup") {
    if (!(await askPerson(scope))) return refused("USER_CANCEL");
    agreed.add(person.id);
  } else if (quirks.includes("sign-in-needed") && !agreed.has(person.id)) {
    return refused("USER_INTERACTION_REQUIRED");
  }
  try {
    return { success: true, ...(await tokenFor(person, scope)) };
  } catch {
    return refused("TRANSIENT_ERROR");
  }
}

/** Answers one message of the sign-in bridge, in MSAL's own envelope. */
export async function answerAuth(message: string): Promise<string> {
  // MSAL's words, from within the pane; unknown methods end in a refusal.
  const request = JSON.parse(message) as AuthRequest;
  const answer = await outcome(request);
  return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: request.requestId, ...answer });
}
