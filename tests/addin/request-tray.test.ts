import { expect, test } from "vitest";
import { draftOf } from "../../addin/taskpane/request/answer-draft.ts";
import { sayGoes, secondsUntil } from "../../addin/taskpane/request/countdown.ts";

const goesAt = "2026-03-16T09:00:20.000Z";

test("the seconds left are counted down to none, and never below", () => {
  expect(secondsUntil(goesAt, Date.parse("2026-03-16T09:00:00.500Z"))).toBe(20);
  expect(secondsUntil(goesAt, Date.parse("2026-03-16T09:00:30Z"))).toBe(0);
});

test("an answer in the tray says to whom it goes and when", () => {
  expect(sayGoes("Dr Shaw", 17)).toBe("Goes to Dr Shaw in 17 seconds");
  expect(sayGoes("Dr Shaw", 1)).toBe("Goes to Dr Shaw in 1 second");
  expect(sayGoes("Dr Shaw", 0)).toBe("Goes to Dr Shaw now");
  expect(sayGoes(undefined, 5)).toBe("Goes into the calendar in 5 seconds");
});

test("an answer that is pulled back keeps every word", () => {
  const draft = draftOf({
    kind: "decline",
    reason: "clash",
    note: "Third time",
    message: "Dear Gareth",
    decidedBy: "Ruth",
    decidedAt: "2026-03-16T09:00:00Z",
    carriedOut: { state: "waiting", goesAt },
  });
  expect(draft).toMatchObject({
    kind: "decline",
    reason: { decline: "clash" },
    message: { decline: "Dear Gareth" },
    note: "Third time",
  });
});
