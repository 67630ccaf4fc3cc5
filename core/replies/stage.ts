import type { SaidMove } from "../cases/saying.ts";
import { type ClearanceStep, clearanceSteps, stateOf, type Verdict, type Word } from "./clearance.ts";
import { type Purpose, purposes } from "./purposes.ts";

/** Why a case moves that nobody moved by hand: what somebody did about its reply, after what became of the case. */
export const becauses = {
  drafted: "as a draft was made in Outlook",
  cleared: "as a word on its reply was noted",
  agreed: "as all who look at its reply have agreed",
  returned: "as its reply was sent back",
  sent: "as it was seen among what was sent",
} as const;
export type Because = keyof typeof becauses;
/** The compiler cannot know that a table's keys are not empty. */
export const becauseCodes = Object.keys(becauses) as [Because, ...Because[]];

/** What a reply's deed makes of where its case stands: the moves it may be, of which the first that is possible is made. */
export interface StageStep {
  because: Because;
  moves: readonly SaidMove[];
}

/** An acknowledgement, a holding reply or a question answers nothing, and moves nothing. */
const answers = (purpose: Purpose): boolean => purposes[purpose].counts === "responded";

/** `isTheirs`: the case is with a team of whoever drafts, which accepts it so. */
export const afterDraft = (purpose: Purpose, isTheirs: boolean): StageStep | undefined =>
  answers(purpose)
    ? { because: "drafted", moves: [{ move: "draft" }, ...(isTheirs ? [{ move: "accept" } as const] : [])] }
    : undefined;

interface Said {
  step: ClearanceStep;
  verdict: Verdict;
  digest: string;
  note: string;
}

/** `words`: all that has been said of the reply, this included; `steps`: who is to look at it. */
export function afterWord(
  purpose: Purpose,
  steps: readonly ClearanceStep[],
  words: readonly Word[],
  { step, verdict, digest, note }: Said,
  name: string,
): StageStep | undefined {
  if (!answers(purpose)) return undefined;
  if (verdict === "returned") return { because: "returned", moves: [{ move: "redraft", note }] };
  const left = steps.filter((one) => stateOf(one, words, digest) !== "cleared");
  // Somebody else's word comes with their name.
  const clearedBy = (clearanceSteps[step].may === "record-cases" && note.slice(0, 200)) || name;
  if (left.length === 0)
    return {
      because: "agreed",
      moves: [{ move: "ready" }, { move: "clear", clearedBy }, { move: "sign", clearedBy }],
    };
  const next = left.every((one) => one === "leader") ? "to-leader" : "ask-clearance";
  return { because: "cleared", moves: [{ move: next }] };
}
