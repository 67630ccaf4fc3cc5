import { useState } from "react";
import type { Refusal } from "../../refusal.ts";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";

interface TakeNext {
  busy: boolean;
  failure: Refusal | undefined;
  /** There was nothing to take. */
  none: boolean;
  take: () => void;
}

/** Takes the most pressing case that nobody is on, and opens it. */
export function useTakeNext(): TakeNext {
  const { answers, announce, go } = usePane();
  const question = useQuestion("readHolding", {});
  const { doing, failure } = useAnswer(question);
  const [none, setNone] = useState(false);
  const take = () => {
    setNone(false);
    void answers.act(question, "take", { name: "takeNext", input: {} }, ({ reference }) => {
      setNone(reference === null);
      if (reference === null) return;
      announce(`You are on ${reference}.`);
      go({ at: "case", reference, back: { at: "queue" } });
    });
  };
  return { busy: doing === "take", failure: doing === "hand" ? undefined : failure, none, take };
}
