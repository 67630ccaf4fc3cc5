import { expect, test } from "vitest";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import { type Chaseable, chasesDue, contributionDue } from "../../../core/cases/chase-days.ts";
import { chaseMail, usualChaseDays } from "../../../core/cases/chasing.ts";

const nation = shippedCalendars["england-and-wales"];
const one: Chaseable = {
  stage: "drafting",
  dueOn: "2026-03-20",
  stageSince: "2026-03-02",
  contributions: [],
};
const steps = (today: string, own: Partial<Chaseable> = {}) =>
  chasesDue({ ...one, ...own }, today, nation).map(({ step, escalates }) => (escalates ? `${step}!` : step));

test("a case is chased a week before its day, on it, after it, and at last goes to the Head of Office", () => {
  expect(steps("2026-03-12")).toEqual([]);
  expect(steps("2026-03-13")).toEqual(["nearing"]);
  expect(steps("2026-03-19")).toEqual(["nearing"]);
  expect(steps("2026-03-20")).toEqual(["due"]);
  expect(steps("2026-03-23")).toEqual(["late"]);
  expect(steps("2026-03-27")).toEqual(["very-late!"]);
});

test("a team that has not accepted in two working days is asked, bank holidays and weekends apart", () => {
  const sent = { stage: "assigned", dueOn: null, stageSince: "2026-04-02" } as const;
  // Good Friday and Easter Monday lie between.
  expect(steps("2026-04-07", sent)).toEqual([]);
  expect(steps("2026-04-08", sent)).toEqual(["not-accepted"]);
});

test("each late contribution is asked for by itself", () => {
  const contributions = [
    { id: 4, dueOn: "2026-03-10" },
    { id: 5, dueOn: "2026-03-30" },
  ];
  expect(chasesDue({ ...one, dueOn: null, contributions }, "2026-03-11", nation)).toEqual([
    { step: "contribution-late", about: "2026-03-10", commission: 4, escalates: false },
  ]);
});

test("nobody is chased about what is answered, and a pause that stops no clock stops no reminder", () => {
  expect(steps("2026-03-20", { stage: "on_hold" })).toEqual(["due"]);
  expect(steps("2026-03-20", { stage: "on_hold", dueOn: null })).toEqual([]);
  for (const stage of ["responded", "closed", "follow_up"] as const)
    expect(steps("2026-04-30", { stage })).toEqual([]);
});

test("outside the years whose bank holidays are loaded people are chased all the same", () => {
  expect(steps("2150-03-20", { dueOn: "2150-03-20" })).toEqual(["due"]);
});

test("a department is asked three working days before the case is due, and never for a day that is past", () => {
  expect(contributionDue("2026-03-20", "2026-03-02", nation)).toBe("2026-03-17");
  expect(contributionDue("2026-03-20", "2026-03-19", nation)).toBe("2026-03-20");
  expect(contributionDue(null, "2026-03-02", nation)).toBe("2026-03-16");
});

test("the prepared mail names the case in its subject, and of a restricted one says nothing of what it is about", () => {
  const letter = {
    step: "late",
    reference: "LO-2026-000123",
    dueOn: "2026-03-20",
    contribution: null,
    to: "Jo Lind",
  } as const;
  const open = chaseMail({ ...letter, subject: "Potholes in Mill Lane" });
  expect(open.subject).toBe("LO-2026-000123: overdue");
  expect(open.text).toContain("Dear Jo Lind");
  expect(open.text).toContain("Potholes in Mill Lane");
  expect(open.text).toContain("Friday 20 March 2026");
  expect(chaseMail({ ...letter, subject: null }).text).not.toContain("Potholes");
});

test("an office that reminds on other days is reminded on those", () => {
  const own = { ...usualChaseDays, nearing: -2, late: 3 };
  const on = (today: string) => chasesDue(one, today, nation, own).map(({ step }) => step);
  expect(on("2026-03-17")).toEqual([]);
  expect(on("2026-03-18")).toEqual(["nearing"]);
  expect(on("2026-03-24")).toEqual(["due"]);
  expect(on("2026-03-25")).toEqual(["late"]);
});
