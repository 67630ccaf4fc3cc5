import { expect, test } from "vitest";
import { keepPace } from "../../functions/pace.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 16, 9) + seconds * 1000);

test("a person may click fast for a while, then has to wait, and others are not held up by it", () => {
  const pace = keepPace(60);
  for (let click = 0; click < 60; click++) pace("tom", at(0));
  expect(() => pace("tom", at(0.5))).toThrow(/Wait a minute/);
  expect(() => pace("ruth", at(0.5))).not.toThrow();
  expect(() => pace("tom", at(2))).not.toThrow();
});

test("asking all the time while held back does not earn another call", () => {
  const pace = keepPace(60);
  for (let click = 0; click < 60; click++) pace("tom", at(0));
  const refused = [0.2, 0.4, 0.6, 0.8].filter((second) => {
    try {
      pace("tom", at(second));
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toHaveLength(4);
});
