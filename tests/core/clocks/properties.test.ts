import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockOf } from "../../../core/clocks/clock.ts";
import { countingsOf, dueDateOf, type OfficeHours } from "../../../core/clocks/countings.ts";
import { receiptOfDate } from "../../../core/clocks/date-receipt.ts";
import { clockRules } from "../../../core/clocks/rules.ts";
import { dateKinds } from "../../../core/contract/receipts.ts";
import { shippedHolidays } from "../../../core/deadlines/bank-holidays.ts";
import { calendarsOf } from "../../../core/deadlines/calendar.ts";
import { calendarMonths } from "../../../core/deadlines/count.ts";
import { datesFor, datesOf } from "../../../core/deadlines/due-dates.ts";
import { addDays, londonDate, londonInstant } from "../../../core/time.ts";
import { type TypeCode, typeCodes } from "../../../core/triage/types.ts";
import { asked, came, office, type Said, Told } from "./told.ts";

const types = fc.constantFrom(...typeCodes);
const stoppable = fc.constantFrom(...(Object.keys(clockRules) as TypeCode[]));
const day = fc.integer({ min: 0, max: 5400 }).map((n) => addDays("2012-06-01", n));
const instant = fc
  .tuple(day, fc.integer({ min: 0, max: 1439 }))
  .map(([on, minute]) =>
    londonInstant(
      on,
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
    ),
  );
const division = fc.constantFrom(
  "england-and-wales" as const,
  "scotland" as const,
  "northern-ireland" as const,
);

/** Some thing that may be said of a clock; most of what is drawn is refused, and what is not has happened. */
const said: fc.Arbitrary<Said> = fc.oneof(
  fc
    .constantFrom("fee" as const, "clarification" as const, "identity" as const)
    .chain((wait) => fc.constantFrom(asked(wait), came(wait))),
  fc.record({
    kind: fc.constant("clock-extended" as const),
    by: fc.integer({ min: 1, max: 25 }),
    reason: fc.constantFrom(
      "public-interest",
      "complex",
      "complex-and-voluminous",
      "good-reason",
      "exceptional",
    ),
  }),
  fc.constant({ kind: "acknowledged" as const }),
);
const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), said), { maxLength: 9 });

/** Tells a story day after day; what cannot have happened is left out, as it would be. */
function tell(type: TypeCode, receivedAt: string, events: readonly (readonly [number, Said])[]): Told {
  const told = new Told(type, receivedAt);
  let on = receivedAt;
  for (const [later, one] of events) {
    on = addDays(on, later);
    told.say(on, one, "2029-12-31");
  }
  return told;
}

describe("Of every clock, whatever happens to it", () => {
  test("the last line of the receipt is the date, and the count is the limit's: all types, any letter, any nation", () => {
    fc.assert(
      fc.property(types, instant, division, (type, receivedAt, whose) => {
        const hours: OfficeHours = { ...office, division: whose };
        const countings = countingsOf(type, receivedAt, clockOf(type, []), hours);
        for (const which of dateKinds) {
          const counting = countings[which];
          if (!counting) continue;
          const receipt = receiptOfDate(type, counting);
          const dates = datesFor(type, receivedAt, hours);
          expect(receipt.dueOn).toBe(dates[which]?.dueOn);
          expect(receipt.days.at(-1)?.on).toBe(receipt.dueOn);
          expect(receipt.text).toContain("Day zero");
        }
      }),
      { numRuns: 400 },
    );
  });

  test("the same after stops, restarts, extensions and an acknowledgement", () => {
    fc.assert(
      fc.property(stoppable, day, story, (type, on, events) => {
        const told = tell(type, on, events);
        const counting = countingsOf(type, told.receivedAt, clockOf(type, told.happened), office).respond;
        if (!counting) return;
        const receipt = receiptOfDate(type, counting);
        expect(receipt.dueOn ?? undefined).toBe(told.respond);
        if (receipt.dueOn) expect(receipt.days.at(-1)?.on).toBe(receipt.dueOn);
      }),
      { numRuns: 600 },
    );
  });

  test("stops and extensions never make a date earlier than it would be without them", () => {
    fc.assert(
      fc.property(stoppable, day, story, (type, on, events) => {
        const told = tell(type, on, events);
        const plain = told.happened.filter(({ event }) => event.kind === "acknowledged");
        const without = datesOf(type, told.receivedAt, plain, office).respond?.dueOn ?? "";
        if (told.respond !== undefined) expect(told.respond >= without).toBe(true);
        else expect(without === "" || told.dates.waiting !== undefined).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test("to stop a clock and start it again never shortens it, and a longer stop never makes it shorter than a short one", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ["foi", "fee"],
          ["foi", "clarification"],
          ["eir", "fee"],
          ["sar", "identity"],
          ["sar", "clarification"],
        ),
        day,
        fc.integer({ min: 0, max: 14 }),
        fc.nat(25),
        fc.nat(25),
        ([type = "", wait = ""], on, from, short, more) => {
          // Drawn from the pairs above.
          const [code, what] = [type as TypeCode, wait as "fee"];
          const stoppedFor = (days: number) =>
            new Told(code, on).and(addDays(on, from), asked(what)).and(addDays(on, from + days), came(what))
              .respond ?? "";
          expect(stoppedFor(short) >= (new Told(code, on).respond ?? "")).toBe(true);
          expect(stoppedFor(short + more) >= stoppedFor(short)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("more bank holidays never make a date earlier", () => {
    fc.assert(
      fc.property(
        types,
        instant,
        fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 8 }),
        (type, receivedAt, offsets) => {
          const extra = offsets.map((offset) => ({
            on: addDays(londonDate(receivedAt), offset),
            name: "A day off",
            where: "ESN",
          }));
          const calendars = calendarsOf({ ...shippedHolidays, days: [...shippedHolidays.days, ...extra] });
          const [before, after] = [office, { ...office, calendars }].map((hours) =>
            datesFor(type, receivedAt, hours),
          );
          for (const which of ["acknowledge", "respond", "draft"] as const)
            expect((after?.[which]?.dueOn ?? "") >= (before?.[which]?.dueOn ?? "")).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("what is taken back leaves no trace in the dates", () => {
    fc.assert(
      fc.property(stoppable, day, story, (type, on, events) => {
        const told = tell(type, on, events);
        const before = new Told(type, on);
        for (const { id } of told.happened.toReversed())
          told.and("2027-12-30", { kind: "clock-taken-back", event: id, reason: "Wrong" });
        expect(told.dates).toEqual(before.dates);
      }),
      { numRuns: 200 },
    );
  });

  test("a draft comes before clearance, and clearance before the reply", () => {
    fc.assert(
      fc.property(types, instant, (type, receivedAt) => {
        const { draft, clearance, respond } = datesFor(type, receivedAt, office);
        if (!draft || !clearance) return;
        expect(draft.dueOn <= clearance.dueOn && clearance.dueOn < (respond?.dueOn ?? "")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("At the edges of the calendar", () => {
  test("a month from the last day of a month ends on the last day of a shorter one, and moves on from a closed day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2012, max: 2027 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = addDays(
          `${year + Number(month === 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`,
          -1,
        );
        const { respond } = new Told("sar", last);
        const end = calendarMonths(last, 1);
        expect((respond ?? "") >= end).toBe(true);
        const counting = countingsOf(
          "sar",
          new Date(`${last}T10:00:00Z`),
          clockOf("sar", []),
          office,
        ).respond;
        expect(counting && dueDateOf(counting)?.dueOn).toBe(respond);
      }),
    );
  });

  test("on both nights on which the clocks change, a letter of any minute has the dates of its London day", () => {
    const nights = ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"];
    fc.assert(
      fc.property(
        types,
        fc.constantFrom(...nights),
        fc.integer({ min: 0, max: 15 * 60 }),
        (type, on, minute) => {
          const at = new Date(londonInstant(on, "00:00").getTime() + minute * 60_000);
          // Before the cut-off at five, with an hour that may be missing, every type counts by the day alone.
          expect(datesFor(type, at, office)).toEqual(
            datesFor(type, londonInstant(londonDate(at), "12:00"), office),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
