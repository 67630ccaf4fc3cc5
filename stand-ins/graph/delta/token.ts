import { z } from "zod";
import type { Call } from "../call.ts";
import { badRequest, GraphError } from "../errors.ts";
import type { Round } from "./rounds.ts";

/** Opaque to callers: the query and window of the first request, and where its answer is remembered. */
const Token = z.strictObject({
  round: z.string(),
  at: z.int().min(0),
  page: z.int().min(0),
  scope: z.string(),
  query: z.record(z.string(), z.string()),
});
export type Token = z.output<typeof Token>;

const tokenNames = ["skiptoken", "deltatoken"] as const;
const plainNames = ["startdatetime", "enddatetime", "changetype"];

export function linkWith(
  call: Call,
  query: Readonly<Record<string, string>>,
  [name, value]: [string, string],
): string {
  const options = Object.entries(query).map(
    ([option, text]) =>
      `${plainNames.includes(option) ? option : `%24${option}`}=${encodeURIComponent(text)}&`,
  );
  return `${call.origin}${call.path}?${options.join("")}%24${name}=${value}`;
}

/** With a token, a link has nothing else: the token holds the query. */
export const tokenLink = (call: Call, name: (typeof tokenNames)[number], token: Token): string =>
  linkWith(call, {}, [name, Buffer.from(JSON.stringify(token)).toString("base64url")]);

const lost = (call: Call, query: Readonly<Record<string, string>>, code: string): GraphError =>
  new GraphError(410, code, "The sync state is no longer known. Synchronise again from the beginning.", {
    Location: linkWith(call, query, ["deltatoken", ""]),
  });

function decode(call: Call, text: string): Token {
  try {
    return Token.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    throw lost(call, {}, "syncStateNotFound");
  }
}

/** The token of a request and the round it points to; nothing for a first request. */
export function readToken(
  call: Call,
  scope: string,
): { name: (typeof tokenNames)[number]; token: Token; round: Round } | undefined {
  const name = tokenNames.find((one) => call.query.get(one));
  if (name === undefined) return undefined;
  const token = decode(call, call.query.get(name) ?? "");
  if (token.scope !== scope)
    throw badRequest("The sync state belongs to another collection.", "SyncStateInvalid");
  const round = call.rounds.find(token.round);
  if (round === undefined) throw lost(call, token.query, "syncStateNotFound");
  if (round === "expired") throw lost(call, token.query, "resyncRequired");
  return { name, token, round };
}
