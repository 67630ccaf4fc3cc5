import { inSentence } from "../../text.ts";
import type { Rule } from "./rule.ts";

export const away: Rule = {
  id: "away",
  severity: "block",
  find: (_asked, others) =>
    others
      .filter((other) => other.allDay && other.clash === "overlaps" && other.showAs === "oof")
      .map((other) => `The Leader is away all day: ${inSentence(other.subject)}.`),
};
