import {
  type Correctable,
  correctedFacts,
  differences,
  latestCorrection,
  loggedMarking,
  whyNotCorrected,
} from "../../core/cases/correcting.ts";
import { sayOutcome, warnOfOutcome } from "../../core/cases/correction-outcome.ts";
import { mustBeNamed, whyNotAllowed } from "../../core/cases/may-correct.ts";
import { clockHistory } from "../../core/clocks/clock-lines.ts";
import type { OfficeHours } from "../../core/clocks/countings.ts";
import type { ChosenFacts, Corrected } from "../../core/contract/correction-events.ts";
import type { CorrectionDeed } from "../../core/contract/corrections.ts";
import { datesSoFar } from "../../core/deadlines/due-dates.ts";
import { dueOnOf } from "../../core/deadlines/next-due.ts";
import { maySee } from "../../core/people/access.ts";
import type { Person } from "../../core/people/person.ts";
import { Problem } from "../../core/problem.ts";
import { londonDate } from "../../core/time.ts";
import { readReadersOf } from "./case-readers.ts";
import type { CaseChange, CaseRow } from "./case-changes.ts";
import { type Happened, readEvents } from "./case-events.ts";
import { findColleagues } from "./colleagues.ts";
import type { Seen } from "./open.ts";
import { standingOf } from "./steps.ts";
import { findTeams } from "./teams.ts";

/** Who corrects, when, and by what the office counts. */
export interface Corrector {
  person: Person;
  now: Date;
  hours: OfficeHours;
  wards: readonly string[];
}

// Written by this store and those of cases and contacts from the contract's own values.
export const factsOf = (row: CaseRow): ChosenFacts =>
  ({
    type: row.type,
    topic: row.topic,
    service: row.service,
    priority: row.priority,
    sensitivity: row.sensitivity,
    capacity: row.capacity,
    ward: row.ward,
    subject: row.subject,
    name: row.correspondent_name,
    owner: row.owner,
    restrictedTo: row.restricted_to,
  }) as ChosenFacts;

export const correctableOf = (row: CaseRow, history: readonly Happened[]): Correctable => ({
  reference: row.reference,
  state: row.state,
  stage: standingOf(row).stage,
  facts: factsOf(row),
  readAs: row.suggested.type,
  flags: row.flags as Correctable["flags"],
  sent: row.team !== null,
  history,
});

/** What a correction comes to. @throws Problem in plain words when it may not be. */
export async function planCorrection(seen: Seen, row: CaseRow, deed: CorrectionDeed, corrector: Corrector) {
  const { person, now, hours, wards } = corrector;
  const history = await readEvents(seen, row.id);
  const one = correctableOf(row, history);
  const why = whyNotCorrected(one);
  if (why) throw new Problem("conflict", why);
  const after = correctedFacts(one, deed);
  const { was, became } = differences(one.facts, after);
  if (Object.keys(became).length === 0)
    throw new Problem("bad-input", "Nothing would be different from what it is now.");
  const undone = deed.do === "undo" ? latestCorrection(history) : undefined;
  const refusal = whyNotAllowed(person, {
    before: one.facts,
    after,
    deed,
    wards,
    marking: loggedMarking(after.type, one),
    ownAndFresh: undone?.byId === person.id && undone.event.version === row.version,
  });
  if (refusal) throw refusal;
  const clock = clockHistory(history);
  const dates =
    after.type === one.facts.type ? row.dates : datesSoFar(after.type, row.received_at, clock, hours);
  const readers = await readReadersOf(seen.db, row.id);
  return {
    one,
    after,
    was,
    became,
    undone,
    clock,
    dates,
    readers,
    named: mustBeNamed(person, after, readers),
    today: londonDate(now),
    calendar: hours.calendars[hours.division],
  };
}
export type CorrectionPlan = Awaited<ReturnType<typeof planCorrection>>;

/** The same in words, for whoever is about to do it. */
export async function sayPlan(seen: Seen, row: CaseRow, plan: CorrectionPlan, now: Date) {
  const { one, after, readers, clock, dates, named, today, calendar } = plan;
  const facts = { ...readers, capacity: after.capacity, restrictedTo: after.restrictedTo };
  const seesNoMore = (person: Person) => maySee(person, readers) && !maySee(person, facts);
  const at = [row.officer_id, row.held_by_id];
  const outcome = {
    before: one.facts,
    after,
    dates: { before: row.dates, after: dates },
    clock,
    loggedBy: readers.loggedBy,
    named: readers.named.map(({ name }) => name),
    youAreNamed: named,
    shutOut: (await findColleagues(seen.db, now))
      .filter((person) => at.includes(person.id) && seesNoMore(person))
      .map(({ name }) => name),
    team: row.team && ((await findTeams(seen.db)).find(({ code }) => code === row.team)?.name ?? row.team),
    today,
    calendar,
  };
  return { changes: sayOutcome(outcome), warnings: warnOfOutcome(outcome) };
}

/** What of its row changes. */
export function setOf({
  became,
  dates,
  after,
  one,
}: Pick<CorrectionPlan, "became" | "dates" | "after" | "one">): CaseChange["set"] {
  const { restrictedTo, name, ...columns } = became;
  return {
    ...columns,
    ...(name !== undefined && { correspondent_name: name }),
    ...(restrictedTo !== undefined && { restricted_to: restrictedTo }),
    ...(after.type !== one.facts.type && { dates: JSON.stringify(dates), due_on: dueOnOf(dates) }),
  };
}

export const eventOf = (
  { was, became, undone, named }: Pick<CorrectionPlan, "was" | "became" | "undone" | "named">,
  { version }: Pick<CaseRow, "version">,
  reason: string,
): Corrected => ({
  kind: "corrected",
  was,
  became,
  undoes: undone?.id ?? null,
  named,
  version: version + 1,
  reason,
});
