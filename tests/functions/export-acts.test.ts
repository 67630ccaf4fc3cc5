import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveActAlone } from "../../functions/store/acts.ts";
import { exportActs } from "../../functions/store/acts-file.ts";
import type { OpenedRecord } from "../../functions/store/open.ts";
import { openTestRecord } from "../support/record.ts";

let record: OpenedRecord;
let folder: string;
const said = (name: string, at: string) =>
  saveActAlone(record.owner, { id: "tom", name, roles: ["caseworker"], correlation: "c" }, new Date(at), {
    act: "case.viewed",
    subject: "case LO-2026-000001",
    detail: { reason: "handling" },
  });
beforeAll(async () => {
  [record, folder] = await Promise.all([openTestRecord(), mkdtemp(path.join(tmpdir(), "export-"))]);
  await said("Tom", "2026-03-28T23:59:00Z");
  await said('=HYPERLINK("http://x.example")', "2026-03-29T10:00:00Z");
  // Half past eleven at night in London, the clocks having gone forward.
  await said("Ruth", "2026-03-30T22:30:00Z");
});
afterAll(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});
const inFolder = (name: string) => path.join(folder, name);

test("an auditor gets every act in a sheet that only its owner may read, its writing among them, and no cell is a formula", async () => {
  const file = inFolder("all.csv");
  const rows = await exportActs(record, file, {});
  const sheet = await readFile(file, "utf8");
  expect(sheet.startsWith('\uFEFF"Act","At (UTC)","Person"')).toBe(true);
  expect(sheet.split("\r\n")).toHaveLength(rows + 2);
  expect(sheet).toContain(`"'=HYPERLINK(""http://x.example"")"`);
  expect(sheet).toContain("record.exported");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("an auditor may ask for days, London’s, the last of them whole", async () => {
  const file = inFolder("days.csv");
  expect(await exportActs(record, file, { from: "2026-03-29", to: "2026-03-30" })).toBe(2);
  expect(await readFile(file, "utf8")).toContain("Ruth");
});

test("a file that is there already is not written over", async () => {
  const file = inFolder("there.csv");
  await writeFile(file, "mine");
  await expect(exportActs(record, file, {})).rejects.toThrow("Name another");
  expect(await readFile(file, "utf8")).toBe("mine");
});
