import { useCallback, useEffect } from "react";
import type { CaseView, MessageKey, MessageView } from "../../../core/contract/shapes.ts";
import { focusSoon } from "../../parts/focus.ts";
import { useAnswer, useDraft, usePane, useQuestion, useUntilDone } from "../pane-context.ts";
import type { Answer } from "../answers.ts";
import { isOnItsWay } from "../effect-words.ts";
import { choiceOf, noDraft, type MailDraft } from "./choice.ts";

interface Ref {
  mailbox: string;
  message: MessageKey;
}

export interface Mail {
  answer: Answer<MessageView>;
  draft: MailDraft;
  change: (part: Partial<MailDraft>) => void;
  retry: () => void;
  log: () => void;
  undo: () => void;
  /** The case it is in is not as it was. */
  changed: (now: CaseView) => void;
}

/** One message: what the office says of it, what a person has changed, and what they can do. */
export function useMail({ mailbox, message }: Ref): Mail {
  const { answers, drafts, announce } = usePane();
  const question = useQuestion("openMessage", { mailbox, message });
  const key = `mail ${mailbox} ${message.internetMessageId}`;
  const answer = useAnswer(question);
  const [draft, change] = useDraft<MailDraft>(key, noDraft);
  const view = answer.value;

  const reference = view?.case?.reference;
  const look = useCallback(async () => {
    if (!reference) return;
    await answers.ask({ name: "readCase", input: { reference } });
    const now = answers.read({ name: "readCase", input: { reference } }).value;
    const held = answers.read(question).value;
    if (now && held?.case?.reference === reference) answers.put(question, { ...held, case: now });
  }, [answers, question, reference]);
  useUntilDone(view?.case !== null && view?.case !== undefined && isOnItsWay(view.case.marking), look);

  // Somebody else was quicker: what they did is what should be shown.
  const overtaken = answer.failure?.kind === "conflict";
  useEffect(() => {
    if (overtaken) void answers.ask(question);
  }, [answers, question, overtaken]);

  async function log() {
    if (!view) return;
    const choice = choiceOf(view, draft);
    const deed = { name: "logEmail" as const, input: { mailbox, message, choice } };
    const done = await answers.act(question, "log", deed, (logged) => {
      answers.put(question, { ...view, case: logged });
      drafts.clear(key);
      announce(`Logged as ${logged.reference}.`);
    });
    if (done) focusSoon("[data-outcome]");
  }

  async function undo() {
    const logged = view?.case;
    if (!logged) return;
    const input = { mailbox, message, reference: logged.reference, version: logged.version };
    const done = await answers.act(question, "undo", { name: "undoLog", input }, async () => {
      await answers.ask(question);
      change({ undone: logged.reference });
      announce("Undone.");
    });
    if (done) focusSoon("[data-outcome]");
  }

  return {
    answer,
    draft,
    change,
    retry: () => void answers.ask(question),
    log: () => void log(),
    undo: () => void undo(),
    changed: (now) => {
      const held = answers.read(question).value;
      if (held) answers.put(question, { ...held, case: now });
    },
  };
}
