import type { ProblemCode } from "../core/problem.ts";

/** Why the office did not answer: one of its own problems, or what stood between it and the pane. */
export type RefusalKind = ProblemCode | "sign-in" | "offline" | "slow" | "unreachable";

/** A "no" with a sentence for the person at the pane. `reference` finds the reason in the office's log. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly reference: string;
  constructor(kind: RefusalKind, message: string, reference = "") {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.reference = reference;
  }
}

export const offline = (): Refusal =>
  new Refusal("offline", "You are offline. Your choices are kept here until the connection is back.");

const lasting: readonly RefusalKind[] = ["bad-input", "not-allowed", "not-found", "gone", "too-large"];

/** Asking the same thing again may work. */
export const mayRetry = (refusal: Refusal): boolean => !lasting.includes(refusal.kind);

/** Anything that was thrown, as something to tell a person. */
export const asRefusal = (thrown: unknown): Refusal =>
  thrown instanceof Refusal
    ? thrown
    : new Refusal("unexpected", "Something went wrong in the pane. Try again in a moment.");
