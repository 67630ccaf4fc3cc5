import type { OutlookState } from "./store.ts";

const keyOf = ({ person, mailbox }: OutlookState) => `roaming ${person.id} ${mailbox.address}`;

/** What an add-in asked Outlook to remember, per person and mailbox. */
export const paneSettings = {
  read: (now: OutlookState): Record<string, unknown> => {
    // Written by `save` below and by nobody else.
    return JSON.parse(localStorage.getItem(keyOf(now)) ?? "{}") as Record<string, unknown>;
  },
  save: (now: OutlookState, values: Record<string, unknown>): void =>
    localStorage.setItem(keyOf(now), JSON.stringify(values)),
};
