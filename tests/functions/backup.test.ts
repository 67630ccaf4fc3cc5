import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { backUp, restore } from "../../functions/store/backup-file.ts";
import { copyOut, type CopiedRow } from "../../functions/store/copy-record.ts";
import type { OpenedRecord } from "../../functions/store/open.ts";
import { lastAct } from "../support/acts.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";
import { openTestRecord } from "../support/record.ts";

let office: TestOffice;
let folder: string;
/** A new record: it stays empty until a good backup comes. */
let other: OpenedRecord;
beforeAll(async () => {
  [office, other] = await Promise.all([openTestOffice(), openTestRecord()]);
  folder = await mkdtemp(path.join(tmpdir(), "backup-"));
  for (const type of ["foi", "safeguarding", "petition"] as const) {
    const internetMessageId = await office.post(officeMailbox, { subject: "“Größe” 😀 \u2028 and 'quotes'" });
    await logEmail(
      {
        mailbox: officeMailbox,
        message: { internetMessageId },
        choice: {
          type,
          topic: null,
          priority: "Standard",
          capacity: "council",
          note: "a\nb",
          into: "new",
          also: [],
        },
      },
      office.as(caseworker),
    );
  }
});
afterAll(async () => {
  await Promise.all([office.close(), other.close()]);
  await rm(folder, { recursive: true, force: true });
});

const everything = async ({ owner }: OpenedRecord) => {
  const rows: CopiedRow[] = [];
  await copyOut(owner, async (row) => void rows.push(row));
  return rows;
};
const inFolder = (name: string) => path.join(folder, name);

const spoilt: [string, (lines: string[]) => string[], string][] = [
  ["that is cut short", (lines) => lines.slice(0, -3), "not whole"],
  ["that lacks a row", (lines) => [...lines.slice(0, 3), ...lines.slice(4)], "not whole"],
  ["of something else", (lines) => ['{"backupOf":"a shop"}', ...lines.slice(1)], "not a backup"],
  [
    "of a newer version",
    ([head = "", ...lines]) => [head.replace("0001-", "9999-"), ...lines],
    "newer version",
  ],
  [
    "of an older version",
    ([head = "", ...lines]) => [head.replace(/,"[^"]*"\]/, "]"), ...lines],
    "Restore it with that version",
  ],
  [
    "with something after its end",
    (lines) => [...lines, '{"table":"conversations","row":{"mailbox":"a","conversation_id":"b"}}'],
    "not the end",
  ],
  ["with a line that says nothing", (lines) => [...lines.slice(0, 5), "{", ...lines.slice(5)], "damaged"],
];
for (const [what, spoil, said] of spoilt) {
  test(`a backup ${what} is refused, and nothing of it is left behind`, async () => {
    await backUp(office.record, inFolder("good.gz"));
    const lines = gunzipSync(await readFile(inFolder("good.gz")))
      .toString()
      .trimEnd()
      .split("\n");
    await writeFile(inFolder("bad.gz"), gzipSync(`${spoil(lines).join("\n")}\n`));
    const empty = await everything(other);
    await expect(restore(other, inFolder("bad.gz"))).rejects.toThrow(said);
    expect(await everything(other)).toEqual(empty);
  });
}

test("a file that is no backup, or half of one, is refused in a sentence", async () => {
  await backUp(office.record, inFolder("good.gz"));
  const good = await readFile(inFolder("good.gz"));
  for (const bytes of [Buffer.alloc(0), Buffer.from("not packed"), good.subarray(0, good.length >> 1)]) {
    await writeFile(inFolder("bad.gz"), bytes);
    await expect(restore(other, inFolder("bad.gz"))).rejects.toThrow("Nothing was restored.");
  }
  await expect(restore(other, inFolder("nowhere.gz"))).rejects.toThrow("no such file");
});

test("taking a backup is an act, of the login that took it, and is in the backup itself", async () => {
  await backUp(office.record, inFolder("noted.gz"));
  const { act, actor_id } = await lastAct(office);
  expect([act, actor_id]).toEqual(["record.exported", expect.stringMatching(/^database login \w+$/)]);
  expect(gunzipSync(await readFile(inFolder("noted.gz"))).toString()).toContain(actor_id);
});

test("a record that is backed up and restored is the same to the last row, its chain whole, and goes on counting", async () => {
  await backUp(office.record, inFolder("whole.gz"));
  const before = await everything(office.record);
  const { rows, acts } = await restore(other, inFolder("whole.gz"));
  expect(rows).toBe(before.length);
  expect(acts).toBeGreaterThanOrEqual(3);
  expect(await everything(other)).toEqual(before);
  const { id } = await other.owner
    .insertInto("effects")
    .values({
      key: "new",
      kind: "x",
      about: "x",
      payload: "{}",
      run_after: new Date(),
      created_at: new Date(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const last = Math.max(
    ...before.filter(({ table }) => table === "effects").map(({ row }) => Number(row["id"])),
  );
  expect(id).toBe(last + 1);
  await expect(restore(other, inFolder("whole.gz"))).rejects.toThrow("This record is not empty");
});
