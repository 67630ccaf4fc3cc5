import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql, type Transaction } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveActAlone } from "../../functions/store/acts.ts";
import { type OpenedRecord, openRecord } from "../../functions/store/open.ts";
import type { Tables } from "../../functions/store/tables.ts";
import { verifyActs } from "../../functions/store/verify-acts.ts";
import { openTestRecord, templateFolder } from "../support/record.ts";

let record: OpenedRecord;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(() => record.close());

const doer = { id: "tom", name: "Tom", roles: ["caseworker"], correlation: "c" };
const noteOne = ({ seenBy }: OpenedRecord) =>
  saveActAlone(seenBy("system"), doer, new Date(), { act: "case.viewed", subject: "case LO-2026-000001" });
const verify = () => verifyActs(record.seenBy("system"));

/** What verification says after the owner has done this to the acts; all of it is taken back afterwards. */
async function after(tamper: (tx: Transaction<Tables>) => Promise<unknown>): Promise<string> {
  let said = "";
  const undone = new Error("taken back");
  await record.owner
    .transaction()
    .execute(async (tx) => {
      await tamper(tx);
      const found = await verifyActs(tx);
      said = "broken" in found ? found.broken : "";
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return said;
}

test("whatever the owner of the database does to the acts is found, and the first act it touches is named", async () => {
  for (let n = 0; n < 6; n++) await noteOne(record);
  const whole = await verify();
  if ("broken" in whole) throw new Error(whole.broken);
  const last = whole.count;
  const row = (tx: Transaction<Tables>, id: number) => tx.updateTable("acts").where("id", "=", id);
  expect(await after((tx) => row(tx, 3).set({ actor_id: "someone-else" }).execute())).toBe(
    "Act 3 has been changed.",
  );
  expect(
    await after((tx) =>
      row(tx, last)
        .set({ at: new Date(0) })
        .execute(),
    ),
  ).toBe(`Act ${last} has been changed.`);
  expect(
    await after((tx) =>
      row(tx, 2)
        .set({ detail: JSON.stringify({ type: "sar" }) })
        .execute(),
    ),
  ).toBe("Act 2 has been changed.");
  expect(
    await after((tx) =>
      row(tx, 5)
        .set({ at: sql`at + interval '300 microseconds'` })
        .execute(),
    ),
  ).toBe("Act 5 has been changed.");
  expect(await after((tx) => tx.deleteFrom("acts").where("id", "=", 4).execute())).toBe("Act 4 is missing.");
  expect(await after((tx) => tx.deleteFrom("acts").where("id", "=", last).execute())).toMatch(
    new RegExp(`^Act ${last} is missing`),
  );
  expect(await after((tx) => sql`truncate acts cascade`.execute(tx))).toMatch(/^Act 1 is missing/);
  expect(
    await after(async (tx) => {
      await row(tx, 2).set({ id: -1 }).execute();
      await row(tx, 3).set({ id: 2 }).execute();
      await row(tx, -1).set({ id: 3 }).execute();
    }),
  ).toBe("Act 2 has been changed.");
  expect(
    await after((tx) =>
      sql`insert into acts select ${last + 1}, at, actor_id, actor, roles, on_behalf_of, act, subject, before_digest,
        after_digest, correlation, detail, previous_hash, hash from acts where id = ${last}`.execute(tx),
    ),
  ).toBe(`Act ${last + 1} has been changed.`);
  expect(await after((tx) => tx.deleteFrom("acts_head").execute())).toMatch(/head of the chain is gone/);
  expect(await verify()).toEqual(whole);
});

test("the chain can be followed while the office goes on writing to it", async () => {
  for (let nth = 0; nth < 10; nth++) {
    const [found] = await Promise.all([verify(), noteOne(record), noteOne(record)]);
    expect(found).not.toHaveProperty("broken");
  }
});

test("one command says that the chain is whole, or names the first act that is not, and fails", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "audit-"));
  await cp(path.join(await templateFolder(), "record"), path.join(folder, "record"), { recursive: true });
  const withRecord = async (act: (opened: OpenedRecord) => Promise<unknown>) => {
    const opened = await openRecord({ folder });
    await act(opened).finally(opened.close);
  };
  const audit = () =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "functions/cli/audit.ts", "verify"], {
      env: { PATH: process.env["PATH"], DATA_FOLDER: folder },
    });
  await withRecord(async (opened) => {
    for (let n = 0; n < 3; n++) await noteOne(opened);
  });
  expect((await audit()).stdout).toMatch(/^3 acts, chain whole\./);
  await withRecord(({ owner }) =>
    owner.updateTable("acts").set({ actor: "x" }).where("id", "=", 2).execute(),
  );
  await expect(audit()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Act 2 has been changed."),
  });
  await rm(folder, { recursive: true, force: true });
}, 60_000);
