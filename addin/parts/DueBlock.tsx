import type { DueDate, DueDates } from "../../core/contract/shapes.ts";
import { sayDay, sayShortDay, type LondonDate } from "../../core/time.ts";
import { capital, isOverdue, sayDue } from "./words.ts";
import { Disclosure } from "./Disclosure.tsx";
import { Icon } from "./Icon.tsx";

/** The date the office must keep, big and plain, and why it is that date. */
export function DueBlock({
  dates,
  today,
  why = true,
}: {
  dates: DueDates;
  today: LondonDate;
  why?: boolean;
}) {
  const [main, label] = dates.respond
    ? [dates.respond, "Reply by"]
    : dates.acknowledge
      ? [dates.acknowledge, "Acknowledge by"]
      : [undefined, ""];
  if (!main) {
    return (
      <section className="due">
        <h2 className="eyebrow">Reply by</h2>
        <p className="due-day">No reply needed</p>
      </section>
    );
  }
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
      {why && (
        <Disclosure label={dates.respond && dates.acknowledge ? "Why these dates?" : "Why this date?"}>
          <Why date={main} />
          {dates.respond && dates.acknowledge && <Why date={dates.acknowledge} />}
        </Disclosure>
      )}
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
