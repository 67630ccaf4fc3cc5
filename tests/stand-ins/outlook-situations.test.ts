import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../../stand-ins/graph/world.ts";
import { readEvents } from "../../stand-ins/outlook/calendar.ts";
import { type GraphDoor, openGraph } from "../../stand-ins/outlook/graph-door.ts";
import { actOn, readFolder, readMessage } from "../../stand-ins/outlook/mail.ts";
import { deliver, situationList } from "../../stand-ins/outlook/situations.ts";
import { type Outside, startOutside } from "../../stand-ins/outside.ts";
import { emptyWorld } from "../../stand-ins/people/empty-world.ts";
import { helenMarsh } from "../../stand-ins/people/people.ts";
import { localCertificate } from "../../stand-ins/tls.ts";

const leader = helenMarsh.address;
const monday = new Date("2026-03-16T09:00:00Z");
let world: World;
let outside: Outside;
let graph: GraphDoor;
beforeAll(async () => {
  world = emptyWorld();
  outside = await startOutside({ tls: await localCertificate(), world, port: 0 });
  graph = await openGraph(outside.graph.url, outside.outlookToken);
});
afterAll(async () => {
  graph.close();
  await outside.close();
});

const rows = async (folder = "inbox") => (await readFolder(graph, leader, folder)).messages;
const find = async (subject: RegExp) => {
  const row = (await rows()).find((one) => subject.test(one.subject));
  if (!row) throw new Error(`Nothing in the inbox about ${subject}.`);
  return row;
};

test("every sample mail arrives in the inbox, unread and with words to show", async () => {
  for (const { id } of situationList) await deliver(graph, leader, id, monday);
  const arrived = await rows();
  expect(arrived).toHaveLength(situationList.length);
  expect(arrived.every(({ unread, preview, from }) => unread && preview && from.address)).toBe(true);
});

test("a sample meeting request is in the calendar at once, tentatively, on the next working day", async () => {
  const request = await readMessage(graph, leader, (await find(/Chamber of Commerce/)).id);
  expect(request.kind).toBe("request");
  expect(request.meeting).toMatchObject({
    startAt: "2026-03-17T10:00:00.000Z",
    endAt: "2026-03-17T10:30:00.000Z",
    location: "Committee Room 2, Town Hall",
    response: "notResponded",
  });
  const [event] = await readEvents(graph, leader, "2026-03-17T00:00:00Z", "2026-03-18T00:00:00Z");
  expect(event).toMatchObject({ id: request.meeting?.eventId, showAs: "tentative" });
});

test("accepting in Outlook puts the meeting in the diary and takes the request out of the inbox", async () => {
  const request = await readMessage(graph, leader, (await find(/apprenticeship/)).id);
  await actOn(graph, leader, { act: "answer", eventId: request.meeting?.eventId ?? "", answer: "accept" });
  expect((await rows()).map(({ subject }) => subject)).not.toContain(request.subject);
  const [event] = await readEvents(graph, leader, "2026-03-18T00:00:00Z", "2026-03-19T00:00:00Z");
  expect(event).toMatchObject({ response: "accepted", showAs: "busy" });
});

test("a reply sent from Outlook reaches the writer with the answer above their letter", async () => {
  const letter = await find(/missed collection/);
  await actOn(graph, leader, {
    act: "reply",
    id: letter.id,
    all: false,
    html: "<p>We are looking into it.</p>",
  });
  world.settle();
  const [reply, another] = world.sentTo("m.oyelaran@resident.example");
  expect(another).toBeUndefined();
  expect(reply?.preview).toMatch(/^We are looking into it/);
  expect(reply?.body.content).toContain("Fennel Close");
});

test("reading, filing and categories change the message in the mailbox itself", async () => {
  const letter = await find(/Freedom of Information/);
  await actOn(graph, leader, { act: "mark-read", id: letter.id, read: true });
  await actOn(graph, leader, { act: "categories", id: letter.id, categories: ["Urgent"] });
  expect(await find(/Freedom of Information/)).toMatchObject({ unread: false, categories: ["Urgent"] });
  await actOn(graph, leader, { act: "move", id: letter.id, to: "archive" });
  expect((await rows("archive")).map(({ subject }) => subject)).toEqual([letter.subject]);
});
