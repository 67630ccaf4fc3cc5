import { Problem, type ProblemCode } from "../../core/problem.ts";

/**
 * Why a call to Graph did not do what was asked.
 * "unknown": no answer, or a gateway's: it may have been done all the same.
 */
export type FailureKind = "missing" | "denied" | "stale" | "busy" | "unknown" | "refused";

const words: Record<FailureKind, [ProblemCode, string]> = {
  missing: ["gone", "Outlook no longer has this. It may have been moved, answered or deleted."],
  denied: [
    "not-allowed",
    "The office’s account may not open this mailbox. Ask your administrator to check its access.",
  ],
  stale: [
    "conflict",
    "This was changed in Outlook a moment ago. Look again and repeat what you wanted to do.",
  ],
  busy: [
    "mailbox-unavailable",
    "Microsoft 365 is busy and did not take this in time. Try again in a minute.",
  ],
  unknown: ["mailbox-unavailable", "Microsoft 365 did not answer. Try again in a minute."],
  refused: ["conflict", "Outlook did not accept this."],
};

/** A Problem the user can be told as it stands; effects decide by its `kind` what to do next. */
export class GraphFailure extends Problem {
  readonly kind: FailureKind;
  readonly status: number | undefined;
  /** Graph's own code, such as ErrorItemNotFound. */
  readonly graphCode: string;
  readonly retryAfterSeconds: number | undefined;
  /** The mailbox that was asked for, as its path names it. */
  readonly mailbox: string | undefined;
  constructor(
    kind: FailureKind,
    about: {
      status?: number;
      graphCode?: string;
      retryAfterSeconds?: number | undefined;
      mailbox?: string | undefined;
    },
  ) {
    super(...words[kind]);
    this.name = "GraphFailure";
    this.kind = kind;
    this.status = about.status;
    this.graphCode = about.graphCode ?? "";
    this.retryAfterSeconds = about.retryAfterSeconds;
    this.mailbox = about.mailbox;
  }
}

/** Reads an answer's status as a kind of failure. Graph reports an overrun mailbox as 503 as well as 429. */
export function failureKind(status: number): FailureKind {
  if (status === 404 || status === 410) return "missing";
  if (status === 401 || status === 403) return "denied";
  if (status === 409 || status === 412) return "stale";
  if (status === 429 || status === 503) return "busy";
  if (status >= 500) return "unknown";
  return "refused";
}
