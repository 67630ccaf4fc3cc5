import { waitWords } from "../../../core/clocks/waits.ts";
import type { ClockTrial } from "../../../core/contract/clocks.ts";
import type { DueDates } from "../../../core/contract/shapes.ts";
import { type LondonDate, sayDay, sayShortDay } from "../../../core/time.ts";
import { Notice } from "../Notice.tsx";

/** The date as it would be, or the sentence that says why it cannot be. */
export function ClockOutcome({ trial: { dates, whyNot }, before }: { trial: ClockTrial; before: DueDates }) {
  if (!dates)
    return (
      <Notice tone="warn">
        <p>{whyNot}</p>
      </Notice>
    );
  const lines = [
    dates.waiting && !dates.respondedOn
      ? `No date while the clock stands still, waiting for ${waitWords[dates.waiting.for].awaited}.`
      : sayMoved("Reply by", before.respond?.dueOn, dates.respond?.dueOn),
    sayMoved("Acknowledge by", before.acknowledge?.dueOn, dates.acknowledge?.dueOn),
  ].filter((line) => line !== "");
  return (
    <Notice tone="info">
      {lines.length > 0 ? lines.map((line) => <p key={line}>{line}</p>) : <p>No date changes.</p>}
    </Notice>
  );
}

function sayMoved(what: string, before: LondonDate | undefined, after: LondonDate | undefined): string {
  if (after === undefined || after === before) return "";
  return `${what} ${sayDay(after)}${before === undefined ? "" : `, until now ${sayShortDay(before)}`}.`;
}
