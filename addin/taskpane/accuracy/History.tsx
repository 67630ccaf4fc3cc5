import { Button } from "@fluentui/react-components";
import type { LearningChange } from "../../../core/contract/learning.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import { sayInstant } from "../../parts/words.ts";
import { useToday } from "../pane-context.ts";
import type { Teach } from "./AccuracyScreen.tsx";

interface HistoryProps {
  changes: readonly LearningChange[];
  busy: boolean;
  teach: Teach;
}

const said = ({ what, lessons, type }: LearningChange): string => {
  const label = type ? correspondenceTypes[type].label : "";
  return {
    forgotten: `Forgot ${plural(lessons, "letter")}`,
    restored: `Brought back ${plural(lessons, "letter")}`,
    "switched-off": `Switched off ${label}`,
    "switched-on": `Switched on ${label}`,
  }[what];
};

/** What was done about the learning, by whom and why, the latest first. */
export function History({ changes, busy, teach }: HistoryProps) {
  const today = useToday();
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes" className="eyebrow">
        What was changed
      </h2>
      {changes.length === 0 && <p className="quiet">Nothing has been forgotten or switched.</p>}
      <ul className="changes">
        {changes.map((change) => (
          <li key={change.id}>
            <strong>{said(change)}</strong>
            <span className="row-sub">
              {change.by}, {sayInstant(change.at, today)}
            </span>
            <span className="theirs">{change.reason}</span>
            {change.mayRestore && (
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={`Bring back what was forgotten ${sayInstant(change.at, today)}`}
                onClick={() =>
                  teach(
                    "restoreLessons",
                    { change: change.id, reason: "Brought back from the list of changes" },
                    "Brought back.",
                  )
                }
              >
                Bring back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
