import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Input } from "../../core/contract/calls.ts";
import { exportActs } from "../../functions/store/acts-file.ts";
import { askThrough, doorOf, type Ask } from "../support/calls.ts";
import { caseworker, leaderMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let ask: Ask;
beforeAll(async () => {
  office = await openTestOffice();
  ask = askThrough(doorOf(office));
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterAll(() => office.close());

const log = async (choice: Pick<Input<"logEmail">["choice"], "type" | "capacity">) =>
  ask(
    "logEmail",
    {
      mailbox: leaderMailbox,
      message: { internetMessageId: await office.post(leaderMailbox, {}) },
      choice: { priority: "Standard", ...choice },
    },
    caseworker,
  );

test("party-political business is on no record, whichever hat is chosen for it, and that it was set aside is", async () => {
  for (const capacity of ["party", "council", "ward"] as const)
    expect(await log({ type: "political", capacity })).toMatchObject({ status: 403 });
  const { owner } = office.record;
  expect(await owner.selectFrom("cases").select("id").execute()).toEqual([]);
  expect(await owner.selectFrom("effects").select("id").execute()).toEqual([]);
  const acts = await owner.selectFrom("acts").select(["act", "subject", "detail"]).execute();
  expect(acts).toEqual(Array(3).fill({ act: "mail.set-aside", subject: "mail", detail: {} }));
});

test("of ward casework an auditor's sheet has the acts in their places, and not what they were about", async () => {
  const council = await log({ type: "petition", capacity: "council" });
  const ward = await log({ type: "compliment", capacity: "ward" });
  const folder = await mkdtemp(path.join(tmpdir(), "hats-"));
  await exportActs(office.record, path.join(folder, "acts.csv"), {});
  const sheet = await readFile(path.join(folder, "acts.csv"), "utf8");
  await rm(folder, { recursive: true });
  expect(sheet).toContain(String(council.body["reference"]));
  expect(sheet).toContain("petition");
  expect(sheet).not.toContain(String(ward.body["reference"]));
  expect(sheet).not.toContain("compliment");
  expect(sheet.match(/"(?:case.logged|effect.done)","ward casework","",/g)).toHaveLength(2);
});
