import { useCallback } from "react";
import type { GivenAnswer, MessageKey, RequestAnswer, RequestView } from "../../../core/contract/shapes.ts";
import { answerLabels } from "../../../core/diary/answer.ts";
import { focusSoon } from "../../parts/focus.ts";
import type { Answer } from "../answers.ts";
import { useAnswer, useDraft, usePane, useQuestion, useUntilDone } from "../pane-context.ts";
import { isOnItsWay } from "../effect-words.ts";
import { draftOf, isTheirs, noAnswer, type AnswerDraft } from "./answer-draft.ts";

export interface Request {
  answer: Answer<RequestView>;
  draft: AnswerDraft;
  change: (part: Partial<AnswerDraft>) => void;
  retry: () => void;
  give: (answer: RequestAnswer) => void;
  pullBack: () => void;
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
  const effect = view?.answer?.carriedOut;
  useUntilDone(effect !== undefined && isOnItsWay(effect) && effect.goesAt === undefined, ask);

  async function give(chosen: RequestAnswer) {
    if (!view) return;
    const input = { mailbox, message, version: view.version, answer: chosen };
    const done = await answers.act(question, "answer", { name: "answerRequest", input }, (answered) => {
      answers.put(question, answered);
      drafts.clear(key);
      const given = answered.answer;
      if (!given || isTheirs(given, chosen, me?.name)) return announce(sayDone(chosen, given));
      change({ overtaken: true });
      announce(`${given.decidedBy} answered first: ${answerLabels[given.kind].done}.`);
    });
    if (done) focusSoon("[data-outcome]");
  }

  async function pullBack() {
    const given = view?.answer;
    if (!given) return;
    const deed = { name: "pullBackAnswer" as const, input: { mailbox, message } };
    const done = await answers.act(question, "pull-back", deed, (open) => {
      answers.put(question, open);
      change(draftOf(given));
      announce("Pulled back. Nobody has been told.");
    });
    if (done) focusSoon("input[name=answer]:checked");
  }

  return {
    answer,
    draft,
    change,
    retry: () => void ask(),
    give: (chosen) => void give(chosen),
    pullBack: () => void pullBack(),
  };
}

function sayDone({ kind }: RequestAnswer, given: GivenAnswer | null): string {
  const { done } = answerLabels[kind];
  return given?.carriedOut.goesAt === undefined ? `${done}.` : `${done}. You can still pull it back.`;
}
