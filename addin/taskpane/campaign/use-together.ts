import { useEffect, useRef, useState } from "react";
import { focusSoon } from "../../parts/focus.ts";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";
import { sayCopies } from "./words.ts";

/** What one call came to. `toRead`: left for a person. */
interface Step {
  did: number;
  toRead: number;
  more: boolean;
}

interface Outcome {
  says: string;
  tone: "good" | "warn";
}

/** How far the logging, or its undoing, has got. */
export interface Run {
  doing: "log" | "undo";
  done: number;
  of: number;
}

export interface Together {
  run: Run | undefined;
  /** Something else is being done to the campaign. */
  busy: boolean;
  /** What came of the last run. */
  outcome: Outcome | undefined;
  log: (of: number) => void;
  undo: (of: number) => void;
  stop: () => void;
}

/** Logs a campaign's copies together, some at a time, until all have been looked at or someone stops it. */
export function useTogether(key: number): Together {
  const { answers, announce } = usePane();
  const question = useQuestion("readCampaign", { key, after: 0 });
  // While something else is being done to the campaign, as its answer approved, nothing can be logged.
  const busy = useAnswer(question).doing !== undefined;
  const [run, setRun] = useState<Run>();
  const [outcome, setOutcome] = useState<Outcome>();
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  /** `step` does some, and says how many that were and whether there are more. */
  async function go(doing: Run["doing"], of: number, step: () => Promise<Step>) {
    stopped.current = false;
    setOutcome(undefined);
    let done = 0;
    let toRead = 0;
    let more = true;
    setRun({ doing, done, of });
    announce(`${doing === "log" ? "Logging" : "Undoing"} ${sayCopies(of)}.`);
    while (more && !stopped.current) {
      const some = await step();
      done += some.did;
      toRead += some.toRead;
      more = some.more;
      setRun({ doing, done, of });
    }
    await answers.ask(question);
    setRun(undefined);
    const said = [
      `${sayCopies(done)} ${doing === "log" ? "logged" : "undone"}.`,
      toRead > 0 &&
        `${sayCopies(toRead)} must be read first, one by one: they may be about a danger or have a limit in law.`,
      more && "The rest is as it was.",
    ]
      .filter(Boolean)
      .join(" ");
    setOutcome({ says: said, tone: done > 0 ? "good" : "warn" });
    announce(said);
    focusSoon("[data-outcome]");
  }

  function log(of: number) {
    let after = 0;
    void go("log", of, async () => {
      let some: Step = { did: 0, toRead: 0, more: false };
      const deed = { name: "logCampaign" as const, input: { key, after } };
      await answers.act(question, "log", deed, ({ logged, takenOut, next }) => {
        some = { did: logged, toRead: takenOut, more: next !== null };
        after = next ?? after;
      });
      return some;
    });
  }

  function undo(of: number) {
    let left = of;
    void go("undo", of, async () => {
      let some: Step = { did: 0, toRead: 0, more: false };
      const deed = { name: "undoCampaign" as const, input: { key } };
      await answers.act(question, "undo", deed, (now) => {
        some = { did: left - now.left, toRead: 0, more: now.left > 0 };
        left = now.left;
      });
      return some;
    });
  }

  return {
    run,
    busy,
    outcome,
    log,
    undo,
    stop: () => {
      stopped.current = true;
    },
  };
}
