import type { Reply } from "../call.ts";
import { errorBody, type ErrorIds } from "../errors.ts";

type Named = readonly [status: number, code: string, message: string];

const jsonAnswer = ([status, code, message]: Named, ids: ErrorIds, seconds?: number): Reply => ({
  status,
  ...(seconds !== undefined && { headers: { "Retry-After": String(seconds) } }),
  body: errorBody(code, message, ids),
});

export const tooManyRequests = (ids: ErrorIds, seconds: number): Reply =>
  jsonAnswer([429, "TooManyRequests", "Too many requests. Try again later."], ids, seconds);

export const overConcurrency = (ids: ErrorIds): Reply =>
  jsonAnswer([429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit."], ids, 1);

export const overVolume = (ids: ErrorIds, seconds: number): Reply =>
  jsonAnswer(
    [429, "ApplicationThrottled", "Application is over its limit of requests to this mailbox."],
    ids,
    seconds,
  );

/** A gateway's page in front of the service: no JSON, and no wait unless it names one. */
export const unavailable = (seconds: number | undefined): Reply => ({
  status: 503,
  headers: {
    "Content-Type": "text/html; charset=us-ascii",
    ...(seconds !== undefined && { "Retry-After": String(seconds) }),
  },
  body: "<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body><h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p></body></html>\r\n",
});

export const gatewayTimeout = (ids: ErrorIds): Reply =>
  jsonAnswer([504, "UnknownError", "The gateway waited too long for the service behind it."], ids);

export const conflict = (ids: ErrorIds): Reply =>
  jsonAnswer(
    [
      412,
      "ErrorIrresolvableConflict",
      "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
    ],
    ids,
  );
