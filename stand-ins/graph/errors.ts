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
