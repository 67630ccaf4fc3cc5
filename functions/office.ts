import type { Person } from "../core/people/person.ts";
import { connectGraph, type Graph } from "./graph/connect.ts";
import { graphToken } from "./graph/token.ts";
import { type Log, log } from "./log.ts";
import type { Settings } from "./settings.ts";
import { type Db, openRecord } from "./store/open.ts";

/** What every job is handed. `db` is the record outside any transaction. */
export interface Office {
  db: Db;
  graph: Graph;
  settings: Settings;
  now: Date;
  log: Log;
}

/** An Office with someone signed in to it. */
export interface StaffedOffice extends Office {
  user: Person;
}

/** What lives as long as the process does; `at` makes the Office of one moment. */
export interface OpenOffice {
  settings: Settings;
  at(now: Date): Office;
  close(): Promise<void>;
}

export async function openOffice(settings: Settings): Promise<OpenOffice> {
  const graph = connectGraph({ url: settings.graph.url, token: graphToken(settings) });
  const { db, close } = await openRecord(settings.database);
  return { settings, at: (now) => ({ db, graph, settings, now, log }), close };
}
