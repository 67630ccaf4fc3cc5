import type { DueDate, DueDates } from "../../core/contract/shapes.ts";
import { sayDay, sayShortDay, type LondonDate } from "../../core/time.ts";
import { capital, isOverdue, sayDue } from "./words.ts";
import { correspondenceTypes, type TypeCode } from "../../core/triage/types.ts";
import { Disclosure } from "./Disclosure.tsx";
import { Icon } from "./Icon.tsx";

interface DueBlockProps {
  dates: DueDates;
  today: LondonDate;
  type: TypeCode;
  /** Why dates are missing, where the office has said so. */
  undated?: string | null | undefined;
}

/** The date the office must keep, big and plain, and why it is that date. */
export function DueBlock({ dates, today, type, undated }: DueBlockProps) {
  const [main, label] = dates.respond
    ? [dates.respond, "Reply by"]
    : dates.acknowledge
      ? [dates.acknowledge, "Acknowledge by"]
      : [undefined, ""];
  if (!main) return <NoDate type={type} undated={undated} />;
  const late = isOverdue(main.dueOn, today);
  return (
    <section className="due">
      <h2 className="eyebrow">{label}</h2>
      <p className="due-day">{sayDay(main.dueOn)}</p>
      <p className={late ? "due-away late" : "due-away"}>
        {late && <Icon name="warning" />}
        <span>
          {capital(sayDue(main.dueOn, today))}
          {main.statutory && " · set by law"}
        </span>
      </p>
      {dates.respond && dates.acknowledge && (
        <p className="due-also">
          Acknowledge by <strong>{sayShortDay(dates.acknowledge.dueOn)}</strong>,{" "}
          {sayDue(dates.acknowledge.dueOn, today)}
        </p>
      )}
      <Disclosure label={dates.respond && dates.acknowledge ? "Why these dates?" : "Why this date?"}>
        <Why date={main} />
        {dates.respond && dates.acknowledge && <Why date={dates.acknowledge} />}
      </Disclosure>
    </section>
  );
}

/** A type without limits needs no reply; one whose date could not be reckoned needs a person. */
function NoDate({ type, undated }: Pick<DueBlockProps, "type" | "undated">) {
  const { acknowledge, respond } = correspondenceTypes[type];
  const limited = acknowledge !== null || respond !== null;
  return (
    <section className="due">
      <h2 className="eyebrow">Reply by</h2>
      <p className="due-day">{limited ? "No date set" : "No reply needed"}</p>
      {limited && <p>{undated ?? "Its date could not be worked out: agree one with the owner."}</p>}
    </section>
  );
}

function Why({ date }: { date: DueDate }) {
  return (
    <div className="why">
      <p>{date.reason}</p>
      {date.source && <p className="quiet">Source: {date.source}</p>}
    </div>
  );
}
