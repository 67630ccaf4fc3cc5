import { afterEach, expect, test } from "vitest";
import { addEvent, occurrenceOn, removeEvent } from "../../stand-ins/graph/events.ts";
import { wellKnown } from "../../stand-ins/graph/mailbox.ts";
import { deleteMessage, moveMessage } from "../../stand-ins/graph/messages.ts";
import type { CalendarEvent } from "../../stand-ins/graph/records.ts";
import { type GraphOffice, openGraphOffice } from "./graph-office.ts";

let office: GraphOffice;
afterEach(async () => office.graph.close());

const leader = "/v1.0/users/leader@ashdale.example";
const inbox = `${leader}/mailFolders/inbox/messages/delta`;
const march = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
const view = `${leader}/calendarView/delta?${march}`;
const immutable = 'IdType="ImmutableId"';

interface Told {
  id: string;
  subject?: string;
  type?: string;
  seriesMasterId?: string;
  "@removed"?: { reason: string };
}
interface Page {
  value: Told[];
  "@odata.nextLink"?: string;
  "@odata.deltaLink"?: string;
}

/** Follows a delta to its end: everything told, and the link for next time. */
async function follow(
  from: string,
  prefer = immutable,
): Promise<{ told: Told[]; pages: number; link: string }> {
  const told: Told[] = [];
  let pages = 0;
  for (let link = from; ; pages += 1) {
    const answer = await office.ask(link.replace(office.graph.url, ""), { headers: { Prefer: prefer } });
    expect(answer.status).toBe(200);
    const page: Page = await answer.json();
    told.push(...page.value);
    if (page["@odata.deltaLink"]) return { told, pages: pages + 1, link: page["@odata.deltaLink"] };
    link = page["@odata.nextLink"] ?? "";
  }
}
const gone = (told: readonly Told[]): string[] =>
  told.filter((one) => one["@removed"]?.reason === "deleted").map(({ id }) => id);
const subjects = (told: readonly Told[]): string[] => told.map(({ subject }) => subject ?? "");
const codeOf = async (answer: Response): Promise<string> => {
  const body: { error: { code: string } } = await answer.json();
  return body.error.code;
};
const on = (day: string, more: Partial<CalendarEvent> = {}): CalendarEvent =>
  addEvent(office.world, office.leader, {
    start: { dateTime: `${day}T09:00:00`, timeZone: "UTC" },
    end: { dateTime: `${day}T10:00:00`, timeZone: "UTC" },
    ...more,
  });
const weekly = {
  pattern: {
    type: "weekly",
    interval: 1,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek: ["monday"],
    firstDayOfWeek: "sunday",
    index: "first",
  },
  range: {
    type: "noEnd",
    startDate: "2026-03-02",
    endDate: "0001-01-01",
    numberOfOccurrences: 0,
    recurrenceTimeZone: "UTC",
  },
} satisfies CalendarEvent["recurrence"];

test("a folder is told page by page, then only what has come, changed, gone or been moved away since", async () => {
  office = await openGraphOffice();
  const [first, second, third] = ["Bins", "Roads", "Trees"].map((subject) => office.arrive({ subject }));
  if (!first || !second || !third) throw new Error("no post");
  const start = await follow(inbox, `${immutable}, odata.maxpagesize=2`);
  expect([subjects(start.told).toSorted(), start.pages]).toEqual([["Bins", "Roads", "Trees"], 2]);
  expect((await follow(start.link)).told).toEqual([]);
  first.categories = ["Logged"];
  office.world.changed(office.leader, "message", "updated", first);
  moveMessage(office.world, office.leader, second, wellKnown(office.leader, "archive").id);
  deleteMessage(office.world, office.leader, third);
  office.arrive({ subject: "Parks" });
  const next = await follow(start.link);
  expect(subjects(next.told.filter((one) => !one["@removed"])).toSorted()).toEqual(["Bins", "Parks"]);
  expect(gone(next.told).toSorted()).toEqual([second.key, third.key].toSorted());
  const again = await follow(start.link);
  expect(again.told.length, "an old link tells the same once more").toBe(4);
  expect((await follow(next.link)).told).toEqual([]);
});

test("with default ids a mail that went and came back is gone under its old id and there under its new one", async () => {
  office = await openGraphOffice();
  const mail = office.arrive({ subject: "Bins" });
  const old = mail.id;
  const start = await follow(inbox, "");
  moveMessage(office.world, office.leader, mail, wellKnown(office.leader, "archive").id);
  moveMessage(office.world, office.leader, mail, wellKnown(office.leader, "inbox").id);
  const { told } = await follow(start.link, "");
  expect(gone(told)).toEqual([old]);
  expect(told.at(-1)?.id).toBe(mail.id);
  expect(gone((await follow(start.link)).told)).toEqual([]);
});

test("messages can be chosen by property, by age and by kind of change, and in no other way", async () => {
  office = await openGraphOffice();
  office.arrive({ subject: "Old", receivedAt: "2026-01-05T09:00:00Z" });
  office.arrive({ subject: "New", receivedAt: "2026-03-05T09:00:00Z" });
  const since = await follow(`${inbox}?$select=subject&$filter=receivedDateTime ge 2026-02-01T00:00:00Z`);
  expect(since.told.map((one) => Object.keys(one).filter((name) => !name.startsWith("@")))).toEqual([
    ["id", "subject"],
  ]);
  const created = await follow(`${inbox}?changeType=created`);
  for (const message of office.leader.messages.values())
    office.world.changed(office.leader, "message", "updated", message);
  expect((await follow(created.link)).told).toEqual([]);
  for (const wrong of ["$search=bins", "$filter=isRead eq true", "$orderby=subject", "changeType=read"])
    expect((await office.ask(`${inbox}?${wrong}`)).status).toBe(400);
});

test("the diary is told series by series, occurrences with their times alone", async () => {
  office = await openGraphOffice();
  on("2026-03-05", { subject: "Cabinet" });
  const series = on("2026-03-02", { subject: "Briefing", recurrence: weekly });
  const { told, link } = await follow(view);
  expect(subjects(told.filter(({ type }) => type !== "occurrence")).toSorted()).toEqual([
    "Briefing",
    "Cabinet",
  ]);
  const occurrences = told.filter(({ type }) => type === "occurrence");
  expect(occurrences).toHaveLength(5);
  expect(occurrences.every((one) => one.seriesMasterId === series.key && one.subject === undefined)).toBe(
    true,
  );
  removeEvent(office.world, office.leader, occurrenceOn(series, "2026-03-09"));
  expect(gone((await follow(link)).told)).toHaveLength(1);
  office.world.quirks.silentOccurrences = true;
  const silent = await follow(link);
  expect([gone(silent.told), silent.told.length]).toEqual([[], 5]);
});

test("what changes outside the window, moves out of it or is called off is told as gone", async () => {
  office = await openGraphOffice();
  const [inside, outside, cancelled] = [on("2026-03-05"), on("2026-05-05"), on("2026-03-06")];
  const { told, link } = await follow(view);
  expect(told.map(({ id }) => id).toSorted()).toEqual([inside.key, cancelled.key].toSorted());
  inside.start = inside.end = { dateTime: "2026-06-01T09:00:00", timeZone: "UTC" };
  for (const event of [inside, outside]) office.world.changed(office.leader, "event", "updated", event);
  removeEvent(office.world, office.leader, cancelled);
  expect(gone((await follow(link)).told).toSorted()).toEqual(
    [inside, outside, cancelled].map(({ key }) => key).toSorted(),
  );
});

test("only the primary calendar's window and single folders can be followed, and without options", async () => {
  office = await openGraphOffice();
  for (const option of [
    "$select=subject",
    "$filter=isAllDay",
    "$orderby=subject",
    "$expand=attachments",
    "$search=x",
  ])
    expect((await office.ask(`${view}&${option}`)).status).toBe(400);
  expect((await office.ask(`${leader}/calendarView/delta`)).status).toBe(400);
  expect((await office.ask(`${leader}/calendar/calendarView/delta?${march}`)).status).toBe(200);
  for (const whole of ["messages", "events"])
    expect((await office.ask(`${leader}/${whole}/delta`)).status).toBe(400);
});

test("folders can be followed too", async () => {
  office = await openGraphOffice();
  const { told, link } = await follow(`${leader}/mailFolders/delta`);
  expect(told).toHaveLength(8);
  const body = JSON.stringify({ displayName: "Casework" });
  await office.ask(`${leader}/mailFolders`, { method: "POST", body });
  expect((await follow(link)).told).toEqual([expect.objectContaining({ displayName: "Casework" })]);
});

test("a token that is not remembered answers 410 with the way to begin again, and one of another folder 400", async () => {
  office = await openGraphOffice();
  office.arrive({ subject: "Bins" });
  const { link } = await follow(view);
  const unknown = await office.ask(`${inbox}?$deltatoken=R0usmcCM996atia_s`);
  expect([unknown.status, await codeOf(unknown)]).toEqual([410, "syncStateNotFound"]);
  expect((await office.ask(`${inbox}${new URL(link).search}`)).status).toBe(400);
  await office.ask("/admin/delta/expire", { method: "POST" });
  const expired = await office.ask(link.replace(office.graph.url, ""));
  expect([expired.status, await codeOf(expired)]).toEqual([410, "resyncRequired"]);
  const { told } = await follow(expired.headers.get("location") ?? "");
  expect(told, "the way to begin again has the window in it").toEqual([]);
});

test("where asked to, the service repeats itself and leaves pages empty, and nothing is missed", async () => {
  office = await openGraphOffice();
  Object.assign(office.world.quirks, { deltaRepeats: true, emptyPages: true });
  for (let count = 1; count <= 7; count += 1) office.arrive({ subject: `Letter ${count}` });
  const start = await follow(inbox, `${immutable}, odata.maxpagesize=3`);
  expect(start.told.length).toBeGreaterThan(7);
  expect(new Set(start.told.map(({ id }) => id)).size).toBe(7);
  const letter = office.arrive({ subject: "Letter 8" });
  const next = await follow(start.link);
  expect(next.told.at(-1)?.id).toBe(letter.key);
  expect(next.told.length).toBeGreaterThan(1);
});
