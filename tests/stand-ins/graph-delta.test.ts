import { afterEach, expect, test } from "vitest";
import { wellKnown } from "../../stand-ins/graph/mailbox.ts";
import { deleteMessage, moveMessage } from "../../stand-ins/graph/messages.ts";
import { follow, gone, immutable, subjects } from "./graph-follow.ts";
import { type GraphOffice, openGraphOffice } from "./graph-office.ts";

let office: GraphOffice;
afterEach(async () => office.graph.close());

const leader = "/v1.0/users/leader@ashdale.example";
const inbox = `${leader}/mailFolders/inbox/messages/delta`;
const march = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
const view = `${leader}/calendarView/delta?${march}`;

const codeOf = async (answer: Response): Promise<string> => {
  const body: { error: { code: string } } = await answer.json();
  return body.error.code;
};
test("a folder is told page by page, then only what has come, changed, gone or been moved away since", async () => {
  office = await openGraphOffice();
  const [first, second, third] = ["Bins", "Roads", "Trees"].map((subject) => office.arrive({ subject }));
  if (!first || !second || !third) throw new Error("no post");
  const start = await follow(office, inbox, `${immutable}, odata.maxpagesize=2`);
  expect([subjects(start.told).toSorted(), start.pages]).toEqual([["Bins", "Roads", "Trees"], 2]);
  expect((await follow(office, start.link)).told).toEqual([]);
  first.categories = ["Logged"];
  office.world.changed(office.leader, "message", "updated", first);
  moveMessage(office.world, office.leader, second, wellKnown(office.leader, "archive").id);
  deleteMessage(office.world, office.leader, third);
  office.arrive({ subject: "Parks" });
  const next = await follow(office, start.link);
  expect(subjects(next.told.filter((one) => !one["@removed"])).toSorted()).toEqual(["Bins", "Parks"]);
  expect(gone(next.told).toSorted()).toEqual([second.key, third.key].toSorted());
  const again = await follow(office, start.link);
  expect(again.told.length, "an old link tells the same once more").toBe(4);
  expect((await follow(office, next.link)).told).toEqual([]);
});

test("with default ids a mail that went and came back is gone under its old id and there under its new one", async () => {
  office = await openGraphOffice();
  const mail = office.arrive({ subject: "Bins" });
  const old = mail.id;
  const start = await follow(office, inbox, "");
  moveMessage(office.world, office.leader, mail, wellKnown(office.leader, "archive").id);
  moveMessage(office.world, office.leader, mail, wellKnown(office.leader, "inbox").id);
  const { told } = await follow(office, start.link, "");
  expect(gone(told)).toEqual([old]);
  expect(told.at(-1)?.id).toBe(mail.id);
  expect(gone((await follow(office, start.link)).told)).toEqual([]);
});

test("messages can be chosen by property, by age and by kind of change, and in no other way", async () => {
  office = await openGraphOffice();
  office.arrive({ subject: "Old", receivedAt: "2026-01-05T09:00:00Z" });
  office.arrive({ subject: "New", receivedAt: "2026-03-05T09:00:00Z" });
  const since = await follow(
    office,
    `${inbox}?$select=subject&$filter=receivedDateTime ge 2026-02-01T00:00:00Z`,
  );
  expect(since.told.map((one) => Object.keys(one).filter((name) => !name.startsWith("@")))).toEqual([
    ["id", "subject"],
  ]);
  const created = await follow(office, `${inbox}?changeType=created`);
  for (const message of office.leader.messages.values())
    office.world.changed(office.leader, "message", "updated", message);
  expect((await follow(office, created.link)).told).toEqual([]);
  for (const wrong of ["$search=bins", "$filter=isRead eq true", "$orderby=subject", "changeType=read"])
    expect((await office.ask(`${inbox}?${wrong}`)).status).toBe(400);
});

test("folders can be followed too", async () => {
  office = await openGraphOffice();
  const { told, link } = await follow(office, `${leader}/mailFolders/delta`);
  expect(told).toHaveLength(8);
  const body = JSON.stringify({ displayName: "Casework" });
  await office.ask(`${leader}/mailFolders`, { method: "POST", body });
  expect((await follow(office, link)).told).toEqual([expect.objectContaining({ displayName: "Casework" })]);
});

test("a token that is not remembered answers 410 with the way to begin again, and one of another folder 400", async () => {
  office = await openGraphOffice();
  office.arrive({ subject: "Bins" });
  const { link } = await follow(office, view);
  const unknown = await office.ask(`${inbox}?$deltatoken=R0usmcCM996atia_s`);
  expect([unknown.status, await codeOf(unknown)]).toEqual([410, "syncStateNotFound"]);
  expect((await office.ask(`${inbox}${new URL(link).search}`)).status).toBe(400);
  await office.ask("/admin/delta/expire", { method: "POST" });
  const expired = await office.ask(link.replace(office.graph.url, ""));
  expect([expired.status, await codeOf(expired)]).toEqual([410, "resyncRequired"]);
  const { told } = await follow(office, expired.headers.get("location") ?? "");
  expect(told, "the way to begin again has the window in it").toEqual([]);
});

test("where asked to, the service repeats itself and leaves pages empty, and nothing is missed", async () => {
  office = await openGraphOffice();
  Object.assign(office.world.quirks, { deltaRepeats: true, emptyPages: true });
  for (let count = 1; count <= 7; count += 1) office.arrive({ subject: `Letter ${count}` });
  const start = await follow(office, inbox, `${immutable}, odata.maxpagesize=3`);
  expect(start.told.length).toBeGreaterThan(7);
  expect(new Set(start.told.map(({ id }) => id)).size).toBe(7);
  const letter = office.arrive({ subject: "Letter 8" });
  const next = await follow(office, start.link);
  expect(next.told.at(-1)?.id).toBe(letter.key);
  expect(next.told.length).toBeGreaterThan(1);
});
