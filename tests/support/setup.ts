import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the product complain has failed, unless it says it expects the complaint. */
const complaints = vi.spyOn(console, "error");
beforeEach(() => complaints.mockClear());
afterEach(() => {
  expect(complaints.mock.calls, "nothing may be written to console.error").toEqual([]);
});
