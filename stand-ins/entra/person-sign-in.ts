import { createHash, randomBytes } from "node:crypto";
import { Refusal } from "./errors.ts";
import type { KeyRing } from "./keys.ts";
import { mintToken } from "./mint.ts";
import { type Directory, findApp, type StandInPerson } from "./parties.ts";

interface Grant {
  person: StandInPerson;
  clientId: string;
  scope: string;
  nonce: string;
  challenge: string;
  redirectUri: string;
}

/** A page for people, or where to send them on to. */
export type Shown = { html: string } | { location: string };

export interface PersonSignIn {
  authorize(query: URLSearchParams): Shown;
  redeem(form: URLSearchParams): Promise<object>;
}

/** The sign-in of a person in a browser: authorization code with PKCE, and refresh tokens, as a single-page app asks for them. */
export function openPersonSignIn(directory: Directory, keys: KeyRing): PersonSignIn {
  const codes = new Map<string, Grant>();
  const refreshing = new Map<string, Grant>();

  const keep = (where: Map<string, Grant>, grant: Grant): string => {
    const key = randomBytes(24).toString("base64url");
    where.set(key, grant);
    return key;
  };

  async function tokensFor(grant: Grant): Promise<object> {
    const { person, clientId, scope, nonce } = grant;
    const { access_token, token_type, expires_in, id_token } = await mintToken(
      directory,
      keys,
      { person: person.id, clientId, scope },
      nonce,
    );
    const info = { uid: person.id, utid: directory.tenantId };
    return {
      token_type,
      scope,
      expires_in,
      ext_expires_in: expires_in,
      access_token,
      id_token,
      refresh_token: keep(refreshing, grant),
      client_info: Buffer.from(JSON.stringify(info)).toString("base64url"),
    };
  }

  return {
    authorize(query) {
      const clientId = query.get("client_id") ?? "";
      const redirectUri = query.get("redirect_uri") ?? "";
      if (!findApp(directory, clientId))
        throw new Refusal("unknown-client", `Application with identifier '${clientId}' was not found.`);
      if (!/^https?:\/\/(?:localhost|127\.0\.0\.1):\d{1,5}\//.test(redirectUri))
        throw new Refusal("missing-parameter", "The redirect URI is not one of the application's.");
      const chosen = query.get("person") ?? query.get("login_hint") ?? "";
      const person = directory.people.find(({ id, address }) => [id, address].includes(chosen));
      if (!person) return { html: choosing(directory, query) };
      const code = keep(codes, {
        person,
        clientId,
        scope: query.get("scope") ?? "",
        nonce: query.get("nonce") ?? "",
        challenge: query.get("code_challenge") ?? "",
        redirectUri,
      });
      const answer = new URLSearchParams({ code, state: query.get("state") ?? "", session_state: "one" });
      return { location: `${redirectUri}#${answer}` };
    },
    async redeem(form) {
      const code = form.get("code") ?? "";
      const grant = codes.get(code) ?? refreshing.get(form.get("refresh_token") ?? "");
      codes.delete(code);
      if (!grant || grant.clientId !== form.get("client_id"))
        throw new Refusal("unknown-grant", "The code or refresh token has expired or was never given.");
      if (form.get("grant_type") === "authorization_code") {
        const proof = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        if (proof !== grant.challenge || form.get("redirect_uri") !== grant.redirectUri)
          throw new Refusal("unknown-grant", "The code_verifier or redirect URI does not fit the code.");
      }
      return tokensFor(grant);
    },
  };
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const choosing = ({ people }: Directory, query: URLSearchParams): string => `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pick an account</title><link rel="icon" href="data:,">
<body style="font:16px/1.5 system-ui;max-width:420px;margin:10vh auto;padding:0 16px">
<h1 style="font-size:22px">Pick an account</h1><p>This is the stand-in’s sign-in: no password.</p><ul style="list-style:none;padding:0">
${people
  .map(({ id, name, address }) => {
    const onward = new URLSearchParams(query);
    onward.set("person", id);
    return `<li><a style="display:block;padding:8px 0" href="?${escaped(onward.toString())}">${escaped(name)}<br><small>${escaped(address)}</small></a></li>`;
  })
  .join("\n")}
</ul></body></html>`;
