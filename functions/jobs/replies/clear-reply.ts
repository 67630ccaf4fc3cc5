import { may } from "../../../core/people/permissions.ts";
import { Problem } from "../../../core/problem.ts";
import { clearanceSteps, whyNotTold } from "../../../core/replies/clearance.ts";
import { gapsIn } from "../../../core/replies/fill.ts";
import { doerIn } from "../../office.ts";
import { saveClearance } from "../../store/reply-clearances.ts";
import { readDrafts } from "../../store/reply-drafts.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { viewReplies } from "./read-replies.ts";
import { digestOf, replyWords } from "./reply-words.ts";
import { lookAt } from "./show-drafts.ts";

/** Puts on the record what somebody said of a draft: of the very words that lie in Outlook now. */
export const clearReply: Job<"clearReply"> = async ({ reference, ...said }, office) => {
  const caseId = await requireCase(office, reference);
  const { label, may: permission } = clearanceSteps[said.step];
  if (!may(office.user.roles, permission))
    throw new Problem("not-allowed", `The word of “${label}” is not yours to give.`);
  const missing = whyNotTold(said.step, said.verdict, said.note);
  if (missing) throw new Problem("bad-input", missing);
  const row = (await readDrafts(office, caseId)).find(({ id }) => id === said.draft);
  if (!row) throw new Problem("not-found", "There is no such draft in this case.");
  const there = await lookAt(office, row);
  if (there === "gone") throw new Problem("gone", "Somebody has thrown this draft away.");
  if (there === "unasked")
    throw new Problem(
      "mailbox-unavailable",
      "Outlook did not show the draft just now. Try again in a minute.",
    );
  const words = replyWords(there.html);
  if (digestOf(words) !== said.digest)
    throw new Problem(
      "conflict",
      "The words have been changed in Outlook since you looked. Read them again.",
    );
  if (said.verdict === "cleared" && gapsIn(words).length > 0)
    throw new Problem("bad-input", "There are places still to be filled in: the reply is not ready.");
  await saveClearance(office, caseId, said, {
    by: doerIn(office),
    person: office.user,
    now: office.now,
  });
  return viewReplies(office, caseId);
};
