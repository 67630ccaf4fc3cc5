import type { CaseEvent } from "../contract/case-events.ts";
import { ClockEvent, type ClockEvent as Told } from "../contract/clocks.ts";
import { saySpan } from "../deadlines/words.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";
import type { ClockHappened } from "./clock.ts";
import { extensionReasons, laterStages, waitWords } from "./waits.ts";

const told: ReadonlySet<string> = new Set(ClockEvent.options.map(({ shape }) => shape.kind.value));
// The kinds of a union tell its members apart.
const isTold = (event: CaseEvent): event is Told => told.has(event.kind);

/** What of a case's history is about its clock. */
export const clockHistory = <H extends { id: number; on: LondonDate; event: CaseEvent }>(
  history: readonly H[],
): (H & ClockHappened)[] =>
  history.flatMap((one) => (isTold(one.event) ? [{ ...one, event: one.event }] : []));

/** A line of the clock's history, in words. */
export function sayHappened(type: TypeCode, event: Told): string {
  const unit = "unit" in event && event.unit ? event.unit : correspondenceTypes[type].respond?.unit;
  switch (event.kind) {
    case "clock-stopped":
      return waitWords[event.for].asked;
    case "clock-started":
      return waitWords[event.for].received;
    case "clock-extended":
      return `Extended${unit ? ` by ${saySpan({ n: event.by, unit })}` : ""}: ${extensionReasons[event.reason].toLowerCase()}`;
    case "date-given":
      return `To be answered by ${sayDay(event.dueOn)}`;
    case "stage-begun":
      return laterStages[event.stage].begun;
    case "acknowledged":
      return "Acknowledged";
    case "responded":
      return "Answered";
    case "receipt-corrected":
      return `Day of receipt corrected to ${sayDay(event.receivedOn)}`;
    case "clock-taken-back":
      return "The line before was taken back";
  }
}

export const noteOf = (event: Told): string =>
  "note" in event ? event.note : "reason" in event ? event.reason : "";

/** A row of a case's history in words, as far as it is about the clock. */
export function sayClockEvent(type: TypeCode, kind: string, detail: object): string {
  const read = ClockEvent.safeParse({ kind, ...detail });
  return read.success ? sayHappened(type, read.data).toLowerCase() : kind.replaceAll("-", " ");
}
