import { londonDate, londonTime, sayDay, weekday } from "../../time.ts";
import { sayTimes } from "../say.ts";
import { daysOf } from "../span.ts";
import type { Rule } from "./rule.ts";

export const outOfHours: Rule = {
  id: "out-of-hours",
  severity: "warn",
  find: (asked, _others, { workingFrom, workingTo }) => {
    const weekend = daysOf(asked).find((on) => weekday(on) % 6 === 0);
    if (weekend) return [`${sayDay(weekend)} is at the weekend.`];
    if (asked.allDay) return [];
    const [start, end] = [new Date(asked.startAt), new Date(asked.endAt)];
    if (londonTime(end) > workingTo || londonDate(end) > londonDate(start))
      return [`An evening engagement, ${sayTimes(asked)}: the working day ends at ${workingTo}.`];
    if (londonTime(start) < workingFrom)
      return [`An early start, ${sayTimes(asked)}: the working day begins at ${workingFrom}.`];
    return [];
  },
};
