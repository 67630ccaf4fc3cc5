import { plural } from "../../../core/text.ts";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { focusSoon } from "../../parts/focus.ts";
import type { Tone } from "../../parts/Notice.tsx";
import type { Refusal } from "../../refusal.ts";
import { useDraft, usePane } from "../pane-context.ts";
import { batchOf, type Run } from "./batch.ts";
import { type Letter, letterNow, mailKey, type Named, type ReadLetter } from "./letters.ts";

/** A letter that this person has logged from here. */
export interface Done extends Named {
  reference: string;
}

/** What a person has left unticked in one mailbox, and what they have done there. */
export interface SeveralDraft {
  left: readonly string[];
  done: readonly Done[];
  /** The newest version of each case that was seen here: letters of one batch may share a case. */
  versions: Readonly<Record<string, number>>;
  outcome: { tone: Tone; title: string; text: string } | undefined;
}

const nothing: SeveralDraft = { left: [], done: [], versions: {}, outcome: undefined };
/** Two at once: Graph serves an app four calls at a time in one mailbox, and people are at work in it too. */
const logsAtOnce = 2;

export interface Deeds {
  draft: SeveralDraft;
  change: (part: Partial<SeveralDraft>) => void;
  run: Run | undefined;
  stop: () => void;
  log: (letters: readonly ReadLetter[]) => Promise<void>;
  undoAll: () => Promise<void>;
}

/** Logging many and taking them back. It goes on when a person looks at something else, and is told when they come back. */
export function useDeeds(mailbox: string): Deeds {
  const { answers, drafts, me, announce } = usePane();
  const batch = batchOf(answers);
  const run = useSyncExternalStore(batch.onChange, batch.run);
  const key = `several ${mailbox}`;
  const [draft, change] = useDraft<SeveralDraft>(key, nothing);
  const shown = useShown();
  const now = () => drafts.read(key, nothing);

  function tell(outcome: NonNullable<SeveralDraft["outcome"]>) {
    change({ outcome });
    announce([outcome.title, outcome.text].filter(Boolean).join(" "));
    if (shown.current) focusSoon("[data-outcome]");
  }

  function saw(reference: string, version: number) {
    const { versions } = now();
    change({ versions: { ...versions, [reference]: Math.max(version, versions[reference] ?? 0) } });
  }

  async function logOne(one: Letter): Promise<Refusal | undefined> {
    // Another look at the last moment: what has meanwhile been read or chosen may have taken it out of the batch.
    const { view, choice, standing } = letterNow({ answers, drafts }, mailbox, one, me?.capacities ?? []);
    if (!view || !choice || standing?.kind !== "together") return undefined;
    const input = { mailbox, message: one.message, choice };
    await answers.act(one.question, "log", { name: "logEmail", input }, ({ filedBy, ...logged }) => {
      answers.put(one.question, { ...view, case: logged });
      drafts.clear(mailKey(mailbox, one.id));
      saw(logged.reference, logged.version);
      const { id, message, subject, question } = one;
      // What a colleague was quicker to log is theirs to take back.
      if (filedBy === me?.name)
        change({ done: [...now().done, { id, message, subject, question, reference: logged.reference }] });
      tellProgress(batch.run(), announce);
    });
    return answers.read(one.question).failure;
  }

  async function log(letters: readonly ReadLetter[]) {
    const before = now().done.length;
    change({ outcome: undefined });
    announce(`Logging ${plural(letters.length, "letter")}.`);
    const whole = await batch.start("log", letters, logsAtOnce, logOne);
    const logged = now().done.length - before;
    const theirs = letters.filter(({ question, id }) => {
      const { value, failure } = answers.read(question);
      return value?.case && !failure && !now().done.some((one) => one.id === id);
    }).length;
    const failed = letters.filter(({ question }) => answers.read(question).failure).length;
    tell(outcomeOf({ did: "logged", whole, count: logged, failed, theirs, of: letters.length }));
  }

  async function undoOne({ id, question, message, reference }: Done): Promise<Refusal | undefined> {
    const held = answers.read(question).value?.case;
    const version = Math.max(
      held?.reference === reference ? held.version : 0,
      now().versions[reference] ?? 0,
    );
    const input = { mailbox, message, reference, version };
    const undone = await answers.act(question, "undo", { name: "undoLog", input }, async (outcome) => {
      saw(reference, outcome.version);
      change({ done: now().done.filter((one) => one.id !== id) });
      await answers.ask(question);
      tellProgress(batch.run(), announce);
    });
    const { failure } = answers.read(question);
    // Somebody has changed the case: the person is to see how it is now before they try again.
    if (!undone && failure?.kind === "conflict") {
      await answers.ask(question);
      const fresh = answers.read(question).value?.case;
      if (fresh) saw(fresh.reference, fresh.version);
    }
    return failure;
  }

  async function undoAll() {
    // The last to be logged is the first to go: a conversation's case then empties in order.
    const list = now().done.toReversed();
    change({ outcome: undefined });
    announce(`Undoing ${plural(list.length, "letter")}.`);
    const whole = await batch.start("undo", list, 1, undoOne);
    const left = now().done.length;
    const failed = list.filter(({ question }) => answers.read(question).failure).length;
    const count = list.length - left;
    tell(outcomeOf({ did: "undone", whole, count, failed, theirs: 0, of: list.length }));
  }

  return { draft, change, run, stop: batch.stop, log, undoAll };
}

/** Whether the screen is still there when something it began has come to its end. */
function useShown() {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}

/** Every quarter of the way, and never more often than every fifth letter. */
function tellProgress(run: Run | undefined, announce: (text: string) => void): void {
  if (!run) return;
  const done = run.done + 1;
  if (done < run.of && done % Math.max(5, Math.ceil(run.of / 4)) === 0)
    announce(`${done} of ${run.of} ${run.doing === "log" ? "logged" : "undone"}.`);
}

interface Counted {
  did: "logged" | "undone";
  whole: boolean;
  count: number;
  failed: number;
  theirs: number;
  of: number;
}

function outcomeOf({ did, whole, count, failed, theirs, of }: Counted): NonNullable<SeveralDraft["outcome"]> {
  const rest = of - count - failed - theirs;
  const texts = [
    theirs > 0 && `${plural(theirs, "was", "were")} logged by a colleague already.`,
    failed > 0 && `${failed} could not be ${did}: each says why.`,
    !whole && rest > 0 && `Broken off: ${rest} ${rest === 1 ? "is as it was" : "are as they were"}.`,
  ];
  return {
    tone: failed > 0 || !whole ? "warn" : "good",
    title: `${plural(count, "letter")} ${did}`,
    text: texts.filter(Boolean).join(" "),
  };
}
