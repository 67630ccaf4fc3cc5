import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import { GraphError } from "./errors.ts";

export interface Authority {
  issuer: string;
  /** Of a token for Graph; its own address when left out. */
  audience?: string | string[];
  /** Where the issuer publishes its keys… */
  jwksUrl?: string;
  /** …or the keys themselves, in tests. */
  keys?: JSONWebKeySet;
}

export interface Caller {
  kind: "app" | "person";
  appId: string;
  /** The person's object id. */
  oid: string;
  /** Application permissions, or the scopes of a delegated token. */
  grants: readonly string[];
}

const refused = (message: string): GraphError =>
  new GraphError(401, "InvalidAuthenticationToken", message, {
    "WWW-Authenticate":
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });

const text = (payload: JWTPayload, name: string): string => {
  const value = payload[name];
  return typeof value === "string" ? value : "";
};

function callerOf(payload: JWTPayload): Caller {
  const scopes = text(payload, "scp").split(" ").filter(Boolean);
  const roles = Array.isArray(payload["roles"])
    ? payload["roles"].filter((role) => typeof role === "string")
    : [];
  const kind = scopes.length > 0 ? "person" : "app";
  return {
    kind,
    appId: text(payload, "azp") || text(payload, "appid"),
    oid: text(payload, "oid"),
    grants: kind === "app" ? roles : scopes,
  };
}

/** Reads and verifies the bearer token of each request against the authority's published keys. */
export function tokenReader(
  authority: Authority,
  ownAudience: () => string,
): (header: string | undefined) => Promise<Caller> {
  const keys: JWTVerifyGetKey = authority.keys
    ? createLocalJWKSet(authority.keys)
    : createRemoteJWKSet(new URL(authority.jwksUrl ?? `${authority.issuer}/discovery/v2.0/keys`));
  return async (header) => {
    const token = /^Bearer\s+(\S+)$/i.exec(header ?? "")?.[1];
    if (!token) throw refused("Access token is empty.");
    try {
      const { issuer, audience = ownAudience() } = authority;
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ["RS256", "PS256", "ES256"],
      });
      return callerOf(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired)
        throw refused("Lifetime validation failed, the token is expired.");
      if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud")
        throw refused("Access token validation failure. Invalid audience.");
      if (error instanceof errors.JOSEError)
        throw refused(`IDX14100: the token is not valid (${error.code}).`);
      throw error;
    }
  };
}
