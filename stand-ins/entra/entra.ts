import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:https";
import { clientCredentials } from "./client-credentials.ts";
import { openIdConfiguration } from "./discovery.ts";
import { Refusal, refusalBody } from "./errors.ts";
import { answerJson, listen, readText } from "./http.ts";
import { openKeyRing } from "./keys.ts";
import { mintToken, PersonTokenRequest, type PersonTokens } from "./mint.ts";
import { openPersonSignIn, type Shown } from "./person-sign-in.ts";
import type { Directory, StandInApp, StandInPerson } from "./parties.ts";

export interface EntraOptions {
  /** 0 for any free one. */
  port: number;
  tls: { key: string; cert: string };
  tenantId: string;
  people: readonly StandInPerson[];
  apps: readonly StandInApp[];
  now?: () => Date;
}

export interface Entra {
  /** `https://localhost:PORT` */
  url: string;
  /** `localhost:PORT`, for MSAL's `knownAuthorities`. */
  host: string;
  authority: string;
  issuer: string;
  jwksUri: string;
  mintToken: (request: PersonTokenRequest) => Promise<PersonTokens>;
  /** Signs with a new key from now on. The old ones stay published unless they are withdrawn. */
  rotateKeys: (options?: { withdrawOld: boolean }) => Promise<void>;
  /** While on, the keys cannot be read: 503. */
  outage: (on: boolean) => void;
  /** How often the keys have been asked for. */
  keyReads: () => number;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  body: object;
}
const ok = (body: object): Answer => ({ status: 200, body });

/** Starts an issuer of real tokens for pretended people and apps, on https://localhost. */
export async function startEntra(options: EntraOptions): Promise<Entra> {
  const { tenantId, apps, tls, now = () => new Date() } = options;
  const keys = await openKeyRing();
  let out = false;
  let keyReads = 0;

  const server = createServer({ key: tls.key, cert: tls.cert });
  const host = `localhost:${await listen(server, options.port)}`;
  const authority = `https://${host}/${tenantId}`;
  const directory: Directory = {
    tenantId,
    authority,
    issuer: `${authority}/v2.0`,
    people: options.people,
    apps,
    now,
  };

  const personSignIn = openPersonSignIn(directory, keys);
  const readKeys = (): Answer => {
    keyReads++;
    return out
      ? { status: 503, body: { error: "temporarily_unavailable" } }
      : ok(keys.published(directory.issuer));
  };
  const answer = async (request: IncomingMessage): Promise<Answer | Shown> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", authority);
    switch (`${request.method} ${pathname}`) {
      case `GET /${tenantId}/v2.0/.well-known/openid-configuration`:
        return ok(openIdConfiguration(directory));
      case `GET /${tenantId}/discovery/v2.0/keys`:
        return readKeys();
      case `POST /${tenantId}/oauth2/v2.0/token`: {
        const form = new URLSearchParams(await readText(request));
        const grant = form.get("grant_type") ?? "";
        if (grant === "authorization_code" || grant === "refresh_token")
          return ok(await personSignIn.redeem(form));
        return ok(await clientCredentials(directory, form, keys.current()));
      }
      case `GET /${tenantId}/oauth2/v2.0/authorize`:
        return personSignIn.authorize(searchParams);
      case "POST /admin/token": {
        const wanted = PersonTokenRequest.parse(JSON.parse(await readText(request)));
        return ok(await mintToken(directory, keys, wanted));
      }
    }
    throw new Refusal("unknown-tenant", `Tenant '${pathname.split("/")[1]}' not found, or nothing is there.`);
  };

  const explain = (thrown: unknown, request: IncomingMessage): Answer =>
    thrown instanceof Refusal
      ? refusalBody(thrown, now(), request.headers["client-request-id"]?.toString() ?? randomUUID())
      : { status: 400, body: { error: "invalid_request", error_description: String(thrown) } };

  server.on("request", (request, response) => {
    // A single-page app asks for its tokens from its own origin.
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*");
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    void answer(request)
      .catch((thrown: unknown) => explain(thrown, request))
      .then((given) => {
        if ("location" in given) return response.writeHead(302, { location: given.location }).end();
        if ("html" in given)
          return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(given.html);
        return answerJson(response, given.status, given.body);
      });
    return undefined;
  });

  return {
    url: `https://${host}`,
    host,
    authority,
    issuer: directory.issuer,
    jwksUri: `${authority}/discovery/v2.0/keys`,
    mintToken: (request) => mintToken(directory, keys, request),
    rotateKeys: ({ withdrawOld } = { withdrawOld: false }) => keys.rotate(withdrawOld),
    outage: (on) => {
      out = on;
    },
    keyReads: () => keyReads,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
