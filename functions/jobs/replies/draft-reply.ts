import type { Drafting } from "../../../core/contract/replies.ts";
import { Problem } from "../../../core/problem.ts";
import { isExpired } from "../../../core/replies/line.ts";
import { plainReply } from "../../../core/replies/html.ts";
import { londonDate, sayDay } from "../../../core/time.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { draftReply as effectOf } from "../../effects/draft-reply.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { aboutDraft, saveDraft } from "../../store/reply-drafts.ts";
import { type LineOfOffice, readLines } from "../../store/reply-lines.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { requireOurMailbox } from "../mailboxes.ts";
import { requireLetter, viewReplies } from "./read-replies.ts";
import { digestOf } from "./reply-words.ts";

/** Puts a reply among the drafts of the mailbox that the letter came to, for a person to send from there. */
export const draftReply: Job<"draftReply"> = async (asked, office) => {
  const { reference, message } = asked;
  requireOurMailbox(office.settings, message.mailbox);
  const caseId = await requireCase(office, reference);
  const answered = await requireLetter(office, caseId, message);
  if (!answered) throw new Problem("not-found", "There is no email in this case to answer.");
  const line = await requireLine(office, asked);
  const text = plainReply(asked.text);
  const row = await saveDraft(
    office,
    {
      caseId,
      message: answered.row,
      purpose: line.purpose,
      line: line.code,
      version: line.version,
      title: line.title,
      text,
      digest: digestOf(text),
      reason: isExpired(line, londonDate(office.now)) ? asked.reason : undefined,
    },
    { by: doerIn(office), person: office.user, now: office.now },
    (made) => effectOf(made, message.mailbox),
  );
  await carryOut(office, { about: aboutDraft(row) });
  return viewReplies(office, caseId, message);
};

/** The line as the person saw it; one that has run out is used only with a reason. */
async function requireLine(
  { db, now }: StaffedOffice,
  { line: code, version, reason }: Drafting,
): Promise<LineOfOffice> {
  const line = (await readLines(db)).find((one) => one.code === code);
  if (!line) throw new Problem("not-found", "This line is not in use any more. Choose another.");
  if (line.version !== version)
    throw new Problem("conflict", `“${line.title}” has been changed meanwhile. Look at it again.`);
  if (line.validUntil && isExpired(line, londonDate(now)) && reason === undefined)
    throw new Problem(
      "reason-needed",
      `“${line.title}” ran out on ${sayDay(line.validUntil)}. Ask ${line.owner} whether it still holds, or say why you use it.`,
    );
  return line;
}
