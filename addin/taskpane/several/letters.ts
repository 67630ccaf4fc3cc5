import { useMemo, useRef, useSyncExternalStore } from "react";
import type { MessageKey, MessageView } from "../../../core/contract/shapes.ts";
import { type Considered, standingOf, type Standing } from "../../../core/cases/together.ts";
import type { Capacity } from "../../../core/triage/vocabulary.ts";
import type { SelectedLetter } from "../../outlook/outlook.ts";
import type { Answer, Answers, Question } from "../answers.ts";
import type { Drafts } from "../drafts.ts";
import { choiceOf, noDraft, type MailDraft } from "../mail/choice.ts";
import { usePane } from "../pane-context.ts";

/** A selected letter as the office is asked about it. */
export interface Named {
  id: string;
  message: MessageKey;
  subject: string;
  question: Question<"openMessage">;
}

/** What is known of it now: nothing but its subject until it has been read. */
export interface Letter extends Named, Partial<Considered> {
  answer: Answer<MessageView>;
  standing: Standing | undefined;
}

/** One that has been read. */
export type ReadLetter = Letter & Considered;
export const isRead = (letter: Letter): letter is ReadLetter => letter.view !== undefined;

export const mailKey = (mailbox: string, id: string): string => `mail ${mailbox} ${id}`;

/** The same objects for as long as the same messages are selected. */
export function useNamed(mailbox: string, selected: readonly SelectedLetter[]): readonly Named[] {
  const named = selected.flatMap(({ message, subject }) => (message ? [{ message, subject }] : []));
  const spelt = JSON.stringify(named);
  return useMemo(
    () =>
      // The text is the list's own JSON: it comes back as it went in.
      unlike(JSON.parse(spelt) as typeof named).map(({ message, subject }) => ({
        id: message.internetMessageId,
        message,
        subject,
        question: { name: "openMessage" as const, input: { mailbox, message } },
      })),
    [mailbox, spelt],
  );
}

/** A message may be selected together with a copy of itself: that is one letter. */
const unlike = <T extends { message: MessageKey }>(all: readonly T[]): T[] =>
  all.filter(
    ({ message }, at) =>
      all.findIndex((one) => one.message.internetMessageId === message.internetMessageId) === at,
  );

/** What the office has said of each letter, with what a person has changed about it. */
export function useLetters(mailbox: string, named: readonly Named[]): readonly Letter[] {
  const { answers, drafts, me } = usePane();
  const given = useAll(answers.onChange, () => named.map(({ question }) => answers.read(question)));
  const changed = useAll(drafts.onChange, () =>
    named.map(({ id }) => drafts.read<MailDraft>(mailKey(mailbox, id), noDraft)),
  );
  const seen = me?.capacities;
  return useMemo(
    () => named.map((one, at) => letterOf(one, given[at] ?? unasked, changed[at] ?? noDraft, seen ?? [])),
    [named, given, changed, seen],
  );
}

/** The letter as it is at this moment, whatever was last shown of it. */
export const letterNow = (
  { answers, drafts }: { answers: Answers; drafts: Drafts },
  mailbox: string,
  one: Named,
  seen: readonly Capacity[],
): Letter =>
  letterOf(one, answers.read(one.question), drafts.read<MailDraft>(mailKey(mailbox, one.id), noDraft), seen);

const unasked: Answer<MessageView> = { asking: false, askedAt: 0 };

function letterOf(
  one: Named,
  answer: Answer<MessageView>,
  draft: MailDraft,
  seen: readonly Capacity[],
): Letter {
  const view = answer.value;
  if (!view) return { ...one, answer, standing: undefined };
  const considered = { view, choice: choiceOf(view, draft), chosen: draft.type !== undefined };
  return { ...one, answer, ...considered, standing: standingOf(considered, seen) };
}

/** Many things of one store at once: the same list until one of them changes. */
function useAll<T>(onChange: (listener: () => void) => () => void, read: () => readonly T[]): readonly T[] {
  const last = useRef<readonly T[]>([]);
  return useSyncExternalStore(onChange, () => {
    const now = read();
    const same = now.length === last.current.length && now.every((one, at) => one === last.current[at]);
    if (!same) last.current = now;
    return last.current;
  });
}
