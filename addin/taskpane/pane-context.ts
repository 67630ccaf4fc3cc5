import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { CaseListName } from "../../core/cases/lists.ts";
import type { CallName, Input, Output } from "../../core/contract/calls.ts";
import type { Me, MessageRef } from "../../core/contract/shapes.ts";
import type { Permission } from "../../core/people/permissions.ts";
import { londonDate, type LondonDate } from "../../core/time.ts";
import type { OpenLetter } from "../outlook/outlook.ts";
import type { Answer, Answers, Question } from "./answers.ts";
import type { Drafts } from "./drafts.ts";

/** Where in the pane a person has gone by themselves. */
export type Place =
  | { at: "item" }
  /** One of several selected letters, by itself. */
  | { at: "letter"; letter: OpenLetter }
  | { at: "today" }
  /** `back`: the list it was opened from, when that is not the office's day. */
  | { at: "case"; reference: string; back?: Place }
  | { at: "records"; reference: string; back?: Place }
  | { at: "contact" }
  | { at: "retention" }
  | { at: "list"; of: CaseListName }
  | { at: "queue" }
  /** `message`: the letter in front of the person, when it is that one. */
  | { at: "reply"; reference: string; message?: MessageRef }
  | { at: "teams" }
  | { at: "lines" }
  | { at: "campaign"; key: number }
  | { at: "brief" }
  | { at: "tray" }
  | { at: "accuracy" }
  | { at: "holidays" };

export interface PaneContext {
  answers: Answers;
  drafts: Drafts;
  me: Me | undefined;
  /** Says something to people who listen to the pane. */
  announce: (text: string) => void;
  go: (place: Place) => void;
  /** Opens a draft of ours where Outlook can, else in a window of its own. */
  openInOutlook: (draft: { id: string; link: string | null }) => void;
  /** In Outlook, with the mail at hand; not the register in a window of its own. */
  besideMail: boolean;
}

const Context = createContext<PaneContext | undefined>(undefined);
export const PaneProvider = Context.Provider;

export function usePane(): PaneContext {
  const pane = useContext(Context);
  if (!pane) throw new Error("Only inside the pane.");
  return pane;
}

export const useMay = (permission: Permission): boolean => usePane().me?.may.includes(permission) ?? false;

export const useToday = (): LondonDate => londonDate(new Date());

/** A question that keeps its identity while it asks the same. */
export function useQuestion<N extends CallName>(name: N, input: Input<N>): Question<N> {
  const spelt = JSON.stringify(input);
  // The text is the input's own JSON: it comes back as it went in.
  return useMemo(() => ({ name, input: JSON.parse(spelt) as Input<N> }), [name, spelt]);
}

const freshFor = 5_000;
const staleAfter = 60_000;

/** The answer to a question: asked when shown, and again when someone comes back to the pane after a while. */
export function useAnswer<N extends CallName>(question: Question<N>): Answer<Output<N>> {
  const { answers } = usePane();
  useEffect(() => {
    void answers.ask(question, freshFor);
    const again = () => void answers.ask(question, staleAfter);
    addEventListener("focus", again);
    return () => removeEventListener("focus", again);
  }, [answers, question]);
  return useSyncExternalStore(answers.onChange, () => answers.read(question));
}

/** What someone has chosen or typed under `key` so far, and how to change it. */
export function useDraft<T extends object>(key: string, empty: T): [T, (part: Partial<T>) => void] {
  const { drafts } = usePane();
  const draft = useSyncExternalStore(drafts.onChange, () => drafts.read(key, empty));
  return [draft, (part) => drafts.change(key, part)];
}

const pauses = [2_000, 3_000, 5_000, 10_000, 20_000, 30_000];

/** Asks again, less and less often, while something in Outlook has yet to happen. */
export function useUntilDone(waiting: boolean, look: () => Promise<void>): void {
  useEffect(() => {
    if (!waiting) return;
    let stopped = false;
    let clock: ReturnType<typeof setTimeout>;
    const wait = (turn: number) => {
      const pause = pauses[turn];
      if (stopped || pause === undefined) return;
      clock = setTimeout(() => void look().then(() => wait(turn + 1)), pause);
    };
    wait(0);
    return () => {
      stopped = true;
      clearTimeout(clock);
    };
  }, [waiting, look]);
}
