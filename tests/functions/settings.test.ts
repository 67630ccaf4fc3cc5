import { expect, test } from "vitest";
import { pointTable } from "../../core/cases/points.ts";
import { readSettings } from "../../functions/settings.ts";

const good = {
  TENANT_ID: "7c1e9a40-2b6f-4d13-9e58-1a0c4f7d2e01",
  API_CLIENT_ID: "3b5d7f91-6a2c-4e80-b1d3-5f8a9c0e2d11",
  PANE_CLIENT_ID: "5e7091b3-8c4e-4fa2-93f5-7a1cbe2f4e12",
  GRAPH_CLIENT_ID: "70a2b3d5-ae60-41c4-a517-9c3ed04a6f13",
  LEADER_MAILBOX: "Leader@council.example",
  LEADER_NAME: "Cllr A",
  OFFICE_MAILBOX: "office@council.example",
  COUNCIL_NAME: "Council",
  DATABASE_URL: "postgres://office@db.example/office",
};

test("the settings of a council are read, with Microsoft's own addresses unless others are given", () => {
  const settings = readSettings(good);
  expect(settings.leader.address).toBe("leader@council.example");
  expect(settings.graph.url).toBe("https://graph.microsoft.com");
  expect(settings.authority).toBe("https://login.microsoftonline.com");
});

test("every setting that is missing or wrong is named in one sentence", () => {
  const { TENANT_ID: _, ...rest } = good;
  expect(() => readSettings({ ...rest, LEADER_MAILBOX: "not an address", BRIEF_AT: "07:10" })).toThrow(
    /TENANT_ID is missing; LEADER_MAILBOX must be a mailbox address; BRIEF_AT must be on a quarter hour/,
  );
});

test("the names of the wards are one setting, and none is needed", () => {
  expect(readSettings(good).wards).toEqual([]);
  expect(readSettings({ ...good, COUNCIL_WARDS: "Abbey, St Brendan’s,, Wendle " }).wards).toEqual([
    "Abbey",
    "St Brendan’s",
    "Wendle",
  ]);
});

test("a record has to live somewhere", () => {
  const { DATABASE_URL: _, ...rest } = good;
  expect(() => readSettings(rest)).toThrow(/DATABASE_URL/);
});

test("Graph and the directory are spoken to over https only", () => {
  expect(() => readSettings({ ...good, GRAPH_URL: "http://graph.example" })).toThrow(
    /GRAPH_URL must be an https address/,
  );
});

test("Microsoft 365 calls at an https address, or at this machine itself where its stand-in is", () => {
  expect(readSettings(good).notificationUrl).toBeUndefined();
  for (const NOTIFICATION_URL of [
    "https://office.example/api/notifications",
    "http://127.0.0.1:4282/api/notifications",
  ])
    expect(readSettings({ ...good, NOTIFICATION_URL }).notificationUrl).toBe(NOTIFICATION_URL);
  for (const NOTIFICATION_URL of [
    "http://office.example/api/notifications",
    "http://127.0.0.1.office.example/",
    "http://localhost@office.example/",
    "ftp://localhost/",
    "nowhere",
  ])
    expect(() => readSettings({ ...good, NOTIFICATION_URL })).toThrow(
      /NOTIFICATION_URL must be an https address/,
    );
});

test("how long a claim holds, when people are reminded and what weighs how much in the queue are settings, each with what is usual", () => {
  const usual = readSettings(good).work;
  expect(usual.claimHours).toBe(24);
  expect(usual.chaseDays).toMatchObject({ nearing: -5, "very-late": 5 });
  expect(usual.points).toEqual(pointTable);
  const { work } = readSettings({
    ...good,
    CLAIM_HOURS: "8",
    CHASE_DAYS: "nearing -7, very-late 10",
    POINTS: "type.media 35, age.most 5, law 0",
  });
  expect(work.claimHours).toBe(8);
  expect(work.chaseDays).toMatchObject({ nearing: -7, due: 0, "very-late": 10 });
  expect(work.points.type.media).toEqual({ points: 35, says: "press" });
  expect(work.points).toMatchObject({ age: { perDay: 1, most: 5 }, law: { points: 0 } });
});

test("a reminder or a weight that there is not, or that is no number, is named as the office starts", () => {
  for (const wrong of ["nearly 3", "nearing", "nearing soon", "nearing 3 days", "nearing 61", "due 0, due 1"])
    expect(() => readSettings({ ...good, CHASE_DAYS: wrong }), wrong).toThrow(
      /CHASE_DAYS must be names and numbers/,
    );
  expect(() => readSettings({ ...good, POINTS: "type.nobody 3", CLAIM_HOURS: "0" })).toThrow(
    /CLAIM_HOURS .*; POINTS must be names and numbers: “type\.nobody 3”/,
  );
});
