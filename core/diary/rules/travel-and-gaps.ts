import { inSentence } from "../../text.ts";
import { londonTime } from "../../time.ts";
import { gapMinutes } from "../clash.ts";
import type { Entry } from "../diary-event.ts";
import type { Rule } from "./rule.ts";

export const travelAndGaps: Rule = {
  id: "travel-and-gaps",
  severity: "block",
  find: (asked, others, { travelMinutes }) =>
    others.filter((other) => other.clash === "tight").map((other) => explain(asked, other, travelMinutes)),
};

function explain(asked: Entry, other: Entry, needed: number): string {
  const gap = gapMinutes(asked, other);
  const available = gap === 0 ? "none is available" : `${gap} ${gap === 1 ? "is" : "are"} available`;
  const when =
    Date.parse(other.startAt) < Date.parse(asked.startAt)
      ? `${inSentence(other.subject)} ends at ${londonTime(new Date(other.endAt))}`
      : `${inSentence(other.subject)} starts at ${londonTime(new Date(other.startAt))}`;
  const place = other.location ? ` (${inSentence(other.location)})` : "";
  return `${when} at another place${place}: ${needed} minutes are needed to travel, ${available}.`;
}
