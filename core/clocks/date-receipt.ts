import type { DateReceipt, DayLine } from "../contract/receipts.ts";
import { dayLines } from "../deadlines/day-lines.ts";
import { saySpan } from "../deadlines/words.ts";
import { addDays, type LondonDate, sayDay } from "../time.ts";
import { extensionRule, lawOf, restarts, type Stop } from "./clock.ts";
import { type Counting, dueDateOf, isStanding, officeStandard } from "./countings.ts";
import { dateTitles } from "./date-titles.ts";
import { receiptText } from "./receipt-text.ts";
import type { TypeCode } from "../triage/types.ts";
import { extensionReasons, waitWords } from "./waits.ts";

/** How a date of this type was counted. @throws CalendarRunsOut when its days leave the loaded years. */
export function receiptOfDate(type: TypeCode, counting: Counting, reference?: string): DateReceipt {
  const { which, sum, law, statutory, clock, given } = counting;
  const due = dueDateOf(counting);
  const standing = isStanding(counting) ? clock.standing : null;
  const days = given ? [] : dayLines(sum, standing ? addDays(standing.from, -1) : undefined);
  const own = law === officeStandard;
  const stops = clock.stops.map((stop) => ({
    for: stop.rule.for,
    from: stop.from,
    to: stop.to ?? clock.respondedOn,
    restarts: restarts(stop),
    says: sayStop(stop, stop.to ?? clock.respondedOn),
    law: lawOf(stop),
  }));
  const extension = which === "respond" ? extensionOf(type, counting) : null;
  const zero = days[0]?.on ?? sum.receipt.on;
  const receipt = {
    which,
    title: due?.what ?? dateTitles[which],
    dueOn: due?.dueOn ?? null,
    rule: ruleIn(counting),
    law: own ? "A standard of the office’s own, not a limit in law" : law,
    statutory,
    calendar: { name: sum.calendar.name, version: sum.calendar.version },
    receivedOn: counting.receivedOn,
    dayZero: { on: zero, why: whyZero(counting, zero) },
    days,
    stops,
    extension,
    rolledFrom: rolledFrom(days),
    end: due ? `${sayDay(due.dueOn)}: ${lower(due.reason)}` : sayStanding(standing),
  };
  return { ...receipt, text: receiptText(type, receipt, reference) };
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function ruleIn({ sum: { span, rolls }, given, clock, which }: Counting): string {
  if (given) return `The day named by ${given.by}`;
  if (span.n === 0) return span.unit === "workingDays" ? "The same working day" : "The same day, any day";
  const away =
    span.n < 0
      ? `${saySpan(span)} before day zero`
      : span.unit === "calendarMonths"
        ? `${saySpan(span)} from day zero: the same date of the month, or the last day of a shorter month`
        : `${saySpan(span)}, counted from the day after day zero`;
  const by = which === "respond" ? (clock.extension?.event.by ?? 0) : 0;
  const parts = by > 0 ? ` (${saySpan({ ...span, n: span.n - by })} and ${by} by an extension)` : "";
  const roll =
    rolls && span.unit !== "workingDays" ? "; a last day on a closed day moves to the next working day" : "";
  return `${away}${parts}${roll}`;
}

function whyZero({ sum: { receipt, stops = [] }, clock, which }: Counting, zero: LondonDate): string {
  if (which === "clearance") return "the last day to reply";
  if (zero !== receipt.on) {
    const again = stops.find(({ to, effect }) => effect === "restart" && to === zero);
    return `${again?.for ? waitWords[again.for].received.toLowerCase() : "the answer came"}: the count starts again`;
  }
  if (receipt.note.startsWith(",")) return receipt.note.slice(2);
  const arrived = clock.receivedOn ? "the day it was received, as corrected" : "the day it was received";
  return receipt.note ? `counted as received on this day${receipt.note}` : arrived;
}

function extensionOf(type: TypeCode, { clock, sum: { span } }: Counting): DateReceipt["extension"] {
  const { extension } = clock;
  if (!extension) return null;
  const { on, event } = extension;
  return {
    on,
    says: `Extended by ${saySpan({ n: event.by, unit: span.unit })}, told on ${sayDay(on)}. ${extensionReasons[event.reason]}.`,
    law: extensionRule(type, clock)?.law ?? "",
  };
}

const sayStop = ({ from, rule }: Stop, to: LondonDate | null): string =>
  `${waitWords[rule.for].asked} on ${sayDay(from)}${to ? `; ${waitWords[rule.for].received.toLowerCase()} on ${sayDay(to)}` : "; nothing has come yet"}.`;

const sayStanding = (standing: Stop | null): string =>
  standing
    ? `The clock has stood still since ${sayDay(standing.from)}, waiting for ${waitWords[standing.rule.for].awaited}.`
    : "There is no date.";

/** The last day as it was counted, when the date is a later one. */
function rolledFrom(days: readonly DayLine[]): LondonDate | null {
  const at = days.findIndex(({ mark }) => mark === "rolled" || mark === "last");
  return at > 0 ? (days[at - 1]?.on ?? null) : null;
}
