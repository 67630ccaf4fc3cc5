import { inSentence } from "../../text.ts";
import { sayTimes, sayWhen } from "../say.ts";
import { daysOf } from "../span.ts";
import { atPlace, type Rule } from "./rule.ts";

export const overlaps: Rule = {
  id: "overlaps",
  severity: "block",
  find: (asked, others) =>
    others
      .filter((other) => other.clash === "overlaps" && !other.allDay)
      .map((other) => {
        const provisional = other.showAs === "tentative" ? " That one is still tentative." : "";
        const when = daysOf(asked).length > 1 ? sayWhen(other) : sayTimes(other);
        return `Overlaps ${inSentence(other.subject)}, ${when}${atPlace(other)}.${provisional}`;
      }),
};
