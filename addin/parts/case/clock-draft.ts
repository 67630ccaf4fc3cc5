import { laterStages, waitWords } from "../../../core/clocks/waits.ts";
import type { ClockEvent, ClockView } from "../../../core/contract/clocks.ts";
import type { LondonDate } from "../../../core/time.ts";

/** What somebody is about to say of a clock: as far as they have got. */
export interface ClockDraft {
  /** Which line of the menu; empty while none is chosen. */
  deed: string;
  on: LondonDate;
  by: string;
  reason: string;
  dueOn: string;
  receivedOn: string;
  note: string;
}

export const noClockDraft = (today: LondonDate): ClockDraft => ({
  deed: "",
  on: today,
  by: "",
  reason: "",
  dueOn: "",
  receivedOn: "",
  note: "",
});

/** What may be said of this clock now, in words; which fields each asks for is in its name. */
export function deedsOf({
  dates,
  mayStopFor,
  mayExtend,
  mayBegin,
  dayGivenBy,
}: ClockView): (readonly [string, string])[] {
  const { acknowledgedOn, respondedOn, waiting } = dates;
  const running = !respondedOn;
  return [
    ...(running && !acknowledgedOn ? [["acknowledged", "Acknowledged"] as const] : []),
    ...(running ? [["responded", "Answered"] as const] : []),
    ...(waiting ? [[`start ${waiting.for}`, waitWords[waiting.for].received] as const] : []),
    ...mayStopFor.map(({ for: wait }) => [`stop ${wait}`, waitWords[wait].asked] as const),
    ...(mayExtend ? [["extend", "Extended, and the writer told"] as const] : []),
    ...(mayBegin ? [[`begin ${mayBegin.stage}`, laterStages[mayBegin.stage].begun] as const] : []),
    ...(dayGivenBy === null ? [] : [["give", "Another day named"] as const]),
    ["correct", "Received on another day"],
  ];
}

/** The event, once all that it needs is there; `note` is left out of a trial, which it does not change. */
export function eventOf(
  draft: ClockDraft,
  { mayStopFor, mayExtend, mayBegin, dates }: ClockView,
): ClockEvent | undefined {
  const { deed, by, dueOn, receivedOn } = draft;
  const note = draft.note.trim();
  const stop = mayStopFor.find((one) => deed === `stop ${one.for}`);
  if (stop) return { kind: "clock-stopped", for: stop.for, note };
  if (mayBegin && deed === `begin ${mayBegin.stage}`)
    return { kind: "stage-begun", stage: mayBegin.stage, note };
  if (dates.waiting && deed === `start ${dates.waiting.for}`)
    return { kind: "clock-started", for: dates.waiting.for, note };
  if (deed === "acknowledged" || deed === "responded") return { kind: deed, note };
  if (deed === "give") return dueOn ? { kind: "date-given", dueOn, note } : undefined;
  if (deed === "correct")
    return receivedOn && note ? { kind: "receipt-corrected", receivedOn, reason: note } : undefined;
  if (deed !== "extend" || !mayExtend) return undefined;
  const reason = mayExtend.reasons.find((one) => one === draft.reason) ?? onlyOne(mayExtend.reasons);
  const more = Number(by);
  return reason && Number.isInteger(more) && more > 0
    ? { kind: "clock-extended", by: more, reason, note }
    : undefined;
}

const onlyOne = <T>(of: readonly T[]): T | undefined => (of.length === 1 ? of[0] : undefined);

/** The same without what somebody is still typing: its dates are the same. */
export const asTrial = (event: ClockEvent): ClockEvent =>
  "note" in event ? { ...event, note: "" } : { ...event, reason: "Why" };
