import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RecordDeed } from "../../core/contract/record-events.ts";
import type { ContactCase } from "../../core/contract/records.ts";
import { addDays, londonDate } from "../../core/time.ts";
import { readReport } from "../../functions/jobs/desk/read-report.ts";
import { recordContact } from "../../functions/jobs/records/record-contact.ts";
import { recordOnCase } from "../../functions/jobs/records/record-on-case.ts";
import { tomAdeyemi as tom } from "../../stand-ins/people/people.ts";
import { openTestOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const today = londonDate(new Date());
type Found = Extract<RecordDeed, { kind: "complaint" }>;
const found = (own: Partial<Found>): Found => ({
  kind: "complaint",
  stage: "1",
  outcome: "upheld",
  rootCause: "delay",
  remedy: "",
  lesson: "",
  lessonOwner: "",
  lessonBy: null,
  ...own,
});

async function complaint(type: ContactCase["type"], ...facts: readonly Partial<Found>[]): Promise<string> {
  const { reference, version } = await recordContact(
    {
      key: randomUUID(),
      channel: "phone-waiting",
      on: today,
      person: { name: "Maud Quibell", email: "", phone: "", address: "" },
      about: "The repair that never came",
      said: "Nobody has come for six weeks.",
      type,
      topic: null,
      priority: "Standard",
      capacity: "council",
    },
    office.as(tom),
  );
  let seen = version;
  for (const fact of facts)
    seen = (await recordOnCase({ reference, version: seen, event: found(fact) }, office.as(tom))).records
      .version;
  return reference;
}

test("what was found last of each complaint is counted by its cause, and its lessons stand with whoever owes them", async () => {
  const lesson = {
    lesson: "Ring before the sixth week.",
    lessonOwner: "J Lind",
    lessonBy: addDays(today, 10),
  };
  const first = await complaint("complaint_stage1", { rootCause: null, outcome: "open" }, lesson);
  await complaint("complaint_stage2", { outcome: "partly" });
  await complaint("complaint_stage1", {
    rootCause: "conduct",
    outcome: "not-upheld",
    lesson: "Say sorry first.",
  });
  await complaint("complaint_stage1");

  const asked = { from: today, to: today, span: "week", capacity: null, type: [] } as const;
  const { themes } = await readReport({ ...asked, type: [] }, office.as(tom));
  expect(themes.causes).toEqual([
    { cause: "delay", complaints: 2, upheld: 1, partly: 1 },
    { cause: "conduct", complaints: 1, upheld: 0, partly: 0 },
  ]);
  expect(themes.lessons).toEqual([
    { reference: first, lesson: lesson.lesson, owner: "J Lind", by: lesson.lessonBy },
    expect.objectContaining({ lesson: "Say sorry first.", by: null }),
  ]);
});
