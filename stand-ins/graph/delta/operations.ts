import { windowOf } from "../calendar-window.ts";
import type { Call, Operation } from "../call.ts";
import { folderType } from "../entity-types.ts";
import { badRequest } from "../errors.ts";
import { eventsBetween } from "../events.ts";
import { defaultCalendar } from "../mailbox.ts";
import { readFilter } from "../odata-filter.ts";
import { select } from "../odata-query.ts";
import { inCalendar, theCalendar } from "../ops-events.ts";
import { theFolder } from "../ops-messages.ts";
import { presentMessage } from "../present-message.ts";
import type { CalendarEvent, Folder, Message } from "../records.ts";
import { eventType, showEvent } from "../show-event.ts";
import { showFolder } from "../show-message.ts";
import { type Member, track, type Tracked } from "./track.ts";

function refuse(call: Call, where: string, names: readonly string[]): void {
  const found = names.filter((name) => call.query.has(name)).map((name) => `$${name}`);
  if (found.length > 0)
    throw badRequest(
      `These options cannot be used with change tracking of ${where}: ${found.join(", ")}.`,
      "ErrorInvalidUrlQuery",
    );
}

/** At most so many come of a first, filtered synchronisation. */
const mostFiltered = 5000;
const sinceFilter = /^receivedDateTime\s+(ge|gt)\s+\S+$/i;

const messages: Tracked<Message> = {
  type: "#microsoft.graph.message",
  check(call) {
    refuse(call, "messages", ["search", "skip", "count"]);
    const { filter, orderby, changetype } = Object.fromEntries(call.query);
    if (filter !== undefined && !sinceFilter.test(filter.trim()))
      throw badRequest(
        "Only receivedDateTime ge or gt can be filtered by here.",
        "ErrorInvalidUrlQueryFilter",
      );
    if (orderby !== undefined && !/^receivedDateTime\s+desc$/i.test(orderby.trim()))
      throw badRequest("Only receivedDateTime desc can be ordered by here.", "ErrorInvalidUrlQuery");
    if (changetype !== undefined && !/^(created|updated|deleted)$/i.test(changetype))
      throw badRequest(`'${changetype}' is not a kind of change.`, "ErrorInvalidUrlQuery");
  },
  members(call) {
    const folderId = theFolder(call);
    const filter = call.query.get("filter");
    const matches = filter ? readFilter(filter, new Set(["receiveddatetime"])).matches : () => true;
    const inFolder = [...call.mailbox.messages.values()].filter(
      (one) => one.folderId === folderId && matches({ receivedDateTime: one.receivedAt }),
    );
    inFolder.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
    return new Map(
      inFolder
        .slice(0, filter ? mostFiltered : undefined)
        .map((record) => [record.key, { id: record.id, version: record.changeKey, isShown: true, record }]),
    );
  },
  show: (call, message) => presentMessage(message, call),
};

/** https://learn.microsoft.com/graph/delta-query-messages: folder by folder. */
export const messageDelta: Operation = (call) =>
  track(call, `${call.mailbox.address} messages ${theFolder(call) ?? ""}`, messages);

const folders: Tracked<Folder> = {
  type: "#microsoft.graph.mailFolder",
  check: (call) => refuse(call, "folders", ["search", "filter", "orderby", "expand", "skip", "count"]),
  members(call) {
    const { mailbox } = call;
    const seen = [...mailbox.folders.values()].filter((one) => !one.isHidden && one.parentId !== null);
    return new Map(
      seen.map((record) => {
        const version = JSON.stringify(showFolder(mailbox, record.id));
        return [record.id, { id: record.id, version, isShown: true, record }];
      }),
    );
  },
  show: (call, { id }) => select(showFolder(call.mailbox, id), call, folderType),
};
export const folderDelta: Operation = (call) => track(call, `${call.mailbox.address} folders`, folders);

/** Of an occurrence only these are told; the rest is its series' (https://github.com/microsoftgraph/microsoft-graph-docs/issues/7632). */
const ofOccurrence = ["@odata.etag", "seriesMasterId", "type", "id", "start", "end"];

const calendar: Tracked<CalendarEvent> = {
  type: "#microsoft.graph.event",
  check: (call) =>
    refuse(call, "a calendar view", ["select", "filter", "expand", "orderby", "search", "skip", "count"]),
  members(call) {
    const stored = inCalendar(call);
    const inside = eventsBetween(stored, ...windowOf(call));
    const keys = new Set(inside.flatMap(({ key, seriesKey }) => (seriesKey ? [key, seriesKey] : [key])));
    const member = (record: CalendarEvent): [string, Member<CalendarEvent>] => {
      const { key, id, changeKey: version, seriesKey } = record;
      return [key, { id, version, isShown: keys.has(key), record, ...(seriesKey && { seriesKey }) }];
    };
    return new Map([...stored, ...inside].map(member));
  },
  show(call, event) {
    const shown = showEvent(call.mailbox, event, call.prefer);
    if (eventType(call.mailbox, event) !== "occurrence") return shown;
    return Object.fromEntries(ofOccurrence.map((name) => [name, shown[name]]));
  },
};

const untracked = (what: string) =>
  badRequest(`Change tracking is not supported for ${what}.`, "ErrorInvalidRequest");

/** https://learn.microsoft.com/graph/api/event-delta: the primary calendar's view and no other. */
export const calendarViewDelta: Operation = (call) => {
  const { id } = theCalendar(call);
  if (id !== defaultCalendar(call.mailbox).id) throw untracked("a calendar other than the primary one");
  return track(call, `${call.mailbox.address} calendar`, calendar);
};

export const mailboxDelta: Operation = () => {
  throw untracked("all the messages of a mailbox: follow each folder");
};
export const eventDelta: Operation = () => {
  throw untracked("events: follow the calendar view");
};
export const instanceDelta: Operation = () => {
  throw untracked("the occurrences of a series: follow the calendar view");
};
