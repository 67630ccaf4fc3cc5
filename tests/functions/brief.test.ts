import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { londonDate, londonInstant } from "../../core/time.ts";
import { previewBrief } from "../../functions/jobs/briefing/preview-brief.ts";
import { sendBrief } from "../../functions/jobs/briefing/send-brief.ts";
import { sendDueBrief } from "../../functions/jobs/briefing/send-due-brief.ts";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import {
  caseworker,
  gatekeeper,
  leaderMailbox,
  officeMailbox,
  openTestOffice,
  type TestOffice,
} from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const at = (day: string, time: string) => office.as(gatekeeper, londonInstant(day, time));
const received = () => office.world.sentTo(leaderMailbox);

test("the preview tells the day: the diary, what is due and what has come in", async () => {
  const today = londonDate(new Date());
  await office.invite({
    subject: "Visit to the new school",
    startAt: londonInstant(today, "23:00"),
    minutes: 30,
  });
  const letter = await office.post(officeMailbox, {});
  const logged = await logEmail(
    {
      mailbox: officeMailbox,
      message: { internetMessageId: letter },
      choice: {
        type: "media",
        topic: null,
        priority: "Immediate",
        capacity: "council",
        note: "",
        into: "new",
        also: [],
      },
    },
    office.as(caseworker),
  );
  const brief = await previewBrief({}, office.as(gatekeeper));
  for (const form of [brief.html, brief.text]) {
    expect(form).toContain("Visit to the new school");
    expect(form).toContain(logged.reference);
    expect(form).toContain("Media enquiry");
  }
  expect(brief.sent).toBeNull();
  expect(received()).toHaveLength(0);
});

test("the timetable sends one brief on a working day, after its hour and not before, however often it fires", async () => {
  const day = "2027-03-29"; // a Monday, the day after the clocks change
  await sendDueBrief(at(day, "06:45"));
  expect(received()).toHaveLength(0);
  await Promise.all([sendDueBrief(at(day, "07:00")), sendDueBrief(at(day, "07:00"))]);
  await sendDueBrief(at(day, "07:15"));
  office.world.settle();
  expect(received()).toHaveLength(1);
  expect(received()[0]?.subject).toBe("OFFICIAL: Daily brief, Monday 29 March 2027");
});

test("nobody is sent a brief on a Sunday", async () => {
  const before = received().length;
  await sendDueBrief(at("2027-04-11", "07:00"));
  office.world.settle();
  expect(received()).toHaveLength(before);
});

test("a brief sent by hand is the day's brief: the timetable does not send another", async () => {
  const day = "2027-04-06";
  const before = received().length;
  const brief = await sendBrief({ on: day }, at(day, "06:30"));
  expect(brief.sent).toMatchObject({ by: gatekeeper.name, delivery: { state: "done" } });
  await sendDueBrief(at(day, "07:00"));
  office.world.settle();
  expect(received()).toHaveLength(before + 1);
});

test("the Leader gets it in two forms, from the office's mailbox", async () => {
  office.world.settle();
  const inbox = await office.look<{ value: { id: string; from: { emailAddress: { address: string } } }[] }>(
    `/users/${leaderMailbox}/mailFolders/inbox/messages?$top=50&$filter=${encodeURIComponent(`from/emailAddress/address eq '${officeMailbox}'`)}`,
  );
  expect(inbox.value.length).toBeGreaterThan(0);
  const mime = await fetch(
    `${office.outside.graph.url}/v1.0/users/${leaderMailbox}/messages/${inbox.value[0]?.id}/$value`,
    {
      headers: {
        authorization: `Bearer ${await office.outside.outlookToken()}`,
        prefer: 'IdType="ImmutableId"',
      },
    },
  );
  const text = await mime.text();
  expect(text).toMatch(/text\/plain/);
  expect(text).toMatch(/text\/html/);
});

test("only today's brief can be sent", async () => {
  await expect(sendBrief({ on: "2027-01-01" }, at("2027-01-04", "09:00"))).rejects.toMatchObject({
    code: "bad-input",
  });
});
