import type { CallName } from "../../core/contract/calls.ts";

/** `input` is JSON in which LETTER stands for a letter's Message-ID. */
export type ToPlayer =
  | { ask: "tape"; name: CallName; input: string; first: string; second: string; letter: string }
  | { ask: "play"; letter: string };

export type FromPlayer =
  | { said: "ready" }
  | { said: "taped"; requests: number; statements: number }
  | { said: "played"; ms: number };
