import type { z } from "zod";
import type { Pace } from "../../core/effects/pace.ts";
import type { Graph } from "../graph/connect.ts";
import type { Db } from "../store/open.ts";

/** What an effect is handed as it is carried out. */
export interface Carrying {
  db: Db;
  graph: Graph;
  key: string;
  pace: Pace;
  now(): Date;
  /** What earlier tries and this one have learnt. */
  readonly progress: Readonly<Record<string, string | undefined>>;
  /** Adds to it, durably, in case another must go on from there. Throws once another has taken over. */
  note(learnt: Record<string, string | undefined>): Promise<void>;
}

/**
 * One kind of act on Outlook. It looks whether it has already happened before it acts, so it may be run again
 * after a crash or a lost answer; it throws a GraphFailure for what Outlook refuses.
 */
export type EffectKind = (payload: unknown, carrying: Carrying) => Promise<void>;

export const effectKind =
  <S extends z.ZodType>(
    shape: S,
    carry: (payload: z.output<S>, carrying: Carrying) => Promise<void>,
  ): EffectKind =>
  (payload, carrying) =>
    carry(shape.parse(payload), carrying);

/** Says for good that an effect cannot be done, in a sentence for the person who must do something about it. */
export class CannotBeDone extends Error {}

/** It was asked for, and it does not show yet whether it was done: look again then. */
export class NotSeenYet extends Error {
  readonly until: Date;
  constructor(until: Date) {
    super("Microsoft 365 was asked and did not say whether it was done. The office is looking.");
    this.until = until;
  }
}
