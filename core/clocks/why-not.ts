import type { ClockEvent } from "../contract/clocks.ts";
import { saySpan } from "../deadlines/words.ts";
import { type LondonDate, londonDate, sayDay } from "../time.ts";
import { type CorrespondenceType, correspondenceTypes, type TypeCode } from "../triage/types.ts";
import {
  type Clock,
  type ClockHappened,
  clockOf,
  extensionRule,
  nextStage,
  ruleOf,
  standingLines,
} from "./clock.ts";
import { countingsOf, dueDateOf, lapseOf, type OfficeHours } from "./countings.ts";
import { laterStages, waitWords } from "./waits.ts";

/** A case's clock so far, and what is to be said of it next. */
export interface Next {
  type: TypeCode;
  receivedAt: Date;
  happened: readonly ClockHappened[];
  event: ClockEvent;
  on: LondonDate;
  today: LondonDate;
}

type Told<K extends ClockEvent["kind"]> = Extract<ClockEvent, { kind: K }>;

/** Why something cannot have happened to a clock, for people; undefined when it can. */
export function whyNot(next: Next, office: OfficeHours): string | undefined {
  const { type, receivedAt, happened, event, on, today } = next;
  const clock = clockOf(type, happened);
  const received = clock.receivedOn ?? londonDate(receivedAt);
  if (on > today) return `${sayDay(on)} has not come yet.`;
  if (event.kind === "clock-taken-back") return whyNotTakenBack(happened, event);
  if (event.kind === "receipt-corrected") return whyNotCorrected(next, received);
  if (on < received) return `It was received on ${sayDay(received)}: nothing can have happened before that.`;
  if (event.kind === "stage-begun") return whyNoStage(type, clock, event, on);
  if (clock.respondedOn) return `It was answered on ${sayDay(clock.respondedOn)}. Take that back first.`;
  if (event.kind === "clock-started") return whyNotStarted(clock, event, on, next, office);
  if (event.kind === "acknowledged")
    return clock.acknowledgedOn
      ? `It was acknowledged on ${sayDay(clock.acknowledgedOn)} already.`
      : undefined;
  if (event.kind === "responded") return whyNotAnswered(clock, on);
  if (event.kind === "date-given") return whyNotGiven(type, event, received);
  return event.kind === "clock-stopped"
    ? (whyNoStop(type, clock, event, on) ??
        tooLate(next, clock, office, "the clock cannot be stopped any more"))
    : (whyNoExtension(type, clock, event) ??
        tooLate(next, clock, office, "an extension had to be told by then"));
}

const labelOf = (type: TypeCode) => `“${correspondenceTypes[type].label}”`;

/** Why a type's clock runs on whatever happens; null when something may be done to it. */
export function whyNothing(type: TypeCode): string | null {
  const { stops = [], extension, dayGivenBy } = ruleOf(type);
  const { respond, source }: CorrespondenceType = correspondenceTypes[type];
  if (stops.length > 0 || extension || dayGivenBy !== undefined) return null;
  return respond
    ? `Nothing stops or extends the clock of ${labelOf(type)}: ${source}.`
    : `${labelOf(type)} has no limit for the reply that could be stopped or extended.`;
}

function whyNoStop(
  type: TypeCode,
  { standing, stops }: Clock,
  event: Told<"clock-stopped">,
  on: LondonDate,
): string | undefined {
  const { awaited } = waitWords[event.for];
  if (!ruleOf(type).stops?.some((rule) => rule.for === event.for))
    return whyNothing(type) ?? `The clock of ${labelOf(type)} does not stop for ${awaited}.`;
  if (standing)
    return `The clock has stood still since ${sayDay(standing.from)} already, waiting for ${waitWords[standing.rule.for].awaited}.`;
  const before = stops.at(-1);
  if (before?.to && on < before.to)
    return `The clock stood still from ${sayDay(before.from)} to ${sayDay(before.to)}: another stop cannot begin before that was over.`;
  return undefined;
}

function whyNotStarted(
  { standing }: Clock,
  event: Told<"clock-started">,
  on: LondonDate,
  { type, receivedAt, happened }: Next,
  office: OfficeHours,
): string | undefined {
  const { awaited } = waitWords[event.for];
  if (standing?.rule.for !== event.for) return `Nobody has asked for ${awaited}, or it has come already.`;
  if (on < standing.from)
    return `${capital(awaited)} was asked for on ${sayDay(standing.from)}: it cannot have come before that.`;
  const { respond } = countingsOf(type, receivedAt, clockOf(type, happened), office);
  const lapses = respond && lapseOf(standing, respond.sum.calendar);
  return lapses && on > lapses
    ? `${capital(awaited)} had to come by ${sayDay(lapses)}: the request has lapsed. If it is made again, that is a new case.`
    : undefined;
}

function whyNoExtension(
  type: TypeCode,
  { standing, extension: before, stage }: Clock,
  event: Told<"clock-extended">,
): string | undefined {
  const rule = extensionRule(type, { stage });
  const limit = correspondenceTypes[type].respond;
  if (!rule || !limit) return whyNothing(type) ?? `The limit of ${labelOf(type)} cannot be extended.`;
  if (before) return `It was extended on ${sayDay(before.on)} already: there is no second extension.`;
  if (event.by > rule.most)
    return `An extension is ${saySpan({ n: rule.most, unit: limit.unit })} at most. ${rule.law}.`;
  if (!rule.reasons.includes(event.reason)) return `That is no reason for more time here. ${rule.law}.`;
  return standing ? "The clock stands still. Extend it when it runs again." : undefined;
}

function tooLate(
  { type, receivedAt, on }: Next,
  clock: Clock,
  office: OfficeHours,
  so: string,
): string | undefined {
  const { respond } = countingsOf(type, receivedAt, clock, office);
  const due = respond && dueDateOf(respond);
  return due && on > due.dueOn ? `The limit ran out on ${sayDay(due.dueOn)}: ${so}.` : undefined;
}

function whyNoStage(
  type: TypeCode,
  clock: Clock,
  { stage }: Told<"stage-begun">,
  on: LondonDate,
): string | undefined {
  if (!ruleOf(type).stages?.some((rule) => rule.stage === stage))
    return `${labelOf(type)} has no such stage.`;
  const next = nextStage(type, clock);
  if (next?.stage !== stage)
    return clock.stage && !next
      ? "The last stage has begun already."
      : `What comes next is “${next ? laterStages[next.stage].label : ""}”.`;
  const since = clock.respondedOn ?? clock.stage?.on;
  return since && on < since
    ? `Something happened to its clock on ${sayDay(since)}, after that day.`
    : undefined;
}

function whyNotAnswered({ stops, extension, stage }: Clock, on: LondonDate): string | undefined {
  const last = [...stops.map(({ from, to }) => to ?? from), extension?.on ?? "", stage?.on ?? ""].reduce(
    (a, b) => (a > b ? a : b),
    "",
  );
  return on < last ? `Something happened to its clock on ${sayDay(last)}, after that day.` : undefined;
}

function whyNotGiven(
  type: TypeCode,
  { dueOn }: Told<"date-given">,
  received: LondonDate,
): string | undefined {
  if (ruleOf(type).dayGivenBy === undefined) return `Nobody names another day for ${labelOf(type)}.`;
  return dueOn < received
    ? `It was received on ${sayDay(received)}: it cannot be due before that.`
    : undefined;
}

function whyNotCorrected({ event, happened, today }: Next, received: LondonDate): string | undefined {
  if (event.kind !== "receipt-corrected") return undefined;
  const { receivedOn } = event;
  if (receivedOn > today) return `${sayDay(receivedOn)} has not come yet.`;
  if (receivedOn === received) return `${sayDay(received)} is the day it has already.`;
  const first = standingLines(happened).find(
    (one) => one.event.kind !== "receipt-corrected" && one.on < receivedOn,
  );
  return first
    ? `Something happened to its clock on ${sayDay(first.on)}: it must have been there by then.`
    : undefined;
}

function whyNotTakenBack(
  happened: readonly ClockHappened[],
  { event }: Told<"clock-taken-back">,
): string | undefined {
  return standingLines(happened).at(-1)?.id === event
    ? undefined
    : "Only the latest line about the clock can be taken back, and only once.";
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
