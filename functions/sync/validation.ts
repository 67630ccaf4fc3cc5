import type { HttpResponseInit } from "@azure/functions";

const longest = 1024;
/** Control characters, and whatever a browser that takes no notice of the type could read as the beginning of a tag. */
const suspicious = /\p{Cc}|<[a-z/!?]/iu;

/**
 * Graph asks whether anybody is there: the answer is its own words, decoded.
 * https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 * What could be more than words is not repeated at all.
 */
export function answerValidation(token: string): HttpResponseInit {
  if (token.length > longest || suspicious.test(token)) return { status: 400 };
  return {
    status: 200,
    body: token,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    },
  };
}
