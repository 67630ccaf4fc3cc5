import { sql } from "kysely";
import type { CampaignFacts } from "../../core/contract/campaigns.ts";
import { Problem } from "../../core/problem.ts";
import { type Doer, saveAct } from "./acts.ts";
import { holdCampaign } from "./campaign-cases.ts";
import type { Db } from "./open.ts";

/** What is approved now to answer all copies with. */
export async function findLine(db: Db, campaign: number): Promise<CampaignFacts["line"]> {
  const { rows } = await sql<{ body: string; approved_by: string; approved_at: Date; version: number }>`
    select body, approved_by, approved_at, count(*) over () as version from approved_lines
    where campaign = ${campaign} order by id desc limit 1`.execute(db);
  const [row] = rows;
  if (!row) return null;
  return {
    text: row.body,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at.toISOString(),
    version: row.version,
  };
}

/** Puts a line in the place of the version that the person saw. The same one again is as good as approved. */
export async function saveLine(
  db: Db,
  { key, text, replaces }: { key: number; text: string; replaces: number },
  by: Doer,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, key);
    const line = await findLine(tx, key);
    if (line?.text === text) return;
    const version = line?.version ?? 0;
    if (version !== replaces)
      throw new Problem(
        "conflict",
        `${line?.approvedBy} has approved another line meanwhile. Look at it first.`,
      );
    const values = { body: text, approved_by_id: by.id, approved_by: by.name, approved_at: now };
    await tx
      .insertInto("approved_lines")
      .values({ campaign: key, ...values })
      .execute();
    await saveAct(tx, by, now, {
      act: "campaign.line-approved",
      subject: `campaign ${key}`,
      ...(line && { before: line.text }),
      after: text,
      detail: { version: version + 1 },
    });
  });
}
