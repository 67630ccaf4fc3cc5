import { Problem } from "../../../core/problem.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { markMessage } from "../../effects/mark-message.ts";
import { doerIn } from "../../office.ts";
import { aboutCase, findCaseOfMessage } from "../../store/cases.ts";
import { unfileMessage } from "../../store/unfile-message.ts";
import type { Job } from "../job.ts";
import { requireOurMailbox } from "../mailboxes.ts";
import { requireCase, showHandled } from "./read-case.ts";

export const undoLog: Job<"undoLog"> = async ({ mailbox, message, reference, version }, office) => {
  requireOurMailbox(office.settings, mailbox);
  const caseId = await requireCase(office, reference);
  const filed = { mailbox, internetMessageId: message.internetMessageId };
  const undone = await unfileMessage(office.db, caseId, filed, version, {
    by: doerIn(office),
    now: office.now,
    effects: (row) => [markMessage(row)],
  });
  // Pressed twice, or by two people: what was asked for is so.
  if (!undone && (await findCaseOfMessage(office.db, filed)) === caseId) {
    throw new Problem(
      "conflict",
      `Someone has changed ${reference} since you opened it. Look again before undoing.`,
    );
  }
  await carryOut(office, { about: aboutCase(caseId) });
  return showHandled(office, caseId);
};
