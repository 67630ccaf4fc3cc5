import { inSentence } from "../../text.ts";
import { atPlace, type Rule } from "./rule.ts";

export const allDay: Rule = {
  id: "all-day",
  severity: "warn",
  find: (_asked, others) =>
    others
      .filter((other) => other.allDay && other.clash === "overlaps" && other.showAs !== "oof")
      .map((other) => `The diary has an all-day engagement: ${inSentence(other.subject)}${atPlace(other)}.`),
};
