import { isOn } from "../diary/diary-event.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { type DayAhead, lookAheadUntil } from "./day-ahead.ts";
import { presentable, presentableRequest } from "./discretion.ts";
import { plain } from "./plain.ts";
import type { Section } from "./section.ts";
import { correspondence } from "./sections/correspondence.ts";
import { datesDue } from "./sections/dates-due.ts";
import { decisions } from "./sections/decisions.ts";
import { lookingAhead, theDay } from "./sections/engagements.ts";
import { inShort } from "./sections/in-short.ts";

export interface Brief {
  on: LondonDate;
  /** "Daily brief for Councillor Ada Okafor, Oldtown Council" */
  title: string;
  inShort: string[];
  sections: Section[];
}

/** The Leader's brief for a day: two pages, every restricted item counted and none named. */
export function briefOf(ahead: DayAhead): Brief {
  const requests = ahead.requests.map(presentableRequest);
  const events = ahead.events.filter(isOn).map((event) => presentable(event, ahead));
  const sifted = { ...ahead, events, requests };
  const until = lookAheadUntil(ahead.on, ahead.calendar);
  return {
    on: ahead.on,
    title: plain(`Daily brief for ${ahead.leader.name || ahead.leader.address}, ${ahead.council}`),
    inShort: inShort(sifted),
    sections: [
      theDay(sifted),
      decisions(sifted),
      datesDue(sifted, until),
      correspondence(sifted.arrivals),
      lookingAhead(sifted, until),
    ],
  };
}

/** The marking comes first, and nothing personal follows: subjects are read on lock screens. */
export const briefSubject = ({ on }: Pick<Brief, "on">): string => `OFFICIAL: Daily brief, ${sayDay(on)}`;

export const sayRestricted = (count: number): string =>
  count === 1 ? "1 restricted item: open in the add-in." : `${count} restricted items: open in the add-in.`;

export const sayMore = (count: number): string => `And ${count} more: open the add-in.`;
