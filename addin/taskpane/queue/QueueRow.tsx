import { chasing } from "../../../core/cases/chasing.ts";
import { stages } from "../../../core/cases/stages.ts";
import type { QueueLine } from "../../../core/contract/work.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { Icon } from "../../parts/Icon.tsx";
import { sayDate, sayInstant } from "../../parts/words.ts";
import { CaseRow, DueLine, Whole } from "../CaseRow.tsx";
import { useToday } from "../pane-context.ts";
import { sayPoints } from "./words.ts";

/** One case of a queue: what it is, where it stands, and why it is as high up as it is. */
export function QueueRow({ line }: { line: QueueLine }) {
  const today = useToday();
  const { reference, shown, restrictedTo, stage, team, officer, holder, chase, contribution } = line;
  const title = shown ? shown.subject || correspondenceTypes[shown.type].label : reference;
  const whose = [team, officer].filter((name) => name).join(", ");
  return (
    <CaseRow list="queue" reference={reference} title={title} back={{ at: "queue" }}>
      <span className="row-sub">
        {shown ? (
          <>
            <bdi>{shown.from}</bdi> · <Whole>{reference}</Whole>
          </>
        ) : (
          restrictedTo && `Restricted: ${restrictionLabels[restrictedTo]}`
        )}
      </span>
      <span className="row-sub">
        <span className="stage">{stages[stage].label}</span> <bdi>{whose}</bdi>
      </span>
      {holder && (
        <span className="row-due">
          <Icon name="person" size={14} />
          <span>
            {holder.isYou ? "You are on it" : <bdi>{holder.name} is on it</bdi>}, since{" "}
            {sayInstant(holder.since, today)}
          </span>
        </span>
      )}
      {chase && (
        <span className="row-due late">
          <Icon name="warning" size={14} />
          Chase: {chasing[chase].says}
        </span>
      )}
      {contribution && (
        <span className={contribution.late ? "row-due late" : "row-due"}>
          <Icon name={contribution.late ? "warning" : "mail"} size={14} />
          <span>
            From <bdi>{contribution.from}</bdi> by {sayDate(contribution.dueOn, today)}
            {contribution.late && ": late"}
          </span>
        </span>
      )}
      <DueLine on={line.dueOn} />
      <span className="points row-sub">
        <strong>{String(line.points).replace("-", "−")}</strong> {line.reasons.map(sayPoints).join(", ")}
      </span>
    </CaseRow>
  );
}
