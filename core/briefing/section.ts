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
