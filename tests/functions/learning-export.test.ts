import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { saveActAlone } from "../../functions/store/acts.ts";
import { saveLesson } from "../../functions/store/lessons.ts";
import { type OpenedRecord, openRecord } from "../../functions/store/open.ts";
import { verifyActs } from "../../functions/store/verify-acts.ts";
import { officeMailbox } from "../support/office.ts";
import { templateFolder } from "../support/record.ts";
import { fillTown } from "../support/town.ts";

const tom = { id: "tom", name: "Tom Ainsley", roles: ["caseworker"], correlation: "c" };
const suggested = { type: "foi", topic: null, service: null };
const chosen = { type: "eir", topic: "Parks, trees and open spaces", service: null };

/** One lesson of the first case, as if its letter had just been filed. */
async function teachOnce(record: OpenedRecord): Promise<void> {
  await fillTown(record, officeMailbox, 1, 7);
  const rows = await record.owner.selectFrom("case_messages").select(["id", "case_id"]).execute();
  for (const row of rows) {
    await saveActAlone(record.owner, tom, new Date(), { act: "case.logged", subject: "case 1" });
    const now = new Date("2026-03-10T12:00:00Z");
    const study = {
      prints: { places: Uint16Array.of(1), values: Float32Array.of(1) },
      likely: { type: { foi: 0.6, eir: 0.3 }, topic: {}, service: {} },
    };
    const of = { id: row.case_id, capacity: "council", restricted_to: null };
    await saveLesson(
      record.owner,
      { study, suggested, chosen },
      { id: 1, row: row.id, by: tom, now, case: of },
    );
  }
}

test("one command hands out what was suggested and what was chosen, without a name or a word of any letter, and never over another file", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "learning-"));
  await cp(path.join(await templateFolder(), "record"), path.join(folder, "record"), { recursive: true });
  const withRecord = async <T>(act: (opened: OpenedRecord) => Promise<T>): Promise<T> => {
    const opened = await openRecord({ folder });
    return act(opened).finally(opened.close);
  };
  const file = path.join(folder, "lessons.jsonl");
  const learning = (...asked: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "functions/cli/learning.ts", ...asked], {
      env: { PATH: process.env["PATH"], DATA_FOLDER: folder },
    });
  await withRecord(teachOnce);

  expect((await learning("export", file)).stdout).toContain("1 lesson written");
  const written = await readFile(file, "utf8");
  expect(JSON.parse(written)).toMatchObject({ lesson: 1, suggested, chosen, counts: true });
  expect(written).not.toMatch(/Ainsley|tom|secret/i);

  await expect(learning("export", file)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("is there already"),
  });
  await expect(learning("export")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Say which record and which file"),
  });
  const { acts } = await withRecord(async ({ owner, seenBy }) => {
    expect(await verifyActs(seenBy("system"))).not.toHaveProperty("broken");
    return { acts: await owner.selectFrom("acts").select("act").orderBy("id").execute() };
  });
  expect(acts.map(({ act }) => act)).toContain("record.exported");
  await rm(folder, { recursive: true, force: true });
}, 60_000);
