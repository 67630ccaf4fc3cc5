import { randomUUID } from "node:crypto";

/** What Graph answers when it says no. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = "GraphError";
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const badRequest = (message: string, code = "BadRequest"): GraphError =>
  new GraphError(400, code, message);
export const itemNotFound = (): GraphError =>
  new GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.");
export const malformedId = (): GraphError => badRequest("Id is malformed.", "ErrorInvalidIdMalformed");
export const accessDenied = (): GraphError =>
  new GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

/** The caller gets no answer at all: their connection breaks. */
export class LostConnection extends Error {
  readonly fault: string;
  constructor(fault: string) {
    super("The connection was cut, as planned.");
    this.name = "LostConnection";
    this.fault = fault;
  }
}

export interface ErrorIds {
  requestId: string;
  clientRequestId: string;
  date: string;
}

export const errorBody = (code: string, message: string, ids: ErrorIds): unknown => ({
  error: {
    code,
    message,
    innerError: { date: ids.date, "request-id": ids.requestId, "client-request-id": ids.clientRequestId },
  },
});

export function idsOf(headers: Readonly<Record<string, string>>, at: Date): ErrorIds {
  const requestId = randomUUID();
  const clientRequestId = headers["client-request-id"] ?? requestId;
  return { requestId, clientRequestId, date: at.toISOString().slice(0, 19) };
}
