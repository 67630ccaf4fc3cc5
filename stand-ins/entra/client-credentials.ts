import { createHash, timingSafeEqual } from "node:crypto";
import { importX509, jwtVerify } from "jose";
import { Refusal } from "./errors.ts";
import type { SigningKey } from "./keys.ts";
import { type Directory, findApp, type StandInApp } from "./parties.ts";
import { appClaims, appLifetime, sign } from "./tokens.ts";

export interface TokenAnswer {
  token_type: "Bearer";
  expires_in: number;
  ext_expires_in: number;
  access_token: string;
}

const jwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Answers the grant by which an app signs in as itself. */
export async function clientCredentials(
  directory: Directory,
  form: URLSearchParams,
  key: SigningKey,
): Promise<TokenAnswer> {
  const grant = needed(form, "grant_type");
  if (grant !== "client_credentials")
    throw new Refusal("unknown-grant", `The app requested an unsupported grant type '${grant}'.`);
  const app = findApp(directory, needed(form, "client_id"));
  if (!app)
    throw new Refusal(
      "unknown-client",
      `Application with identifier '${form.get("client_id")}' was not found in the directory '${directory.tenantId}'.`,
    );
  await proveClient(directory, app, form);
  const scope = needed(form, "scope");
  if (!scope.endsWith("/.default"))
    throw new Refusal("bad-scope", `The provided value for scope ${scope} is not valid.`);
  const claims = appClaims(directory, app, scope.slice(0, -"/.default".length));
  return {
    token_type: "Bearer",
    expires_in: appLifetime,
    ext_expires_in: appLifetime,
    access_token: await sign(claims, key),
  };
}

function needed(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value)
    throw new Refusal(
      "missing-parameter",
      `The request body must contain the following parameter: '${name}'.`,
    );
  return value;
}

async function proveClient(directory: Directory, app: StandInApp, form: URLSearchParams): Promise<void> {
  const secret = form.get("client_secret");
  const assertion = form.get("client_assertion");
  if (assertion && form.get("client_assertion_type") === jwtBearer)
    return proveAssertion(directory, app, assertion);
  if (!secret)
    throw new Refusal(
      "no-credential",
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    );
  if (app.secret === undefined || !timingSafeEqual(digest(app.secret), digest(secret)))
    throw new Refusal("wrong-secret", `Invalid client secret provided for app '${app.clientId}'.`);
}

const digest = (text: string) => createHash("sha256").update(text).digest();

async function proveAssertion(directory: Directory, app: StandInApp, assertion: string): Promise<void> {
  try {
    if (!app.certificate) throw new Error("no certificate");
    const key = await importX509(app.certificate, "PS256");
    await jwtVerify(assertion, key, {
      algorithms: ["PS256"],
      issuer: app.clientId,
      subject: app.clientId,
      audience: [`${directory.authority}/oauth2/v2.0/token`, directory.issuer],
      currentDate: directory.now(),
      // Entra forgives this much, and MSAL needs it: it rounds its `nbf` up to half a second ahead.
      clockTolerance: 300,
    });
  } catch {
    throw new Refusal(
      "wrong-assertion",
      "The certificate with identifier used to sign the client assertion is not registered on application.",
    );
  }
}
