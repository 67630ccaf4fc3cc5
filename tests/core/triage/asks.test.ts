import { expect, test } from "vitest";
import { asksIn } from "../../../core/triage/asks.ts";

test("asks are the writer's own words, in order, and greetings are none", () => {
  expect(
    asksIn(
      "Dear Leader,\n\nI hope you are well. The lamp outside number 4 has been out since June. Please would you have it mended? I should be grateful for a reply by Friday.",
    ),
  ).toEqual(["Please would you have it mended?", "I should be grateful for a reply by Friday."]);
});

test("a list that only names things stays with the line that opens it", () => {
  const list = "Please send me:\n1. the contract\n2. the invoices\n3. the minutes of the board";
  expect(asksIn(list)).toEqual([list]);
});

test("questions in a list are each an ask", () => {
  expect(
    asksIn("Please answer these:\n1. Who signed the contract?\n2. When was it let?\n3. What did it cost?"),
  ).toEqual(["1. Who signed the contract?", "2. When was it let?", "3. What did it cost?"]);
});

test("small letters and a missing question mark do not hide an ask", () => {
  expect(asksIn("the swing is broke again. get someone out to it before a kid is hurt. ta")).toEqual([
    "get someone out to it before a kid is hurt.",
  ]);
});

test("never more than eight", () => {
  expect(asksIn("Could you ring me back today? ".repeat(40))).toHaveLength(8);
});
