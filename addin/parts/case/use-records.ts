import { useEffect } from "react";
import type { RecordDeed } from "../../../core/contract/record-events.ts";
import type { Rearrangement, RecordsView } from "../../../core/contract/records.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import type { LondonDate } from "../../../core/time.ts";
import type { Answer } from "../../taskpane/answers.ts";
import { useAnswer, usePane, useQuestion } from "../../taskpane/pane-context.ts";
import { focusSoon } from "../focus.ts";

export interface Records {
  answer: Answer<RecordsView>;
  retry: () => void;
  /** Puts something on the case; `then` when it was done. */
  record: (event: RecordDeed, then?: () => void, on?: LondonDate) => void;
  rearrange: (deed: Rearrangement, says: string, then?: (shown: string) => void) => void;
}

/** What is on a case by hand, and how it is changed. What another did meanwhile is fetched, and nothing typed is lost. */
export function useRecords(reference: string, version: number, changed?: (now: CaseView) => void): Records {
  const { answers, announce } = usePane();
  const question = useQuestion("readRecords", { reference });
  const answer = useAnswer(question);
  const overtaken = answer.failure?.kind === "conflict";
  const isOld = answer.value !== undefined && answer.value.version < version;
  useEffect(() => {
    if (overtaken || isOld) void answers.ask(question);
  }, [answers, question, overtaken, isOld]);
  const seen = answer.value?.version ?? 0;
  const landed = (done: boolean) => done && focusSoon("[data-records]");

  return {
    answer,
    retry: () => void answers.ask(question),
    record(event, then, on) {
      const input = { reference, version: seen, event, ...(on && { on }) };
      void answers
        .act(question, event.kind, { name: "recordOnCase", input }, ({ records, case: now }) => {
          answers.put(question, records);
          changed?.(now);
          then?.();
          announce("It is on the record.");
        })
        .then(landed);
    },
    rearrange(deed, says, then) {
      const input = { reference, version: seen, deed };
      void answers
        .act(question, deed.do, { name: "rearrangeCase", input }, ({ records, case: now }) => {
          if (records.reference === reference) answers.put(question, records);
          changed?.(now);
          announce(says);
          then?.(records.reference);
        })
        .then(landed);
    },
  };
}
