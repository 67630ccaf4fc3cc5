import type { OfferedLine, RepliesView } from "../../../core/contract/replies.ts";
import type { CaseView, MessageRef } from "../../../core/contract/shapes.ts";
import { Problem } from "../../../core/problem.ts";
import { stepsFor } from "../../../core/replies/clearance.ts";
import { type Facts, fill } from "../../../core/replies/fill.ts";
import { isExpired, linesFor } from "../../../core/replies/line.ts";
import { subjectWith } from "../../../core/replies/subject.ts";
import { londonDate } from "../../../core/time.ts";
import type { StaffedOffice } from "../../office.ts";
import { readLetters } from "../../store/reply-drafts.ts";
import { readLines } from "../../store/reply-lines.ts";
import { readToTell } from "../../store/sent-replies.ts";
import { readSeen, requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { factsFor, letterOf } from "./letter-facts.ts";
import { showDrafts } from "./show-drafts.ts";

export const readReplies: Job<"readReplies"> = async ({ reference, message }, office) =>
  viewReplies(office, await requireCase(office, reference), message);

/** What a case can be answered with, what has been drafted and what has gone. Of a restricted case the look is on the record. */
export async function viewReplies(
  office: StaffedOffice,
  caseId: number,
  message?: MessageRef,
): Promise<RepliesView> {
  const view = await readSeen(office, caseId);
  const answered = await requireLetter(office, caseId, message);
  const letter = answered && (await letterOf(office, answered.ref));
  const { address, facts } = factsFor(office, view, letter);
  const lines = linesFor(await readLines(office.db), view.type, view.topic);
  const subject = letter?.subject ?? view.subject;
  return {
    reference: view.reference,
    answers: answered?.ref ?? null,
    address,
    subject: subjectWith(view.reference, /^re:/i.test(subject) ? subject : `RE: ${subject}`),
    lines: lines.map((line) => offered(line, view, facts, londonDate(office.now))),
    drafts: await showDrafts(office, caseId, view),
    toTell: await readToTell(office, caseId),
  };
}

/** The letter to answer: the one that is named, if it is in the case, or the first. */
export async function requireLetter(office: StaffedOffice, caseId: number, message?: MessageRef) {
  const letters = await readLetters(office, caseId);
  const isNamed = (one: (typeof letters)[number]) =>
    one.mailbox === message?.mailbox && one.internet_message_id === message.message.internetMessageId;
  const row = message ? letters.find(isNamed) : letters[0];
  if (message && !row) throw new Problem("not-found", "That email is not in this case.");
  return (
    row && {
      row: row.id,
      ref: { mailbox: row.mailbox, message: { internetMessageId: row.internet_message_id } },
    }
  );
}

function offered(
  line: Awaited<ReturnType<typeof readLines>>[number],
  { type, topic }: CaseView,
  facts: Facts,
  today: string,
): OfferedLine {
  const { code, version, title, purpose, owner, validUntil } = line;
  const { text, missing } = fill(line.text, facts);
  const steps = [...stepsFor(purpose, type, topic)];
  return {
    code,
    version,
    title,
    purpose,
    owner,
    validUntil,
    expired: isExpired(line, today),
    text,
    missing,
    steps,
  };
}
