import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import type { Email } from "../../../core/mail/email.ts";
import { fingerprintOf } from "../../../core/mail/fingerprint.ts";
import { judge } from "../../../core/triage/judge.ts";

const read = (body: string) => {
  const email: Email = {
    from: { name: "Ann Reader", address: "ann@resident.example" },
    to: [{ name: "The Leader", address: "leader@council.example" }],
    cc: [],
    receivedAt: "2026-03-16T09:00:00Z",
    subject: body.slice(0, 900),
    body,
  };
  fingerprintOf(email);
  return judge(email, { leader: { name: "The Leader", address: "leader@council.example" } });
};

const least = (body: string): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const began = performance.now();
      read(body);
      return performance.now() - began;
    }),
  );

const strange: readonly (readonly [what: string, times: number, unit: string])[] = [
  ["a hundred thousand words", 100_000, "council "],
  [
    "two megabytes of sentences",
    20_000,
    "Please tell me when the crossing on Mill Lane will be repaired, Ann said to us there. ",
  ],
  ["a hundred thousand quoted lines", 100_000, "> \n"],
  ["quote marks without a line's end", 100_000, ">"],
  ["a megabyte without a space", 1_000_000, "a"],
  ["a megabyte of spaces", 1_000_000, " "],
  ["empty lines", 500_000, "\n"],
  ["brackets within brackets", 200_000, "([{<"],
  ["addresses", 50_000, "a.b-c@d.example "],
  ["at signs", 500_000, "@"],
  ["dates", 50_000, "on Monday 3 March 2026 at 3pm, "],
  ["figures", 100_000, "12/3 "],
  ["dashes", 500_000, "-"],
  ["headers without a letter", 50_000, "From: a@b.example\n"],
  ["introductions without a quote", 50_000, "On 3 March Ann\n"],
  ["farewells", 100_000, "Kind regards\n"],
  ["small print", 30_000, "This email is confidential and intended for the addressee\n"],
  ["names", 100_000, "Ann Reader\n"],
  ["questions", 100_000, "Why? "],
  ["the joiner of emoji", 300_000, "\u200d"],
];
for (const [what, times, unit] of strange)
  test(`twice as long a letter takes at most about twice as long to read: ${what}`, () => {
    const half = unit.repeat(times / 2);
    const whole = unit.repeat(times);
    const growth = () => least(whole) / least(half);
    // Another's work on the machine may fall into one measure, not into eight.
    expect(Array.from({ length: 8 }).some(() => growth() <= 3)).toBe(true);
  });
