import { countingLines } from "../clocks/clock.ts";
import { type clockHistory, sayHappened } from "../clocks/clock-lines.ts";
import { dateTitles } from "../clocks/date-titles.ts";
import { waitWords } from "../clocks/waits.ts";
import type { ChosenFacts } from "../contract/correction-events.ts";
import type { DateKind } from "../contract/receipts.ts";
import type { DueDates } from "../contract/shapes.ts";
import type { WorkingCalendar } from "../deadlines/calendar.ts";
import { sayLate } from "../deadlines/late.ts";
import { nextDue } from "../deadlines/next-due.ts";
import { holdingTypes } from "../records/holding.ts";
import { sayRetention } from "../records/retention.ts";
import { restrictionLabels } from "../people/restrictions.ts";
import { listOf } from "../text.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";
import { type Change, sayFacts } from "./correction-words.ts";
import { differences } from "./correcting.ts";

/** A case as it is and as it would be. */
export interface Outcome {
  before: ChosenFacts;
  after: ChosenFacts;
  dates: { before: DueDates; after: DueDates };
  clock: ReturnType<typeof clockHistory>;
  /** Who else sees it while it is restricted. */
  loggedBy: string;
  named: readonly string[];
  /** Whoever corrects it would be put on that list. */
  youAreNamed: boolean;
  /** Who answers it and would not see it any more. */
  shutOut: readonly string[];
  /** The team it has been sent to. */
  team: string | null;
  today: LondonDate;
  calendar: WorkingCalendar;
}

/** What changes, each line as it is and as it would be. */
export function sayOutcome(one: Outcome): Change[] {
  const { before, after } = one;
  const { was, became } = differences(before, after);
  const seen = one.before.restrictedTo !== after.restrictedTo || before.capacity !== after.capacity;
  const { restrictedTo: _, type, ...others } = became;
  const dates = sayDates(one);
  return [
    ...sayFacts(was, { type }),
    ...(type !== undefined && dates.length === 0
      ? [{ what: "Dates", before: "", after: "Stay as they are" }]
      : dates),
    ...(seen ? [{ what: "Who may see it", before: saySeen(before, one), after: saySeen(after, one) }] : []),
    ...sayFacts(was, others),
    ...changed("Kept for", sayRetention(before.type), sayRetention(after.type)),
    ...changed("Other records of the same person", sayHold(before.type), sayHold(after.type)),
  ];
}

const changed = (what: string, before: string, after: string): Change[] =>
  before === after ? [] : [{ what, before, after }];

const shownDates: readonly DateKind[] = ["respond", "acknowledge", "draft", "clearance"];

function sayDates({ dates: { before, after }, today, calendar }: Outcome): Change[] {
  const say = (dates: DueDates, which: DateKind): string => {
    const date = dates[which];
    if (!date) return which === "respond" && dates.waiting ? sayWaiting(dates.waiting) : "No date";
    const done = which === "acknowledge" ? dates.acknowledgedOn : dates.respondedOn;
    const late = done === undefined && !dates.respondedOn ? sayLate(date.dueOn, today, calendar) : undefined;
    return late === undefined ? sayDay(date.dueOn) : `${sayDay(date.dueOn)}, ${late}`;
  };
  return shownDates.flatMap((which) =>
    changed(`${dateTitles[which]} by`, say(before, which), say(after, which)),
  );
}

const sayWaiting = (waiting: NonNullable<DueDates["waiting"]>): string =>
  `The clock stands still, waiting for ${waitWords[waiting.for].awaited}`;

function saySeen({ restrictedTo, capacity }: ChosenFacts, { loggedBy, named, youAreNamed }: Outcome): string {
  if (restrictedTo === null)
    return capacity === "ward" ? "Everyone who works for the ward" : "All of the office";
  const others = [`${loggedBy}, who logged it`, ...named, ...(youAreNamed ? ["you"] : [])];
  return `Only ${restrictionLabels[restrictedTo]}, and ${listOf([...new Set(others)])}`;
}

const sayHold = (type: TypeCode): string =>
  holdingTypes.includes(type) ? "Held while this is open" : "Not held because of this";

/** What else a person should know before they save it: what is late already before all. */
export function warnOfOutcome(one: Outcome): string[] {
  const { before, after, shutOut, team, today, calendar } = one;
  const due = nextDue(one.dates.after);
  const late = due && before.type !== after.type ? sayLate(due.dueOn, today, calendar) : undefined;
  return [
    ...(late === undefined
      ? []
      : [`It is late already: it was due ${late}, on ${sayDay(due?.dueOn ?? "")}.`]),
    ...sayClock(one),
    ...(shutOut.length > 0
      ? [
          `${listOf(shutOut)} would not see it any more: hand it over, or name them as someone who needs to know.`,
        ]
      : []),
    ...(one.youAreNamed
      ? ["You would go on the list of those who need to know, so that you still see it."]
      : []),
    ...(team !== null && before.type !== after.type
      ? [`It stays with ${team}. Send it on if it is not theirs.`]
      : []),
  ];
}

/** What was said of the clock and means nothing to the other type stays in the history, and counts again if it is put back. */
function sayClock({ before, after, clock }: Outcome): string[] {
  if (before.type === after.type) return [];
  const counted = countingLines(before.type, clock);
  const counts = countingLines(after.type, clock);
  const lost = counted.filter((line) => !counts.includes(line));
  const found = counts.filter((line) => !counted.includes(line));
  const names = (lines: typeof counts, type: TypeCode): string =>
    listOf(lines.map(({ event, on }) => `“${sayHappened(type, event)}” of ${sayDay(on)}`));
  const label = `“${correspondenceTypes[after.type].label}”`;
  return [
    ...(lost.length > 0
      ? [
          `${names(lost, before.type)}: the clock of ${label} does not know this. It stays in the history and counts no more.`,
        ]
      : []),
    ...(found.length > 0 ? [`${names(found, after.type)}: this counts again.`] : []),
  ];
}
