import { useEffect, useState } from "react";
import { mayRetry } from "../../refusal.ts";
import { usePane } from "../pane-context.ts";
import { meetsAll, pause } from "./batch.ts";
import { inTurn } from "./in-turn.ts";
import type { Named } from "./letters.ts";

/** How many letters are read at once: Graph serves an app four calls at a time in one mailbox. */
const atOnce = 3;

/** Reads every selected letter that has not been read, until a person stops it. */
export function useReading(named: readonly Named[]): {
  stopped: boolean;
  stop: () => void;
  goOn: () => void;
} {
  const { answers } = usePane();
  const [stopped, setStopped] = useState(false);
  const [turn, setTurn] = useState(0);
  const goOn = () => {
    setStopped(false);
    setTurn((last) => last + 1);
  };

  useEffect(() => {
    if (stopped) return;
    let on = true;
    void inTurn(named, atOnce, async ({ question }) => {
      const { value, refusal } = answers.read(question);
      if (value || (refusal && !mayRetry(refusal))) return on;
      if (on) await answers.ask(question);
      while (on && answers.read(question).refusal?.kind === "too-many") {
        await new Promise((resolve) => setTimeout(resolve, pause));
        if (on) await answers.ask(question);
      }
      return on && !meetsAll(answers.read(question).refusal);
    });
    return () => {
      on = false;
    };
  }, [answers, named, stopped, turn]);

  useEffect(() => {
    const back = () => setTurn((last) => last + 1);
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, []);

  return { stopped, stop: () => setStopped(true), goOn };
}
