/** Every way in which we may tell a user "no", and the HTTP status each has. */
export const problemStatus = {
  "bad-input": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  "reason-needed": 428,
  "too-many": 429,
  "mailbox-unavailable": 503,
  unexpected: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Something a user can be told, in a sentence written for them. Anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.name = "Problem";
    this.code = code;
  }
}
