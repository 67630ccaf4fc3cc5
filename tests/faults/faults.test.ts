import { expect, test, vi } from "vitest";
import { runFaults } from "./run-faults.ts";

test("killed again and again before a Graph that fails, the office does everything it was asked to, and does it once", async () => {
  // The stand-in complains of callers that are killed in the midst of a call.
  vi.mocked(console.error).mockImplementation(() => {});
  const outcome = await runFaults({
    effects: 60,
    kills: 5,
    faults: 30,
    seed: 7,
    clock: 30,
    server: process.env["TEST_DATABASE_URL"],
  });
  expect(outcome).toMatchObject({ kills: 5, lost: [], twice: [], complaints: [] });
  expect(outcome.struck / outcome.calls).toBeGreaterThan(0.2);
  vi.mocked(console.error).mockClear();
}, 180_000);
