import { randomUUID } from "node:crypto";
import { claimFollow, wantFollows } from "../../store/follows.ts";
import type { TimedJob } from "../job.ts";
import { ourMailboxes } from "../mailboxes.ts";
import { followFolder } from "./follow-folder.ts";
import { seeSent } from "./see-sent.ts";

const folder = "sentitems";
/** What went before the office was there answers no case of its. */
const daysBack = 30;
/** Sooner when Microsoft 365 says that a mail has gone. */
const rest = 45_000;

/** Sees what has gone from the office's mailboxes, and what of it answers a case. */
export const followSent: TimedJob = async (office) => {
  const { db, settings, now } = office;
  const mailboxes = [...new Set(ourMailboxes(settings))];
  await wantFollows(db, mailboxes, folder, now);
  const reader = randomUUID();
  for (const mailbox of mailboxes) {
    const follow = await claimFollow(db, reader, { mailbox, folder }, now);
    if (!follow) continue;
    await followFolder(office, reader, follow, {
      job: "followSent",
      since: new Date(now.getTime() - daysBack * 86_400_000),
      rest,
      take: async ({ letters }) => {
        for (const mail of letters) await seeSent(office, mailbox, mail);
        return async () => {};
      },
    });
  }
};
