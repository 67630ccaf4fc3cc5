import { createHash } from "node:crypto";
import { z } from "zod";
import type { Call, Reply } from "./call.ts";
import { badRequest } from "./errors.ts";
import type { EntityType } from "./odata-query.ts";
import type { Shown } from "./show-parts.ts";

const Token = z.strictObject({ at: z.int().min(0), page: z.int(), of: z.string() });

/** A token fits the query it was given for and no other. */
function fingerprint(call: Call): string {
  const options = [...call.query].filter(([name]) => name !== "skiptoken").map((option) => option.join("="));
  return createHash("sha256")
    .update(JSON.stringify([call.path, ...options.toSorted((a, b) => a.localeCompare(b))]))
    .digest("base64url")
    .slice(0, 12);
}

function readToken(call: Call): z.output<typeof Token> {
  const text = call.query.get("skiptoken");
  if (text === undefined) return { at: wholeNumber(call, "skip", 0), page: 0, of: fingerprint(call) };
  const wrong = () =>
    badRequest("The skip token is not valid for this request.", "ErrorInvalidUrlQueryFilter");
  try {
    const token = Token.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (token.of !== fingerprint(call)) throw wrong();
    return token;
  } catch {
    throw wrong();
  }
}

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name);
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text))
    throw badRequest(`Invalid value '${text}' for $${name} query option found.`, "BadRequest");
  return Number(text);
}

function nextLink(call: Call, token: z.output<typeof Token>): string {
  const skiptoken = Buffer.from(JSON.stringify(token)).toString("base64url");
  const options = [...call.query].filter(([name]) => name !== "skiptoken" && name !== "skip");
  const query = options.map(([name, value]) => `${dollared(name)}=${encodeURIComponent(value)}&`).join("");
  return `${call.origin}${call.path}?${query}%24skiptoken=${skiptoken}`;
}

const dollared = (name: string): string => (/^(startdatetime|enddatetime)$/.test(name) ? name : `%24${name}`);

/** One page of a list, with its next link; `show` is asked only for what is on the page. */
export async function page<T>(
  call: Call,
  type: EntityType,
  entries: readonly T[],
  show: (entry: T) => Shown | Promise<Shown>,
): Promise<Reply> {
  const size = wholeNumber(call, "top", type.pageSize);
  if (size < 1 || size > 1000)
    throw badRequest("The value of $top must be between 1 and 1000.", "ErrorInvalidUrlQuery");
  const token = readToken(call);
  const empty = call.world.quirks.emptyPages && token.page % 3 === 1;
  const shown = empty ? [] : entries.slice(token.at, token.at + size);
  const next = token.at + shown.length;
  const value: Shown[] = [];
  for (const entry of shown) value.push(await show(entry));
  return {
    status: 200,
    body: {
      ...(call.query.get("count") === "true" && { "@odata.count": entries.length }),
      value,
      ...(next < entries.length && {
        "@odata.nextLink": nextLink(call, { ...token, at: next, page: token.page + 1 }),
      }),
    },
  };
}
