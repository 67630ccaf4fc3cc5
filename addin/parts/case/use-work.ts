import { useEffect } from "react";
import type { Input } from "../../../core/contract/calls.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import type { Worked, WorkView } from "../../../core/contract/work.ts";
import type { Answer } from "../../taskpane/answers.ts";
import { useAnswer, usePane, useQuestion } from "../../taskpane/pane-context.ts";
import { focusSoon } from "../focus.ts";

type Deed = "moveCase" | "claimCase" | "releaseCase" | "commission" | "settleCommission" | "chase";

/** A call's own words, of each shape that it may have. */
type Words<I> = I extends unknown ? Omit<I, "reference" | "version"> : never;

export interface CaseDeeds {
  answer: Answer<WorkView>;
  retry: () => void;
  /** Does something to the case as it stands; `then` when it was done. */
  act: <N extends Deed>(name: N, input: Words<Input<N>>, says: string, then?: () => void) => void;
}

/** The work on one case, and how it is changed. What somebody else has done meanwhile is fetched, and nothing typed is lost. */
export function useWork(reference: string, version: number, changed: (now: CaseView) => void): CaseDeeds {
  const { answers, announce } = usePane();
  const question = useQuestion("readWork", { reference });
  const answer = useAnswer(question);

  const overtaken = answer.failure?.kind === "conflict";
  const isOld = answer.value !== undefined && answer.value.version < version;
  useEffect(() => {
    if (overtaken || isOld) void answers.ask(question);
  }, [answers, question, overtaken, isOld]);

  return {
    answer,
    retry: () => void answers.ask(question),
    act(name, input, says, then) {
      const version = answers.read(question).value?.version;
      if (version === undefined) return;
      // A deed is its own words and the case as it was seen.
      const whole = { ...input, reference, version } as Input<typeof name>;
      void answers
        .act(question, name, { name, input: whole }, (outcome) => {
          // Each of these calls answers with what is left to show.
          const { case: now, work } = outcome as Worked;
          answers.put(question, work);
          changed(now);
          then?.();
          announce(says);
        })
        .then((done) => done && focusSoon("[data-work]"));
    },
  };
}
