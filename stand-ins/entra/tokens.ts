import { createHash, createSecretKey, randomBytes } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import type { SigningKey } from "./keys.ts";
import { audienceFor, type Directory, type StandInApp, type StandInPerson } from "./parties.ts";

export type Claims = Record<string, unknown>;

/** What a test may falsify in a token. */
export interface Overrides {
  /** Set over the true claims; `null` leaves a claim out. */
  claims?: Claims;
  /** `alg` may be "none", or "HS256" with the public key as its secret. `kid` may be anything. */
  header?: { alg?: string; kid?: string; typ?: string };
  /** Sign with a key that was never published, under the published key's name. */
  key?: "unpublished";
}

export interface TokenRequest {
  person: StandInPerson;
  /** The app the person uses. */
  clientId: string;
  /** `RESOURCE/SCOPE`, as often as needed, with spaces between; the resource of the first counts. */
  scope: string;
  overrides?: Overrides;
}

const personLifetime = 4_500;
export const appLifetime = 3_599;

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);
const uniqueId = () => randomBytes(16).toString("base64url");

/** A person has another `sub` with each app; only `oid` is the same everywhere. */
const pairwise = (personId: string, clientId: string) =>
  createHash("sha256").update(`${personId} ${clientId}`).digest("base64url");

function lasting({ now }: Directory, lifetime: number): Claims {
  const at = seconds(now());
  return { iat: at, nbf: at, exp: at + lifetime };
}

function personal(directory: Directory, person: StandInPerson, audience: string): Claims {
  return {
    aud: audience,
    iss: directory.issuer,
    ...lasting(directory, personLifetime),
    name: person.name,
    oid: person.id,
    preferred_username: person.address,
    sub: pairwise(person.id, audience),
    tid: directory.tenantId,
    uti: uniqueId(),
    ver: "2.0",
    ...(person.roles.length > 0 && { roles: person.roles }),
    ...(person.groups && person.groups.length > 0 && { groups: person.groups }),
  };
}

/** Splits "api://office/access_as_user openid" into the resource and the scopes it is asked for. */
export function readScope(scope: string): { resource: string; scopes: string } {
  const wanted = scope.split(" ").filter((one) => one.includes("/"));
  const cut = (wanted[0] ?? "").lastIndexOf("/");
  return {
    resource: (wanted[0] ?? "").slice(0, Math.max(0, cut)),
    scopes: wanted.map((one) => one.slice(one.lastIndexOf("/") + 1)).join(" "),
  };
}

/** https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
export function accessClaims(directory: Directory, { person, clientId, scope }: TokenRequest): Claims {
  const { resource, scopes } = readScope(scope);
  const audience = audienceFor(directory, resource || clientId);
  return { ...personal(directory, person, audience), azp: clientId, azpacr: "0", scp: scopes };
}

export const idClaims = (directory: Directory, { person, clientId }: TokenRequest): Claims =>
  personal(directory, person, clientId);

/** An app's own token: it has `roles` and no `scp`, and its `sub` is its `oid`. */
export function appClaims(directory: Directory, app: StandInApp, resource: string): Claims {
  const oid = objectIdOf(app);
  return {
    aud: audienceFor(directory, resource),
    iss: directory.issuer,
    ...lasting(directory, appLifetime),
    azp: app.clientId,
    azpacr: app.secret === undefined ? "2" : "1",
    idtyp: "app",
    oid,
    sub: oid,
    tid: directory.tenantId,
    uti: uniqueId(),
    ver: "2.0",
    ...(app.appRoles && app.appRoles.length > 0 && { roles: app.appRoles }),
  };
}

/** The service principal's id: the same at every start, and never the client id. */
export function objectIdOf({ clientId }: StandInApp): string {
  const hex = createHash("sha256").update(clientId).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export async function sign(claims: Claims, key: SigningKey, overrides: Overrides = {}): Promise<string> {
  const given = Object.entries({ ...claims, ...overrides.claims }).filter(([, value]) => value !== null);
  const payload = Object.fromEntries(given);
  const header = { typ: "JWT", alg: "RS256", kid: key.kid, ...overrides.header };
  if (header.alg === "none") return new UnsecuredJWT(payload).encode();
  const secret =
    header.alg === "HS256"
      ? createSecretKey(Buffer.from(key.publicKey.export({ type: "spki", format: "pem" })))
      : key.privateKey;
  return new SignJWT(payload).setProtectedHeader(header).sign(secret);
}
