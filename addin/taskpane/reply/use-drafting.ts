import type { OfferedLine } from "../../../core/contract/replies.ts";
import type { MessageRef } from "../../../core/contract/shapes.ts";
import { focusSoon } from "../../parts/focus.ts";
import type { Question } from "../answers.ts";
import { type Place, usePane } from "../pane-context.ts";

/** Puts a reply among the drafts, opens it in Outlook, and goes back to the case. */
export function useDrafting(question: Question<"readReplies">, message: MessageRef, back: Place) {
  const { answers, drafts, announce, go, openInOutlook } = usePane();
  const { reference } = question.input;

  async function draft({ code, version }: OfferedLine, text: string, reason: string | undefined) {
    const input = { reference, message, line: code, version, text, ...(reason && { reason }) };
    const done = await answers.act(question, "draft", { name: "draftReply", input }, (view) => {
      answers.put(question, view);
      drafts.clear(`reply ${reference} ${code} ${version}`);
      const [made] = view.drafts;
      if (made?.opens) openInOutlook(made.opens);
      announce(made?.opens ? "The draft is open in Outlook." : "The draft is on its way into Outlook.");
    });
    if (!done) return focusSoon("[role=alert]");
    go(back);
    focusSoon("[data-replies]");
  }

  return (line: OfferedLine, text: string, reason: string | undefined) => void draft(line, text, reason);
}
