import { useEffect, useRef, useState } from "react";
import { focusSoon } from "../../parts/focus.ts";
import { usePane, useQuestion } from "../pane-context.ts";
import { sayCopies } from "./words.ts";

/** How far the logging, or its undoing, has got. */
export interface Run {
  doing: "log" | "undo";
  done: number;
  of: number;
}

export interface Together {
  run: Run | undefined;
  /** What came of the last run. */
  outcome: string | undefined;
  log: (of: number) => void;
  undo: (of: number) => void;
  stop: () => void;
}

/** Logs a campaign's copies together, some at a time, until all have been looked at or someone stops it. */
export function useTogether(key: number): Together {
  const { answers, announce } = usePane();
  const question = useQuestion("readCampaign", { key, after: 0 });
  const [run, setRun] = useState<Run>();
  const [outcome, setOutcome] = useState<string>();
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  /** `step` does some, and says how many that were and whether there are more. */
  async function go(doing: Run["doing"], of: number, step: () => Promise<{ did: number; more: boolean }>) {
    stopped.current = false;
    setOutcome(undefined);
    let done = 0;
    let more = true;
    setRun({ doing, done, of });
    announce(`${doing === "log" ? "Logging" : "Undoing"} ${sayCopies(of)}.`);
    while (more && !stopped.current) {
      const some = await step();
      done += some.did;
      more = some.more;
      setRun({ doing, done, of });
    }
    await answers.ask(question);
    setRun(undefined);
    const said = `${sayCopies(done)} ${doing === "log" ? "logged" : "undone"}.${more ? " The rest is as it was." : ""}`;
    setOutcome(said);
    announce(said);
    focusSoon("[data-outcome]");
  }

  function log(of: number) {
    let after = 0;
    void go("log", of, async () => {
      let some = { did: 0, more: false };
      const deed = { name: "logCampaign" as const, input: { key, after } };
      await answers.act(question, "log", deed, ({ logged, next }) => {
        some = { did: logged, more: next !== null };
        after = next ?? after;
      });
      return some;
    });
  }

  function undo(of: number) {
    let left = of;
    void go("undo", of, async () => {
      let some = { did: 0, more: false };
      const deed = { name: "undoCampaign" as const, input: { key } };
      await answers.act(question, "undo", deed, (now) => {
        some = { did: left - now.left, more: now.left > 0 };
        left = now.left;
      });
      return some;
    });
  }

  return {
    run,
    outcome,
    log,
    undo,
    stop: () => {
      stopped.current = true;
    },
  };
}
