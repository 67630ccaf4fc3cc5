import type { ClockHappened } from "../../../core/clocks/clock.ts";
import type { OfficeHours } from "../../../core/clocks/countings.ts";
import { whyNot } from "../../../core/clocks/why-not.ts";
import type { ClockEvent } from "../../../core/contract/clocks.ts";
import type { DueDates } from "../../../core/contract/shapes.ts";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import { datesOf } from "../../../core/deadlines/due-dates.ts";
import type { LondonDate } from "../../../core/time.ts";
import type { TypeCode } from "../../../core/triage/types.ts";

export const office: OfficeHours = {
  division: "england-and-wales",
  cutOff: "17:00",
  calendars: shippedCalendars,
};

/** What somebody says happened; notes may be left out. */
export type Said = ClockEvent extends infer E
  ? E extends { note: string }
    ? Omit<E, "note"> & { note?: string }
    : E
  : never;

const asEvent = (said: Said): ClockEvent =>
  // The note that may be left out is the only difference.
  ({ note: "", ...said }) as ClockEvent;

export const asked = (what: "fee" | "clarification" | "identity"): Said => ({
  kind: "clock-stopped",
  for: what,
});
export const came = (what: "fee" | "clarification" | "identity"): Said => ({
  kind: "clock-started",
  for: what,
});

/** A case's clock, told day by day as people do. */
export class Told {
  readonly type: TypeCode;
  readonly receivedAt: Date;
  readonly happened: ClockHappened[] = [];
  readonly hours: OfficeHours;
  constructor(type: TypeCode, received: string, hours = office) {
    this.type = type;
    this.receivedAt = new Date(`${received}T10:00:00Z`);
    this.hours = hours;
  }
  /** Why it is refused, when it is; else it has happened. */
  say(on: LondonDate, said: Said, today = "2028-01-01"): string | undefined {
    const event = asEvent(said);
    const { type, receivedAt, happened } = this;
    const why = whyNot({ type, receivedAt, happened, event, on, today }, this.hours);
    if (why === undefined) this.happened.push({ id: happened.length + 1, on, event });
    return why;
  }
  /** The same for what must be possible. */
  and(on: LondonDate, said: Said): this {
    const why = this.say(on, said);
    if (why !== undefined) throw new Error(why);
    return this;
  }
  get dates(): DueDates {
    return datesOf(this.type, this.receivedAt, this.happened, this.hours);
  }
  get respond(): LondonDate | undefined {
    return this.dates.respond?.dueOn;
  }
}
