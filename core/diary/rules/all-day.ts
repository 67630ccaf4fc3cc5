import { atPlace, type Rule } from "./rule.ts";

export const allDay: Rule = {
  id: "all-day",
  severity: "warn",
  find: (_asked, others) =>
    others
      .filter((other) => other.allDay && other.clash === "overlaps" && other.showAs !== "oof")
      .map((other) => `The diary has an all-day engagement: ${other.subject}${atPlace(other)}.`),
};
