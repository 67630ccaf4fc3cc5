import { moveOf } from "../../../core/cases/moves.ts";
import { sayPaused } from "../../../core/cases/paused.ts";
import { stages } from "../../../core/cases/stages.ts";
import type { WorkView } from "../../../core/contract/work.ts";
import { useToday } from "../../taskpane/pane-context.ts";
import { Notice } from "../Notice.tsx";
import { sayInstant } from "../words.ts";

/** Where it stands, with whom, and what was said with the last move. */
export function Stage({ work: { stage, since, team, officer, outcome, said, clock } }: { work: WorkView }) {
  const today = useToday();
  const whose = [team?.name, officer ?? team?.link].filter((name) => name).join(", ");
  return (
    <div className="work-stage" tabIndex={-1} data-work>
      <p>
        <span className="stage">{stages[stage].label}</span>
        {whose && <span className="theirs"> {whose}</span>}
      </p>
      <p className="quiet">
        {outcome && `${outcome} · `}Since {sayInstant(since, today)}
      </p>
      {said && (
        <Notice
          tone={said.move === "return" ? "warn" : "info"}
          title={stage === "on_hold" ? stages.on_hold.label : moveOf(said.move).label}
        >
          <p className="theirs">{said.note}</p>
          {stage === "on_hold" && <p>{sayPaused(clock)}</p>}
          <p className="quiet">
            {said.by}, {sayInstant(said.at, today)}
          </p>
        </Notice>
      )}
    </div>
  );
}
