import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import { DueDates } from "../../../core/contract/shapes.ts";
import { datesFor } from "../../../core/deadlines/due-dates.ts";
import { londonInstant } from "../../../core/time.ts";
import { typeCodes } from "../../../core/triage/types.ts";

const office = { division: "england-and-wales", cutOff: "17:00", calendars: shippedCalendars } as const;
const arrivedAt = (on: string, at: string) => londonInstant(on, at);

describe("The dates of a message", () => {
  test("a freedom of information request is due on the twentieth working day, and the sentence says which days were skipped", () => {
    const { respond } = datesFor("foi", arrivedAt("2026-03-20", "09:00"), office);
    expect(respond).toEqual({
      dueOn: "2026-04-21",
      reason: "20 working days after Friday 20 March 2026, skipping 3 and 6 April (bank holidays).",
      source: "FOIA 2000 s.10",
      statutory: true,
    });
  });

  test("a local standard closes at five: later mail counts as the next working day", () => {
    const early = datesFor("mp_enquiry", arrivedAt("2026-03-06", "16:59"), office).respond;
    const late = datesFor("mp_enquiry", arrivedAt("2026-03-06", "17:00"), office).respond;
    expect(early?.dueOn).toBe("2026-03-20");
    expect(late?.dueOn).toBe("2026-03-23");
    expect(late?.reason).toContain("it came on Friday 6 March 2026, after 17:00");
  });

  test("a statutory clock takes the London date at any hour of any day", () => {
    const sunday = datesFor("sar", arrivedAt("2026-03-08", "23:50"), office).respond;
    expect(sunday?.dueOn).toBe("2026-04-08");
    expect(datesFor("sar", new Date("2026-06-30T23:30:00Z"), office).respond?.dueOn).toBe("2026-08-03");
  });

  test("the night on which the clocks change does not move a date", () => {
    for (const at of ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z"])
      expect(datesFor("safeguarding", new Date(at), office).respond?.dueOn).toBe(at.slice(0, 10));
    expect(datesFor("foi", new Date("2026-10-25T00:30:00Z"), office).respond?.dueOn).toBe("2026-11-20");
    expect(datesFor("foi", new Date("2026-10-24T23:30:00Z"), office).respond?.dueOn).toBe("2026-11-20");
  });

  test("danger is for the same day, any day; a journalist is for the same working day", () => {
    const saturday = arrivedAt("2026-11-21", "18:30");
    expect(datesFor("threat", saturday, office).acknowledge?.dueOn).toBe("2026-11-21");
    expect(datesFor("media", saturday, office).respond?.dueOn).toBe("2026-11-23");
    expect(datesFor("media", arrivedAt("2026-11-20", "10:00"), office).respond?.dueOn).toBe("2026-11-20");
  });

  test("a complaint is answered ten working days after the last day to acknowledge it", () => {
    const dates = datesFor("complaint_stage1", arrivedAt("2026-12-23", "15:00"), office);
    expect(dates.acknowledge?.dueOn).toBe("2027-01-04");
    expect(dates.respond?.dueOn).toBe("2027-01-18");
    expect(dates.respond?.reason).toContain("the last day to acknowledge");
  });

  test("an acknowledgement that is only our own standard does not claim the law", () => {
    const { acknowledge, respond } = datesFor("sar", arrivedAt("2026-03-09", "10:00"), office);
    expect(acknowledge).toMatchObject({ statutory: false, source: "Office standard" });
    expect(respond).toMatchObject({ statutory: true, source: "UK GDPR Art 12(3), 12A" });
    expect(datesFor("dp_complaint", arrivedAt("2026-06-22", "09:00"), office).acknowledge).toMatchObject({
      dueOn: "2026-07-22",
      statutory: true,
    });
  });

  test("a Scottish council keeps Scottish holidays for its own standards", () => {
    const scottish = { ...office, division: "scotland" } as const;
    expect(datesFor("members_enquiry", arrivedAt("2026-11-27", "10:00"), scottish).acknowledge?.dueOn).toBe(
      "2026-12-01",
    );
    expect(datesFor("members_enquiry", arrivedAt("2026-11-27", "10:00"), office).acknowledge?.dueOn).toBe(
      "2026-11-30",
    );
  });

  test("every type gives dates in the shape of the contract, never before the day it came", () => {
    const anyTime = fc.date({
      min: new Date("2012-01-03"),
      max: new Date("2028-06-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...typeCodes), anyTime, (type, receivedAt) => {
        const dates = DueDates.parse(datesFor(type, receivedAt, office));
        for (const due of [dates.acknowledge, dates.respond])
          if (due) expect(due.dueOn >= receivedAt.toISOString().slice(0, 10)).toBe(true);
      }),
    );
  });

  test("past the last loaded year there is a sentence and no date", () => {
    expect(() => datesFor("foi", arrivedAt("2028-12-18", "10:00"), office)).toThrow(
      "Bank holidays are loaded for 2012 to 2028 only, so a time limit that touches 2029 cannot be worked out.",
    );
  });
});
