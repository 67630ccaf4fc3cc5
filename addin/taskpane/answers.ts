import type { CallName, Input, Output } from "../../core/contract/calls.ts";
import type { CallOffice } from "../api.ts";
import { asRefusal, type Refusal } from "../refusal.ts";

/** What the pane knows of one question: the last answer stays while a newer one is asked for. */
export interface Answer<T> {
  value?: T;
  refusal?: Refusal;
  asking: boolean;
  /** What a person set going on it and that has not come back. */
  doing?: string;
  /** Why the last thing a person did here was refused. */
  failure?: Refusal;
  askedAt: number;
}

export interface Question<N extends CallName> {
  name: N;
  input: Input<N>;
}

/**
 * Every answer is kept under its own question, so one that comes late can never appear on another message.
 * Forgets the oldest after `keep`.
 */
export interface Answers {
  read<N extends CallName>(question: Question<N>): Answer<Output<N>>;
  onChange: (listener: () => void) => () => void;
  /** Asks unless it is being asked, or was answered less than `freshFor` milliseconds ago. */
  ask<N extends CallName>(question: Question<N>, freshFor?: number): Promise<void>;
  /** Asks once and keeps nothing. @throws Refusal */
  fetch: CallOffice;
  /** Forgets every answer but this one, and what is being done just now: each is asked for anew. */
  forget(but: Question<CallName>): void;
  put<N extends CallName>(question: Question<N>, value: Output<N>): void;
  /** Does something about the question, once at a time. `then` puts the outcome in place. True when it was done. */
  act<N extends CallName, D extends CallName>(
    about: Question<N>,
    doing: string,
    deed: Question<D>,
    then: (outcome: Output<D>) => void | Promise<void>,
  ): Promise<boolean>;
}

const nothing: Answer<never> = { asking: false, askedAt: 0 };

export function keepAnswers(call: CallOffice, now: () => number = Date.now, keep = 200): Answers {
  const kept = new Map<string, Answer<unknown>>();
  const listeners = new Set<() => void>();
  const keyOf = ({ name, input }: Question<CallName>) => `${name} ${JSON.stringify(input)}`;

  function change(key: string, to: Partial<Answer<unknown>>, without: (keyof Answer<unknown>)[] = []) {
    const next = { ...(kept.get(key) ?? nothing), ...to };
    for (const name of without) delete next[name];
    kept.delete(key);
    kept.set(key, next);
    const [oldest] = kept.keys();
    if (kept.size > keep && oldest !== undefined) kept.delete(oldest);
    for (const listener of listeners) listener();
  }

  return {
    fetch: call,
    // Each key holds what the call of that name returned: `ask`, `put` and `act` write nothing else.
    read: <N extends CallName>(question: Question<N>) =>
      (kept.get(keyOf(question)) ?? nothing) as Answer<Output<N>>,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async ask(question, freshFor = 0) {
      const key = keyOf(question);
      const held = kept.get(key);
      if (held?.asking || (held?.value !== undefined && now() - held.askedAt < freshFor)) return;
      change(key, { asking: true, askedAt: now() });
      try {
        change(key, { asking: false, value: await call(question.name, question.input) }, ["refusal"]);
      } catch (thrown) {
        change(key, { asking: false, refusal: asRefusal(thrown) });
      }
    },
    forget(but) {
      for (const [key, { doing }] of kept) if (!doing && key !== keyOf(but)) kept.delete(key);
    },
    put: (question, value) => change(keyOf(question), { value, askedAt: now() }, ["refusal"]),
    async act(about, doing, deed, then) {
      const key = keyOf(about);
      if (kept.get(key)?.doing) return false;
      change(key, { doing }, ["failure"]);
      try {
        await then(await call(deed.name, deed.input));
        // What was done may show in any other answer: each is asked for anew when it is next looked at.
        for (const [other, answer] of kept) if (other !== key) answer.askedAt = 0;
        change(key, {}, ["doing"]);
        return true;
      } catch (thrown) {
        change(key, { failure: asRefusal(thrown) }, ["doing"]);
        return false;
      }
    },
  };
}
