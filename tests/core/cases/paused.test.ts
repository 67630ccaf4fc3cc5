import { expect, test } from "vitest";
import { sayPaused, sayPausing } from "../../../core/cases/paused.ts";

const waiting = { for: "clarification", since: "2026-03-02", lapsesOn: null } as const;

test("a pause says what becomes of the date, before it and in it", () => {
  expect(sayPaused({ dueOn: "2026-03-20", waiting: null })).toBe(
    "The clock runs on: the reply is still due on Friday 20 March 2026.",
  );
  expect(sayPaused({ dueOn: null, waiting })).toBe(
    "The clock stands still since Monday 2 March 2026, waiting for clarification.",
  );
  expect(
    sayPaused({ dueOn: "2026-06-01", waiting: { ...waiting, for: "fee", lapsesOn: "2026-06-01" } }),
  ).toMatch(/What has not come by Monday 1 June 2026 ends the request\.$/);
  expect(sayPaused({ dueOn: null, waiting: null })).toBe(
    "It has no day for the reply that a pause could move.",
  );
  expect(sayPausing({ dueOn: "2026-03-20", waiting: null }, undefined)).toMatch(/^The clock runs on/);
  expect(sayPausing({ dueOn: "2026-03-20", waiting: null }, "identity")).toBe(
    "From today the clock stands still until you note proof of identity.",
  );
});
