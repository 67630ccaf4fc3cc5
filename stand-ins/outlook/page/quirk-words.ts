import type { Quirk } from "../line.ts";

/** Each way in which a real Outlook is known to let an add-in down. */
export const quirkWords: Record<Quirk, { label: string; hint: string }> = {
  "null-item": {
    label: "Outlook gives no item",
    hint: "A message is chosen, and the add-in is told of none",
  },
  "no-shared-properties": {
    label: "Shared mailbox not declared",
    hint: "getSharedPropertiesAsync is missing, as in a mailbox added as an account",
  },
  "immutable-id": { label: "Immutable ids in shared mailboxes", hint: "itemId is not in Exchange’s form" },
  "silent-callback": { label: "Answers never come", hint: "Calls on the message are never called back" },
  "failed-reply": { label: "The reply form fails", hint: "displayReplyFormAsync ends in Failed" },
  "bare-selection": {
    label: "Selected messages without identity",
    hint: "getSelectedItemsAsync gives ids and subjects only, as before Mailbox 1.14",
  },
  "sign-in-needed": {
    label: "Sign-in needs a person",
    hint: "The silent token is refused until someone agrees",
  },
  "no-bridge": {
    label: "No sign-in through Outlook",
    hint: "nestedAppAuthBridge is missing; the pane starts anew",
  },
  offline: { label: "Offline", hint: "The pane’s network is gone" },
};
