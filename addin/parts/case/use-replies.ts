import { useCallback, useEffect, useRef } from "react";
import type { RepliesView } from "../../../core/contract/replies.ts";
import type { CaseView, MessageRef } from "../../../core/contract/shapes.ts";
import type { Answer, Question } from "../../taskpane/answers.ts";
import { useAnswer, usePane, useQuestion, useUntilDone } from "../../taskpane/pane-context.ts";

/** A case's replies by the letter that is answered; the first letter when none is named. */
export const useRepliesQuestion = (reference: string, message?: MessageRef): Question<"readReplies"> =>
  useQuestion("readReplies", { reference, ...(message && { message }) });

interface RepliesAnswer {
  question: Question<"readReplies">;
  answer: Answer<RepliesView>;
  retry: () => void;
  refresh: () => Promise<void>;
}

const sentOf = (view: RepliesView | undefined): string =>
  JSON.stringify([view?.drafts.filter(({ state }) => state === "sent").map(({ id }) => id), view?.toTell]);

/** The replies of a case. While one lies in the drafts the office is asked again, and the case once it has gone. */
export function useReplies(
  reference: string,
  changed: (now: CaseView) => void,
  message?: MessageRef,
): RepliesAnswer {
  const { answers } = usePane();
  const question = useRepliesQuestion(reference, message);
  const answer = useAnswer(question);
  const view = answer.value;

  const look = useCallback(() => answers.ask(question), [answers, question]);
  useUntilDone(view?.drafts.some(({ state }) => state === "making" || state === "open") ?? false, look);

  const refresh = useCallback(async () => {
    const asked = { name: "readCase" as const, input: { reference } };
    await answers.ask(asked);
    const now = answers.read(asked).value;
    if (now) changed(now);
  }, [answers, reference, changed]);

  // What has gone may have answered the case.
  const sent = view && sentOf(view);
  const before = useRef(sent);
  useEffect(() => {
    if (before.current !== undefined && sent !== before.current) void refresh();
    before.current = sent;
  }, [sent, refresh]);

  return { question, answer, retry: () => void answers.ask(question), refresh };
}
