import { expect, test } from "vitest";
import { type Correctable, correctedFacts, latestCorrection } from "../../../core/cases/correcting.ts";
import { sayCorrection } from "../../../core/cases/correction-words.ts";
import { whyNotAllowed } from "../../../core/cases/may-correct.ts";
import { clockOf, countingLines } from "../../../core/clocks/clock.ts";
import type { ChosenFacts, Corrected } from "../../../core/contract/correction-events.ts";
import type { CorrectionChoice } from "../../../core/contract/corrections.ts";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import { sayLate } from "../../../core/deadlines/late.ts";
import type { Person } from "../../../core/people/person.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";

const facts: ChosenFacts = {
  type: "leader_correspondence",
  topic: null,
  service: null,
  priority: correspondenceTypes.leader_correspondence.priority,
  sensitivity: "OFFICIAL",
  capacity: "council",
  ward: null,
  subject: "The arcade",
  name: "Ann Resident",
  owner: correspondenceTypes.leader_correspondence.owner,
  restrictedTo: null,
};
const one: Correctable = {
  reference: "LO-2026-000001",
  state: "open",
  stage: "triage",
  facts,
  readAs: "leader_correspondence",
  flags: [],
  sent: false,
  history: [],
};
const correct = (choice: CorrectionChoice, of: Partial<Correctable> = {}): ChosenFacts =>
  correctedFacts({ ...one, ...of }, { do: "correct", choice });

test("another type brings its owner, its priority and its readers, as logging would have", () => {
  expect(correct({ type: "safeguarding" })).toMatchObject({
    owner: correspondenceTypes.safeguarding.owner,
    priority: "Critical",
    restrictedTo: "safeguarding",
  });
});

test("what has been sent to a team is that team's, whatever it turns out to be", () => {
  const facts = { ...one.facts, owner: "Highways" };
  expect(correct({ type: "foi" }, { sent: true, facts }).owner).toBe("Highways");
});

test("a marking that its letter asks for follows into every type, and one that somebody raised outlives it", () => {
  expect(correct({ type: "foi" }, { flags: ["special-category"] }).sensitivity).toBe(
    "OFFICIAL-SENSITIVE PERSONAL",
  );
  const raised = { ...facts, sensitivity: "OFFICIAL-SENSITIVE LEGAL" } as const;
  expect(correct({ type: "foi" }, { facts: raised }).sensitivity).toBe("OFFICIAL-SENSITIVE LEGAL");
});

test("a restriction that somebody set by hand outlives a change of type", () => {
  const sealed = { ...facts, restrictedTo: "legal" } as const;
  expect(correct({ type: "foi" }, { facts: sealed }).restrictedTo).toBe("legal");
});

test("a title of signs that cannot be seen is none", () => {
  const tom: Person = { id: "tom", name: "Tom", address: "t@x.example", roles: ["caseworker"], groups: [] };
  const after = correct({ subject: "\u200b\u2066" });
  const asked = { before: facts, after, marking: "OFFICIAL", ownAndFresh: false, wards: [] } as const;
  expect(whyNotAllowed(tom, { ...asked, deed: { do: "correct", choice: {} } })?.message).toBe(
    "Give the case a title that can be read.",
  );
});

const corrected = (undoes: number | null = null): Corrected => ({
  kind: "corrected",
  was: { type: "leader_correspondence", ward: null },
  became: { type: "foi", ward: "Denby" },
  undoes,
  named: false,
  version: 2,
  reason: "It asks under the Act",
});

test("corrections are undone from the last to the first, each once", () => {
  const [first, second] = [
    { id: 1, event: corrected() },
    { id: 2, event: corrected() },
  ];
  expect(latestCorrection([first, second])?.id).toBe(2);
  expect(latestCorrection([first, second, { id: 3, event: corrected(2) }])?.id).toBe(1);
  expect(latestCorrection([first, { id: 2, event: corrected(1) }])).toBeUndefined();
});

test("what has been changed since a correction is not put back over it", () => {
  const history = [{ id: 1, event: corrected() }];
  const undo = (now: ChosenFacts) =>
    correctedFacts({ ...one, facts: now, history }, { do: "undo", event: 1 });
  expect(undo({ ...facts, type: "foi", ward: "Denby" })).toMatchObject({ type: facts.type, ward: null });
  expect(() => undo({ ...facts, type: "sar", ward: "Denby" })).toThrow(/^Type has changed since/);
});

test("the history says of each fact what it is and what it was", () => {
  expect(sayCorrection(corrected())).toEqual({
    says: "Corrected: type, ward",
    words: [
      "Type: Freedom of Information request, was General correspondence to the Leader / Mayor",
      "Ward: Denby, was No ward",
      "It asks under the Act",
    ].join("\n"),
  });
});

test("how late something is, is said in working days: weekends and bank holidays are none", () => {
  const calendar = shippedCalendars["england-and-wales"];
  expect(sayLate("2026-04-02", "2026-04-07", calendar)).toBe("1 working day ago");
  expect(sayLate("2026-03-11", "2026-03-16", calendar)).toBe("3 working days ago");
  expect(sayLate("2026-03-13", "2026-03-15", calendar)).toBe("2 days ago");
  expect(sayLate("2026-03-16", "2026-03-16", calendar)).toBeUndefined();
  expect(sayLate("2024-03-16", "2026-03-16", calendar)).toBe("more than a year ago");
});

test("what was said of one kind of clock and another does not know is passed over, and what they share counts", () => {
  const note = "";
  const happened = [
    { id: 1, on: "2026-03-10", event: { kind: "acknowledged", note } },
    {
      id: 2,
      on: "2026-03-11",
      event: { kind: "clock-extended", by: 2, reason: "complex", unit: "calendarMonths", note },
    },
  ] as const;
  expect(countingLines("sar", happened).map(({ id }) => id)).toEqual([1, 2]);
  expect(countingLines("data_rights", happened).map(({ id }) => id)).toEqual([1, 2]);
  expect(countingLines("complaint_childrens", happened).map(({ id }) => id)).toEqual([1]);
  expect(clockOf("foi", happened)).toMatchObject({ acknowledgedOn: "2026-03-10", extension: null });
});
