import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { Icon } from "../../parts/Icon.tsx";
import { columns } from "./columns.ts";
import { CaseLink, Due, lineProps, type LineProps } from "./Row.tsx";

/** One case where there is no room for a table. */
export function Card(props: LineProps) {
  const { line, today } = props;
  const { shown, restrictedTo } = line;
  return (
    <div className="register-card" {...lineProps(props)}>
      <div role="gridcell">
        {shown ? (
          <>
            <strong>
              <bdi>{shown.subject || columns.type.say(shown)}</bdi>
            </strong>
            <span>
              <bdi>{shown.from}</bdi>
            </span>
            <span className="quiet">
              {columns.type.say(shown)} · {columns.stage.say(shown)}
            </span>
          </>
        ) : (
          <strong>
            <Icon name="lock" size={14} /> {restrictedTo && `Restricted: ${restrictionLabels[restrictedTo]}`}
          </strong>
        )}
        <span className="register-card-end">
          <CaseLink line={line} />
          <Due line={line} today={today} />
        </span>
      </div>
    </div>
  );
}
