import { useEffect } from "react";
import type { CorrectionDeed, CorrectionView } from "../../../core/contract/corrections.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import type { Answer } from "../../taskpane/answers.ts";
import { useAnswer, usePane, useQuestion } from "../../taskpane/pane-context.ts";
import { focusSoon } from "../focus.ts";

export interface Correcting {
  answer: Answer<CorrectionView>;
  retry: () => void;
  save: (deed: CorrectionDeed, reason: string, then?: () => void) => void;
}

/** A case as it can be put right, and how that is done. What another did meanwhile is fetched, and nothing typed is lost. */
export function useCorrection(
  reference: string,
  version: number,
  changed: (now: CaseView) => void,
  /** Where the keyboard goes once it is done. */
  thenTo = "[data-correction]",
): Correcting {
  const { answers, announce } = usePane();
  const question = useQuestion("readCorrection", { reference });
  const answer = useAnswer(question);
  const overtaken = answer.failure?.kind === "conflict";
  const isOld = answer.value !== undefined && answer.value.version < version;
  useEffect(() => {
    if (overtaken || isOld) void answers.ask(question);
  }, [answers, question, overtaken, isOld]);
  const seen = answer.value?.version ?? 0;

  async function save(deed: CorrectionDeed, reason: string, then?: () => void) {
    const input = { reference, version: seen, deed, reason };
    let now: CaseView | undefined;
    await answers.act(question, deed.do, { name: "correctCase", input }, (done) => {
      answers.put(question, done.correction);
      now = done.case;
      then?.();
      announce(deed.do === "undo" ? "The correction is undone." : "Corrected, and on the record.");
    });
    // By now every other answer counts as old: whatever shows the case asks anew.
    if (!now) return;
    changed(now);
    focusSoon(thenTo);
  }

  return {
    answer,
    retry: () => void answers.ask(question),
    save: (deed, reason, then) => void save(deed, reason, then),
  };
}
