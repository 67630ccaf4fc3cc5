import type { z } from "zod";
import type { Graph } from "../graph/connect.ts";
import type { Db } from "../store/open.ts";

/** What an effect is handed as it is carried out. `note` keeps what it learns, in case another must go on from there. */
export interface Carrying {
  db: Db;
  graph: Graph;
  key: string;
  progress: Readonly<Record<string, string>>;
  note(progress: Record<string, string>): Promise<void>;
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
