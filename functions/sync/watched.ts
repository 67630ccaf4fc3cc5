import type { Settings } from "../settings.ts";
import type { Watched } from "../store/subscriptions.ts";

/** What the office hears of at once: mail that has come into Sent Items, which settles a send in doubt and may answer a case. */
export const watchedBy = ({ leader, office }: Settings): Watched[] =>
  [...new Set([leader.address, office.address])].map((mailbox) => ({
    mailbox,
    resource: `/users/${mailbox}/mailFolders('sentitems')/messages`,
  }));
