import { useCallback, useEffect, useRef, useState } from "react";
import type { MailingView } from "../../../core/contract/mailings.ts";
import { focusSoon } from "../../parts/focus.ts";
import type { Answer } from "../answers.ts";
import { useAnswer, usePane, useQuestion, useUntilDone } from "../pane-context.ts";

interface Mailing {
  answer: Answer<MailingView>;
  /** Writers found so far, while the letters are looked through. */
  looked: number | undefined;
  prepare: () => void;
  stopLooking: () => void;
  send: () => void;
  hold: (stop: boolean) => void;
}

/** An answer to all who sent copies: prepared some letters at a time, then sent, held back or let go on. */
export function useMailing(key: number): Mailing {
  const { answers, announce } = usePane();
  const question = useQuestion("readMailing", { key });
  const answer = useAnswer(question);
  const [looked, setLooked] = useState<number>();
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const look = useCallback(() => answers.ask(question), [answers, question]);
  useUntilDone((answer.value?.mailing?.waiting ?? 0) > 0, look);
  const put = (view: MailingView) => answers.put(question, view);

  async function prepare() {
    stopped.current = false;
    let after: number | null = 0;
    setLooked(0);
    while (after !== null && !stopped.current) {
      const deed = { name: "prepareMailing" as const, input: { key, after } };
      let next: number | null = null;
      await answers.act(question, "prepare", deed, (view) => {
        put(view);
        setLooked(view.mailing?.ready ?? 0);
        next = view.next;
      });
      after = next;
    }
    setLooked(undefined);
    announce("The letters have been looked through.");
    focusSoon("[data-mailing]");
  }

  async function send() {
    const mailing = answer.value?.mailing;
    if (!mailing) return;
    const input = { key, mailing: mailing.id, ready: mailing.ready, text: mailing.text };
    await answers.act(question, "send", { name: "sendMailing", input }, (view) => {
      put(view);
      announce("The answer is on its way.");
    });
    focusSoon("[data-mailing]");
  }

  async function hold(stop: boolean) {
    const mailing = answer.value?.mailing;
    if (!mailing) return;
    const input = { key, mailing: mailing.id, stop };
    await answers.act(question, "hold", { name: "stopMailing", input }, put);
    focusSoon("[data-mailing]");
  }

  return {
    answer,
    looked,
    prepare: () => void prepare(),
    stopLooking: () => {
      stopped.current = true;
    },
    send: () => void send(),
    hold: (stop) => void hold(stop),
  };
}
