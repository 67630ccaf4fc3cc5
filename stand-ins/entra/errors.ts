import { randomUUID } from "node:crypto";

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
const refusals = {
  "unknown-tenant": { code: 90002, error: "invalid_request", status: 400 },
  "missing-parameter": { code: 900144, error: "invalid_request", status: 400 },
  "unknown-grant": { code: 70003, error: "unsupported_grant_type", status: 400 },
  "bad-scope": { code: 1002012, error: "invalid_scope", status: 400 },
  "unknown-client": { code: 700016, error: "unauthorized_client", status: 400 },
  "no-credential": { code: 7000216, error: "invalid_client", status: 401 },
  "wrong-secret": { code: 7000215, error: "invalid_client", status: 401 },
  "wrong-assertion": { code: 700027, error: "invalid_client", status: 401 },
} as const;

/** Thrown inside the stand-in; its caller sees the body below. */
export class Refusal extends Error {
  readonly kind: keyof typeof refusals;
  constructor(kind: keyof typeof refusals, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Entra's answer to a token request it refuses. */
export function refusalBody({ kind, message }: Refusal, at: Date, correlationId: string) {
  const { code, error, status } = refusals[kind];
  const timestamp = at
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "Z");
  const traceId = randomUUID();
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}
