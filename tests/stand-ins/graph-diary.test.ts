import { afterEach, beforeEach, expect, test } from "vitest";
import { type GraphOffice, openGraphOffice, personToken } from "./graph-office.ts";

const leader = "/users/leader@ashdale.example";
const organiser = "/users/chief.exec@ashdale.example";
const london = "GMT Standard Time";
let office: GraphOffice;
beforeEach(async () => {
  office = await openGraphOffice();
});
afterEach(async () => office.graph.close());

const at = (dateTime: string, timeZone = london) => ({ dateTime, timeZone });
const meeting = (more: object = {}) => ({
  subject: "Devolution",
  start: at("2026-03-16T10:00:00"),
  end: at("2026-03-16T11:00:00"),
  attendees: [
    { emailAddress: { name: "Cllr Helen Marsh", address: "leader@ashdale.example" }, type: "Required" },
  ],
  ...more,
});

async function invite(more: object = {}) {
  const event = await office.client.api(`${organiser}/events`).post(meeting(more));
  office.world.settle();
  const requests = await office.client
    .api(`${leader}/mailFolders/inbox/messages`)
    .expand("microsoft.graph.eventMessage/event")
    .get();
  return { event, request: requests.value[0], mine: requests.value[0].event };
}

const post = async (path: string, body: object): Promise<number> =>
  (await office.ask(`/v1.0${path}`, { method: "POST", body: JSON.stringify(body) })).status;

test("an invitation arrives as a request and as a tentative entry in the diary", async () => {
  const { request, mine } = await invite();
  expect(request["@odata.type"]).toBe("#microsoft.graph.eventMessageRequest");
  expect([request.meetingMessageType, request.meetingRequestType, request.isOutOfDate]).toEqual([
    "meetingRequest",
    "newMeetingRequest",
    false,
  ]);
  expect([mine.showAs, mine.responseStatus.response, mine.isOrganizer]).toEqual([
    "tentative",
    "notResponded",
    false,
  ]);
  expect(mine.start).toEqual({ dateTime: "2026-03-16T10:00:00.0000000", timeZone: "UTC" });
});

test("accepting keeps the entry, puts the request away and tells the organiser", async () => {
  const { event, request, mine } = await invite();
  expect(
    await post(`${leader}/events/${mine.id}/accept`, { comment: "Helen will come.", sendResponse: true }),
  ).toBe(202);
  office.world.settle();
  const kept = await office.client.api(`${leader}/events/${mine.id}`).get();
  expect([kept.responseStatus.response, kept.showAs]).toEqual(["accepted", "busy"]);
  expect(kept.changeKey).not.toBe(mine.changeKey);
  expect((await office.ask(`/v1.0${leader}/messages/${request.id}`)).status).toBe(404);
  expect((await office.client.api(`${leader}/mailFolders/deleteditems/messages`).get()).value).toHaveLength(
    1,
  );
  const theirs = await office.client.api(`${organiser}/events/${event.id}`).get();
  expect(theirs.attendees[0].status.response).toBe("accepted");
  const [answer] = (await office.client.api(`${organiser}/mailFolders/inbox/messages`).get()).value;
  expect([answer["@odata.type"], answer.responseType, answer.subject]).toEqual([
    "#microsoft.graph.eventMessageResponse",
    "accepted",
    "Accepted: Devolution",
  ]);
});

test("declining takes the entry out of the diary, and the request in Deleted Items has no event any more", async () => {
  const { mine } = await invite();
  expect(await post(`${leader}/events/${mine.id}/decline`, { sendResponse: false })).toBe(202);
  office.world.settle();
  expect(office.leader.events.size).toBe(0);
  const away = await office.client
    .api(`${leader}/mailFolders/deleteditems/messages`)
    .expand("microsoft.graph.eventMessage/event")
    .get();
  expect(away.value[0].event).toBeNull();
  expect(office.world.sentTo("chief.exec@ashdale.example")).toHaveLength(0);
});

test("another time can be proposed only with an answer, and only where the organiser allows it", async () => {
  const proposedNewTime = { start: at("2026-03-17T10:00:00"), end: at("2026-03-17T11:00:00") };
  const strict = await invite({ allowNewTimeProposals: false });
  expect(
    await post(`${leader}/events/${strict.mine.id}/tentativelyAccept`, {
      sendResponse: true,
      proposedNewTime,
    }),
  ).toBe(400);
  expect(
    await post(`${leader}/events/${strict.mine.id}/accept`, { sendResponse: true, proposedNewTime }),
  ).toBe(400);
  const open = await invite({ subject: "Second" });
  expect(
    await post(`${leader}/events/${open.mine.id}/decline`, { sendResponse: false, proposedNewTime }),
  ).toBe(400);
  expect(
    await post(`${leader}/events/${open.mine.id}/tentativelyAccept`, {
      SendResponse: true,
      ProposedNewTime: proposedNewTime,
    }),
  ).toBe(202);
  office.world.settle();
  const theirs = await office.client.api(`${organiser}/events/${open.event.id}`).get();
  expect(theirs.attendees[0].proposedNewTime.start.dateTime).toBe("2026-03-17T10:00:00.0000000");
});

test("the organiser cannot answer, an attendee cannot cancel, and an answer nobody wants is refused", async () => {
  const { event, mine } = await invite({ responseRequested: false });
  expect(await post(`${organiser}/events/${event.id}/accept`, { sendResponse: true })).toBe(400);
  expect(await post(`${leader}/events/${mine.id}/cancel`, {})).toBe(400);
  expect(await post(`${leader}/events/${mine.id}/accept`, { sendResponse: true })).toBe(400);
  expect(await post(`${leader}/events/${mine.id}/accept`, { sendResponse: false })).toBe(202);
});

test("a meeting that moves makes the older request out of date and asks again", async () => {
  const { event, request } = await invite();
  await office.client
    .api(`${organiser}/events/${event.id}`)
    .patch({ start: at("2026-03-18T15:00:00"), end: at("2026-03-18T16:00:00") });
  office.world.settle();
  const old = await office.client.api(`${leader}/messages/${request.id}`).get();
  expect(old.isOutOfDate).toBe(true);
  const [update] = (
    await office.client.api(`${leader}/mailFolders/inbox/messages`).filter("isOutOfDate eq false").get()
  ).value;
  expect([update.meetingRequestType, update.previousStartDateTime.dateTime]).toEqual([
    "fullUpdate",
    "2026-03-16T10:00:00.0000000",
  ]);
  expect([...office.leader.events.values()].map(({ start, response }) => [start.dateTime, response])).toEqual(
    [["2026-03-18T15:00:00", "notResponded"]],
  );
});

test("a meeting that is called off says so in a message and stays, marked, in the diary", async () => {
  const { event } = await invite();
  expect(await post(`${organiser}/events/${event.id}/cancel`, { Comment: "Not this week." })).toBe(202);
  office.world.settle();
  const notice = (await office.client.api(`${leader}/mailFolders/inbox/messages`).get()).value.find(
    (one: { meetingMessageType: string }) => one.meetingMessageType === "meetingCancelled",
  );
  expect([notice["@odata.type"], notice.subject]).toEqual([
    "#microsoft.graph.eventMessage",
    "Canceled: Devolution",
  ]);
  expect([...office.leader.events.values()].map(({ isCancelled, showAs }) => [isCancelled, showAs])).toEqual([
    [true, "free"],
  ]);
});

test("an invitation from outside comes as a mail with a calendar part, and its answer goes out again", async () => {
  const lines = (method: string, extra: string) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:hospice-1\r\nSUMMARY:Hospice visit\r\nDTSTART:20260701T090000Z\r\nDTEND:20260701T100000Z\r\n${extra}ORGANIZER;CN=Naomi Clarke:mailto:naomi@hospice.example\r\nATTENDEE;RSVP=TRUE:mailto:leader@ashdale.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const deliver = (method: string, extra = "") =>
    fetch(`${office.graph.url}/admin/deliver?mailbox=leader@ashdale.example`, {
      method: "POST",
      body: `From: Naomi Clarke <naomi@hospice.example>\r\nTo: leader@ashdale.example\r\nSubject: Hospice visit\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDo come.\r\n--b\r\nContent-Type: text/calendar; method=${method}; charset=utf-8\r\n\r\n${lines(method, extra)}\r\n--b--\r\n`,
    });
  await deliver("REQUEST");
  const [event] = office.leader.events.values();
  await post(`${leader}/events/${event?.id}/accept`, { comment: "With pleasure", sendResponse: true });
  office.world.settle();
  expect(office.world.sentTo("naomi@hospice.example").map(({ subject }) => subject)).toEqual([
    "Accepted: Hospice visit",
  ]);
  await deliver("CANCEL", "SEQUENCE:1\r\nSTATUS:CANCELLED\r\n");
  expect([...office.leader.events.values()].map(({ isCancelled }) => isCancelled)).toEqual([true]);
});

test("the diary unrolls series across the spring clock change and shows London time on request", async () => {
  const pattern = { type: "weekly", interval: 1, daysOfWeek: ["Monday"], firstDayOfWeek: "monday" };
  const range = { type: "noEnd", startDate: "2026-03-16" };
  const series = await office.client
    .api(`${leader}/events`)
    .post(meeting({ attendees: [], recurrence: { pattern, range } }));
  const view = async (zone: string) => {
    const window = "startDateTime=2026-03-23T00:00:00%2B00:00&endDateTime=2026-04-06T22:00:00Z";
    const found = await office.client
      .api(`${leader}/calendarView?${window}`)
      .header("Prefer", `outlook.timezone="${zone}"`)
      .get();
    return found.value.map((one: { start: { dateTime: string } }) => one.start.dateTime.slice(0, 16));
  };
  expect(await view("UTC")).toEqual(["2026-03-23T10:00", "2026-03-30T09:00", "2026-04-06T09:00"]);
  expect(await view(london)).toEqual(["2026-03-23T10:00", "2026-03-30T10:00", "2026-04-06T10:00"]);
  expect(await view("Europe/London")).toHaveLength(3);
  const days = await office.client
    .api(
      `${leader}/events/${series.id}/instances?startDateTime=2026-03-16T00:00:00Z&endDateTime=2026-04-01T00:00:00Z`,
    )
    .get();
  await office.client.api(`${leader}/events/${days.value[1].id}`).delete();
  await office.client
    .api(`${leader}/events/${days.value[2].id}`)
    .patch({ subject: "Moved", start: at("2026-03-31T12:00:00"), end: at("2026-03-31T13:00:00") });
  expect(await view(london)).toEqual(["2026-03-31T12:00", "2026-04-06T10:00"]);
  expect((await office.ask(`/v1.0${leader}/calendarView`)).status).toBe(400);
});

test("a second POST of the same event is a conflict or the same event, as the service pleases", async () => {
  const body = meeting({ attendees: [], transactionId: "hold-1" });
  const first = await office.client.api(`${leader}/events`).post(body);
  expect(await post(`${leader}/events`, body)).toBe(409);
  office.world.quirks.duplicateTransaction = "existing";
  expect((await office.client.api(`${leader}/events`).post(body)).id).toBe(first.id);
  expect(office.leader.events.size).toBe(1);
});

test("an all-day event is whole days; one that ends before it begins is refused", async () => {
  expect(await post(`${leader}/events`, meeting({ isAllDay: true }))).toBe(400);
  expect(await post(`${leader}/events`, meeting({ end: at("2026-03-15T10:00:00") }))).toBe(400);
  expect(
    await post(
      `${leader}/events`,
      meeting({ isAllDay: true, start: at("2026-03-16T00:00:00"), end: at("2026-03-17T00:00:00") }),
    ),
  ).toBe(201);
});

test("availability says when, not what, of a private engagement, and keeps to its limits", async () => {
  await office.client
    .api(`${leader}/events`)
    .post(meeting({ attendees: [], sensitivity: "private", subject: "Dentist" }));
  const ask = (more: object = {}) => ({
    schedules: ["leader@ashdale.example", "nobody@elsewhere.example"],
    startTime: at("2026-03-16T09:00:00"),
    endTime: at("2026-03-16T12:00:00"),
    availabilityViewInterval: 60,
    ...more,
  });
  const found = await office.client.api(`${leader}/calendar/getSchedule`).post(ask());
  expect(found.value[0].availabilityView).toBe("020");
  expect(JSON.stringify(found)).not.toMatch(/Dentist/);
  expect(found.value[1].error.responseCode).toBe("ErrorMailRecipientNotFound");
  expect(await post(`${leader}/calendar/getSchedule`, ask({ endTime: at("2026-06-16T12:00:00") }))).toBe(400);
  expect(await post(`${leader}/calendar/getSchedule`, ask({ availabilityViewInterval: 1 }))).toBe(400);
  expect(
    await post(
      `${leader}/calendar/getSchedule`,
      ask({ schedules: Array.from({ length: 21 }, (_, n) => `p${n}@x.example`) }),
    ),
  ).toBe(400);
});

test("finding meeting times is for people, not for applications", async () => {
  expect(await post(`${leader}/findMeetingTimes`, {})).toBe(403);
  const token = await personToken(office.leader.id, ["Calendars.Read"]);
  expect((await office.ask("/v1.0/me/findMeetingTimes", { method: "POST", body: "{}", token })).status).toBe(
    200,
  );
});
