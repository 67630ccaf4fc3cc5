import { whyNot } from "../../../core/clocks/why-not.ts";
import { datesSoFar } from "../../../core/deadlines/due-dates.ts";
import { londonDate } from "../../../core/time.ts";
import { officeHours } from "../../office-hours.ts";
import { readClockOf } from "../../store/clocks.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";

const notYet = 0;

/** What would come of it: for whoever is about to do it. Nothing is saved. */
export const tryClockEvent: Job<"tryClockEvent"> = async ({ reference, event, on }, office) => {
  const { type, receivedAt, happened } = await readClockOf(office, await requireCase(office, reference));
  const hours = await officeHours(office);
  const why = whyNot({ type, receivedAt, happened, event, on, today: londonDate(office.now) }, hours);
  if (why) return { dates: null, whyNot: why };
  return {
    dates: datesSoFar(type, receivedAt, [...happened, { id: notYet, on, event }], hours),
    whyNot: null,
  };
};
