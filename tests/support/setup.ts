import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the product complain has failed, unless it says it expects the complaint. */
beforeEach(() => void vi.spyOn(console, "error"));
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
});
