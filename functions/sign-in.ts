import { createRemoteJWKSet, jwtVerify, errors, type JWTPayload } from "jose";
import { type Role, roles } from "../core/people/permissions.ts";
import type { Person } from "../core/people/person.ts";
import { Problem } from "../core/problem.ts";
import { groupsOf, type Settings } from "./settings.ts";

/** The one scope the pane asks for. */
export const requiredScope = "access_as_user";
const longestToken = 16_384;

const notSignedIn = () => new Problem("not-signed-in", "Please sign in again.");

/** Finds out who is calling, from the bearer token alone. Throws a Problem that gives nothing away. */
export type SignIn = (authorization: string | null) => Promise<Person>;

/** Checks tokens against the directory's published keys, which are fetched when first needed and kept. */
export function openSignIn(settings: Settings, patience = 5000): SignIn {
  const { authority, tenantId, apiClientId } = settings;
  const keys = createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`), {
    timeoutDuration: patience,
    cooldownDuration: 10_000,
  });
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? "")?.[1];
    if (!token || token.length > longestToken) throw notSignedIn();
    const claims = await verified(token, keys, {
      issuer: `${authority}/${tenantId}/v2.0`,
      audience: apiClientId,
    });
    return personOf(claims, settings);
  };
}

async function verified(
  token: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
  expected: { issuer: string; audience: string },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      ...expected,
      algorithms: ["RS256"],
      clockTolerance: 60,
      requiredClaims: ["exp", "nbf", "iat"],
    });
    return payload;
  } catch (error) {
    // Anything but the directory being out of reach is the token's fault; jose reports an outage as its base error.
    const outage =
      error instanceof errors.JWKSTimeout ||
      error instanceof TypeError ||
      (error as { code?: string }).code === "ERR_JOSE_GENERIC";
    if (outage)
      throw new Problem(
        "mailbox-unavailable",
        "Sign-in cannot be checked at the moment. Try again in a minute.",
      );
    throw notSignedIn();
  }
}

function personOf(
  claims: JWTPayload,
  { tenantId, paneClientId, groups }: Pick<Settings, "tenantId" | "paneClientId" | "groups">,
): Person {
  const text = (name: string) => (typeof claims[name] === "string" ? (claims[name] as string) : "");
  const isOurs =
    text("tid") === tenantId &&
    text("azp") === paneClientId &&
    text("ver") === "2.0" &&
    text("idtyp") !== "app";
  // An id token has no scope, nor has a token that an app got for itself.
  if (!isOurs || !text("oid") || !text("scp").split(" ").includes(requiredScope)) throw notSignedIn();
  const granted: unknown[] = Array.isArray(claims["roles"]) ? claims["roles"] : [];
  const held = roles.filter((role): role is Role => granted.includes(role));
  if (held.length === 0) {
    throw new Problem(
      "not-allowed",
      "You have no role in the Leader’s Office yet. Ask its administrator to give you one.",
    );
  }
  return {
    id: text("oid"),
    name: text("name") || text("preferred_username"),
    address: text("preferred_username"),
    roles: held,
    groups: groupsOf(groups, groupIds(claims)),
  };
}

/**
 * The ids of the groups someone is in. A person in more groups than a token holds gets a pointer instead of the list:
 * they are taken to be in none. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
function groupIds(claims: JWTPayload): readonly unknown[] {
  const elsewhere = claims["_claim_names"];
  const pointed = typeof elsewhere === "object" && elsewhere !== null && "groups" in elsewhere;
  const listed = claims["groups"];
  return Array.isArray(listed) && !pointed && !claims["hasgroups"] ? listed : [];
}
