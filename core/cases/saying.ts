import type { Wait } from "../clocks/waits.ts";
import type { LondonDate } from "../time.ts";
import { type MoveCode, type MoveField, moveOf, type moves } from "./moves.ts";
import type { Outcome } from "./stages.ts";

/** What a person may say as they make a move. */
export interface MoveWords {
  team: string;
  officer: string;
  note: string;
  outcome: Outcome;
  on: LondonDate;
  clearedBy: string;
  waitsFor: Wait;
}

type Listed<C extends MoveCode, L extends "needs" | "takes"> =
  (typeof moves)[C] extends Record<L, readonly (infer F extends MoveField)[]> ? F : never;
type Needed<C extends MoveCode> = Listed<C, "needs">;
type Taken<C extends MoveCode> = Listed<C, "takes">;

/** A move as the table lets it be said: with all that it needs, perhaps with what it takes, and with nothing else. */
export type SaidMove = {
  [C in MoveCode]: { move: C } & { [F in Needed<C>]: MoveWords[F] } & {
    [F in Taken<C>]?: MoveWords[F] | undefined;
  } & { [F in Exclude<MoveField, Needed<C> | Taken<C>>]?: undefined };
}[MoveCode];

/** What is told to whoever leaves out something that a move needs. */
export const unsaid: Record<MoveField, string> = {
  team: "Choose the team.",
  officer: "Name the officer.",
  note: "Say why.",
  outcome: "Choose the outcome.",
  on: "Say on which day.",
  clearedBy: "Say who it was.",
  waitsFor: "Say what it waits for.",
};

export type SomeWords = { [F in MoveField]?: MoveWords[F] | undefined };

/** What a move needs, and these words lack. */
export const missingIn = (move: MoveCode, words: SomeWords): MoveField[] =>
  (moveOf(move).needs ?? []).filter((field) => !words[field]?.trim());

/** A move with those of these words that it needs or takes; undefined while it needs more. */
export function sayMove(move: MoveCode, words: SomeWords): SaidMove | undefined {
  if (missingIn(move, words).length > 0) return undefined;
  const { needs = [], takes = [] } = moveOf(move);
  const said = [...needs, ...takes].flatMap((field) => {
    const word = words[field]?.trim();
    return word ? [[field, word] as const] : [];
  });
  // All that the table asks for is there, and nothing besides: the compiler cannot follow a loop over it.
  return { move, ...Object.fromEntries(said) } as SaidMove;
}
