import { randomUUID } from "node:crypto";
import { shippedHolidays } from "../core/deadlines/bank-holidays.ts";
import type { Viewer } from "../core/people/access.ts";
import type { Person } from "../core/people/person.ts";
import { connectGraph, type Graph } from "./graph/connect.ts";
import { graphToken } from "./graph/token.ts";
import { type Log, log } from "./log.ts";
import { describeSettings, type Settings } from "./settings.ts";
import { type Doer, saveActAlone } from "./store/acts.ts";
import { saveAdopted } from "./store/holiday-versions.ts";
import { type Db, type OpenedRecord, openRecord } from "./store/open.ts";
import { restsIn } from "./store/rests.ts";

/** What every job is handed. `db` is the record as `viewer` may see it, outside any transaction. */
export interface Office {
  db: Db;
  viewer: Viewer;
  record: Pick<OpenedRecord, "seenBy">;
  graph: Graph;
  settings: Settings;
  now: Date;
  /** The same in every act and log line of one call or timer. */
  correlation: string;
  log: Log;
}

/** An Office with someone signed in to it. */
export interface StaffedOffice extends Office {
  user: Person;
}

/** The same office through other eyes. */
export const seenBy = <O extends Office>(office: O, viewer: Viewer): O => ({
  ...office,
  viewer,
  db: office.record.seenBy(viewer),
});

export const staffed = (office: Office, user: Person): StaffedOffice => ({ ...seenBy(office, user), user });

/** What the office does by itself: by its timetable, or as it carries out what people decided. */
export const officeItself = (correlation: string): Doer => ({
  id: "office",
  name: "The office",
  roles: [],
  correlation,
});

/** Whose act it is, for the record of acts: the person signed in, or the office itself. */
export const doerIn = ({ user, correlation }: Office & { user?: Person }): Doer =>
  user ? { ...user, correlation } : officeItself(correlation);

/** What lives as long as the process does; `at` makes the Office of one moment. */
export interface OpenOffice {
  settings: Settings;
  /** With the eyes of the office itself. */
  at(now: Date): Office;
  close(): Promise<void>;
}

export async function openOffice(settings: Settings): Promise<OpenOffice> {
  const record = await openRecord(settings.database);
  const whole = { viewer: "system" as const, db: record.seenBy("system") };
  const graph = connectGraph({
    url: settings.graph.url,
    token: graphToken(settings),
    rests: restsIn(whole.db),
  });
  const at = (now: Date): Office => ({
    ...whole,
    record,
    graph,
    settings,
    now,
    correlation: randomUUID(),
    log,
  });
  const opened = at(new Date());
  await saveActAlone(opened.db, doerIn(opened), opened.now, {
    act: "office.opened",
    subject: "office",
    after: describeSettings(settings),
  });
  await saveAdopted(opened.db, shippedHolidays, { by: doerIn(opened), now: opened.now });
  return { settings, at, close: record.close };
}
