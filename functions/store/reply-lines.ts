import type { Selectable } from "kysely";
import type { KeptLine, LineApproving } from "../../core/contract/replies.ts";
import { Problem } from "../../core/problem.ts";
import type { ReplyLine } from "../../core/replies/line.ts";
import { startingLines } from "../../core/replies/starting-lines.ts";
import type { Topic } from "../../core/triage/vocabulary.ts";
import type { TypeCode } from "../../core/triage/types.ts";
import { type Doer, saveAct } from "./acts.ts";
import type { Db } from "./open.ts";
import type { Tables } from "./tables.ts";

type Approved = Pick<KeptLine, "approved" | "retired">;
export type LineOfOffice = ReplyLine & Approved;

/** Every version of every line, the newest of each first; what the office came with stands last. */
export async function readAllLines(db: Db): Promise<LineOfOffice[]> {
  const rows = await db
    .selectFrom("reply_lines")
    .selectAll()
    .orderBy("code")
    .orderBy("version", "desc")
    .limit(5000)
    .execute();
  return [...rows.map(asLine), ...startingLines.map((one) => ({ ...one, approved: null, retired: false }))];
}

/** The line of each code that is in force. */
export async function readLines(db: Db): Promise<LineOfOffice[]> {
  const seen = new Set<string>();
  return (await readAllLines(db)).filter(({ code, retired }) => {
    const isNewest = !seen.has(code);
    seen.add(code);
    return isNewest && !retired;
  });
}

function asLine(row: Selectable<Tables["reply_lines"]>): LineOfOffice {
  return {
    code: row.code,
    version: row.version,
    title: row.title,
    purpose: row.purpose,
    // Written by this store from the contract's own values.
    types: row.types as TypeCode[],
    topics: row.topics as Topic[],
    text: row.body,
    owner: row.owner,
    validUntil: row.valid_until,
    approved: { by: row.approved_by, at: row.approved_at.toISOString() },
    retired: row.retired,
  };
}

/** Puts a line in the place of the version that the person saw. */
export async function saveReplyLine(db: Db, line: LineApproving, by: Doer, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = (await readAllLines(tx)).find(({ code }) => code === line.code);
    const version = before?.version ?? 0;
    const conflict = new Problem(
      "conflict",
      `${before?.approved?.by ?? "Someone"} has changed “${before?.title ?? line.title}” meanwhile. Look at it first: what you wrote stays here.`,
    );
    if (version !== line.replaces) throw conflict;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("reply_lines")
      .values({
        code: line.code,
        version: version + 1,
        title: line.title,
        purpose: line.purpose,
        types: line.types,
        topics: line.topics,
        body: line.text,
        owner: line.owner,
        valid_until: line.validUntil,
        retired: line.retired,
        approved_by_id: by.id,
        approved_by: by.name,
        approved_at: now,
      })
      .onConflict((one) => one.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw conflict;
    await saveAct(tx, by, now, {
      act: "reply.line-approved",
      subject: `line ${line.code}`,
      ...(before && { before: before.text }),
      after: line.text,
      detail: { version: version + 1, validUntil: line.validUntil, retired: line.retired },
    });
  });
}
