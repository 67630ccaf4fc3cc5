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

/** How far the replies have got: the case goes with them. */
const standingOf = ({ drafts, toTell }: RepliesView): string =>
  JSON.stringify([
    drafts.map(({ id, state, steps }) => [id, state === "sent", steps.map((step) => step.state)]),
    toTell,
  ]);

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
    // Where it stands is told also of a restricted case, which opens for a reason alone.
    await Promise.all([answers.ask(asked), answers.ask({ name: "readWork", input: { reference } })]);
    const now = answers.read(asked).value;
    if (now) changed(now);
  }, [answers, reference, changed]);

  const standing = view && standingOf(view);
  const before = useRef(standing);
  useEffect(() => {
    if (before.current !== undefined && standing !== before.current) void refresh();
    before.current = standing;
  }, [standing, refresh]);

  return { question, answer, retry: () => void answers.ask(question), refresh };
}
