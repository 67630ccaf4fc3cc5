import { Problem } from "../../core/problem.ts";
import type { Settings } from "../settings.ts";

/** Refuses every mailbox but the two of the office, whatever the caller says. */
export function requireOurMailbox(settings: Settings, mailbox: string): void {
  if (mailbox === settings.leader.address || mailbox === settings.office.address) return;
  throw new Problem("not-allowed", `The Leader’s Office does not work in the mailbox ${mailbox}.`);
}

/** Requests are answered for the Leader, in the Leader's own mailbox. */
export function requireLeadersMailbox(settings: Settings, mailbox: string): void {
  if (mailbox === settings.leader.address) return;
  requireOurMailbox(settings, mailbox);
  throw new Problem(
    "bad-input",
    `Only requests in the Leader’s own mailbox can be answered here. Forward this one to ${settings.leader.address}, or answer it in Outlook.`,
  );
}

/** What a judge of letters must know of the office. */
export const readerOf = (settings: Settings) => ({
  leader: settings.leader,
  ownMailboxes: ourMailboxes(settings),
  wards: settings.wards,
});

/** The office's own addresses: mail from these it wrote itself. */
export const ourMailboxes = ({ leader, office }: Settings): string[] => [leader.address, office.address];
