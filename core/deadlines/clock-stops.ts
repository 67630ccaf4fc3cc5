import { addDays, type LondonDate } from "../time.ts";
import type { Wait } from "../clocks/waits.ts";
import { daysBetween } from "./count.ts";
import type { Receipt } from "./receipt.ts";

/**
 * What may stop a clock, both days included unless the effect says otherwise.
 * "disregardWorkingDays": a fees notice until the fee, FOIA 2000 s.10(2).
 * "restart": clarification of a request, FOIA s.10(6)(b), or identity and fee for subject access: the period starts again on `to`.
 * "pauseInclusive": clarification of a subject access request, UK GDPR Art 12A.
 * "pauseExclusiveEnd": the same as departments counted it before 5 February 2026.
 */
export interface ClockStop {
  from: LondonDate;
  to: LondonDate;
  effect: "disregardWorkingDays" | "restart" | "pauseInclusive" | "pauseExclusiveEnd";
  /** What was waited for. */
  for?: Wait;
}

/** Day zero after the last restart, and the stops that still matter after it. */
export function restarted(
  receipt: Receipt,
  stops: readonly ClockStop[],
): { receipt: Receipt; again: boolean; stops: readonly ClockStop[] } {
  const on = stops
    .filter(({ effect }) => effect === "restart")
    .reduce((latest, { to }) => (to > latest ? to : latest), receipt.on);
  const again = on !== receipt.on;
  return {
    receipt: again ? { on, note: "" } : receipt,
    again,
    stops: stops
      .filter(({ effect, to }) => effect !== "restart" && to >= on)
      .map((stop) => ({ ...stop, from: stop.from > on ? stop.from : on })),
  };
}

/** For counts in working days. */
export const standsStill =
  (stops: readonly ClockStop[]) =>
  (on: LondonDate): boolean =>
    stops.some(({ from, to, effect }) => from <= on && (effect === "pauseExclusiveEnd" ? on < to : on <= to));

/** For counts in days and months: how many days to add. Stops that overlap count once. */
export function pausedDays(stops: readonly ClockStop[]): number {
  let paused = 0;
  let counted: LondonDate = "";
  for (const { from, to, effect } of [...stops].sort((a, b) => a.from.localeCompare(b.from))) {
    const start = from > counted ? from : counted;
    const end = effect === "pauseExclusiveEnd" ? to : addDays(to, 1);
    if (end <= start) continue;
    paused += daysBetween(start, end);
    counted = end;
  }
  return paused;
}
