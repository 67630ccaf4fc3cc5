import { Problem } from "../../../core/problem.ts";
import { mailingText } from "../../../core/replies/mailing.ts";
import { isReady } from "../../../core/replies/fill.ts";
import { sendReply } from "../../effects/send-reply.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import {
  aboutMailing,
  confirmMailing,
  findMailing,
  type MailingRow,
  stopMailing as stop,
} from "../../store/mailings.ts";
import type { Job } from "../job.ts";
import { viewMailing } from "./prepare-mailing.ts";

/** A person has seen to how many it goes and what it says: from here on it goes. */
export const sendMailing: Job<"sendMailing"> = async ({ key, mailing: id, ready, text }, office) => {
  const mailing = await requireRow(office, key, id);
  const { settings } = office;
  const names = { office: settings.office.name, council: settings.council };
  if (text !== mailingText("Dear Sir or Madam", mailing.body, names))
    throw new Problem("conflict", "The answer has been changed meanwhile. Read it again.");
  if (!isReady(mailing.body))
    throw new Problem("bad-input", "There are places still to be filled in: the answer is not ready.");
  await confirmMailing(office.db, mailing, {
    ready,
    by: doerIn(office),
    now: office.now,
    text: (greeting) => mailingText(greeting, mailing.body, names),
    effect: (draft, mailbox, after) =>
      sendReply(draft.id, {
        about: aboutMailing(mailing),
        mailbox,
        graceSeconds: settings.graceSeconds + after,
      }),
  });
  return viewMailing(office, key, null);
};

/** Holds back what has not gone, or lets it go on. */
export const stopMailing: Job<"stopMailing"> = async ({ key, mailing: id, stop: isStop }, office) => {
  await stop(office.db, await requireRow(office, key, id), isStop, doerIn(office), office.now);
  return viewMailing(office, key, null);
};

async function requireRow(office: StaffedOffice, key: number, id: number): Promise<MailingRow> {
  const row = await findMailing(office, key);
  if (row?.id === id) return row;
  throw new Problem("not-found", "There is no such mailing any more. Look again.");
}
