import { useCallback } from "react";
import type { MessageKey, RequestAnswer, RequestView } from "../../../core/contract/shapes.ts";
import { answerLabels } from "../../../core/diary/answer.ts";
import { focusSoon } from "../../parts/focus.ts";
import type { Answer } from "../answers.ts";
import { useAnswer, useDraft, usePane, useQuestion, useUntilDone } from "../pane-context.ts";
import { isTheirs, noAnswer, type AnswerDraft } from "./answer-draft.ts";

export interface Request {
  answer: Answer<RequestView>;
  draft: AnswerDraft;
  change: (part: Partial<AnswerDraft>) => void;
  retry: () => void;
  give: (answer: RequestAnswer) => void;
}

/** One meeting request: what the office says of it, what a person has chosen, and how to answer. */
export function useRequest({ mailbox, message }: { mailbox: string; message: MessageKey }): Request {
  const { answers, drafts, announce, me } = usePane();
  const question = useQuestion("openRequest", { mailbox, message });
  const key = `request ${mailbox} ${message.internetMessageId}`;
  const answer = useAnswer(question);
  const [draft, change] = useDraft<AnswerDraft>(key, noAnswer);
  const view = answer.value;
  const ask = useCallback(() => answers.ask(question), [answers, question]);
  useUntilDone(view?.answer?.carriedOut.state === "waiting", ask);

  async function give(chosen: RequestAnswer) {
    if (!view) return;
    const input = { mailbox, message, version: view.version, answer: chosen };
    const done = await answers.act(question, "answer", { name: "answerRequest", input }, (answered) => {
      answers.put(question, answered);
      drafts.clear(key);
      const given = answered.answer;
      if (!given || isTheirs(given, chosen, me?.name)) return announce(`${answerLabels[chosen.kind].done}.`);
      change({ overtaken: true });
      announce(`${given.decidedBy} answered first: ${answerLabels[given.kind].done}.`);
    });
    if (done) focusSoon("[data-outcome]");
  }

  return { answer, draft, change, retry: () => void ask(), give: (chosen) => void give(chosen) };
}
