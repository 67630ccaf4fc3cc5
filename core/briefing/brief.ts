import { isOn } from "../diary/diary-event.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { type DayAhead, lookAheadUntil } from "./day-ahead.ts";
import { presentable, presentableRequest } from "./discretion.ts";
import { plain } from "./plain.ts";
import { correspondence } from "./sections/correspondence.ts";
import { datesDue } from "./sections/dates-due.ts";
import { decisions } from "./sections/decisions.ts";
import { lookingAhead, theDay } from "./sections/engagements.ts";
import { inShort } from "./sections/in-short.ts";

/** One thing the Leader should know. Everything is plain text on one line; nothing is escaped yet. */
export interface Line {
  /** A time, a date or a number; may be empty. */
  when: string;
  /** The time at which it ends; empty unless `when` is a time. */
  until: string;
  what: string;
  details: string[];
  warnings: string[];
  /** An https address, or empty. */
  link: string;
}

export interface Group {
  heading: string;
  lines: Line[];
  /** Lines left out to keep the brief to two pages. */
  more: number;
}

export interface Section {
  title: string;
  lead: string;
  groups: Group[];
  /** Items that may only be counted. */
  restricted: number;
  /** Said when there is nothing else to say. */
  empty: string;
}

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
