import type { Permission } from "../people/permissions.ts";

/** Why an effect has not happened, as the record keeps it. */
export const troubles = [
  /** Microsoft 365 was busy or asked to wait: it was not done. */
  "busy",
  /** No answer while looking: nothing was done. */
  "unknown",
  /** It was asked for and nobody knows whether it was done. */
  "unsure",
  "missing",
  "denied",
  "stale",
  "refused",
  /** The office's own rules say it can no longer be done. */
  "cannot",
  "bug",
] as const;
export type Trouble = (typeof troubles)[number];

export interface EffectWords {
  what: string;
  /** Who sees it among what waits, and who may put it right. */
  see: Permission;
  mend: Permission;
  /** Where a person sees whether it has happened. */
  check: string;
  /** What to do when Outlook will not have it for good. */
  otherwise: string;
}

/** Every kind of act on Outlook, in the words that people read. */
export const effectWords = {
  "mark-message": {
    what: "Mark an email as logged",
    see: "see-office",
    mend: "record-cases",
    check: "Open the email in Outlook: when it was done, it wears the category Logged.",
    otherwise: "The case stands as it is. Cancel this if the email has been deleted.",
  },
  "answer-invitation": {
    what: "Answer a meeting request",
    see: "see-diary",
    mend: "mend-effects",
    check: "Open the engagement in the Leader’s calendar: when it was done, it shows the answer.",
    otherwise: "Cancel this and decide afresh, or answer in Outlook and mark this as done.",
  },
  "send-mail": {
    what: "Send a mail",
    see: "see-office",
    mend: "mend-effects",
    check: "Look in Sent Items of the mailbox it goes from: when it was done, it lies there.",
    otherwise: "Send it from Outlook and mark this as done, or cancel it.",
  },
  reply: {
    what: "Reply to an email",
    see: "see-office",
    mend: "mend-effects",
    check: "Look in Sent Items of the mailbox it goes from: when it was done, it lies there.",
    otherwise: "Reply from Outlook and mark this as done, or cancel it.",
  },
  "draft-reply": {
    what: "Put a reply among the drafts",
    see: "see-office",
    mend: "record-cases",
    check: "Look in Drafts of the mailbox the letter came to: when it was done, the reply lies there.",
    otherwise: "Cancel this and answer from Outlook: the office will see it in Sent Items.",
  },
  "send-reply": {
    what: "Answer one of many who wrote the same",
    see: "see-office",
    mend: "mend-effects",
    check: "Look in Sent Items of the mailbox the letter came to: when it was done, the reply lies there.",
    otherwise: "Reply from Outlook and mark this as done, or cancel it.",
  },
  "create-event": {
    what: "Put an engagement into the calendar",
    see: "see-diary",
    mend: "mend-effects",
    check: "Look at that day in the calendar: when it was done, the engagement is there.",
    otherwise: "Put it into the calendar by hand and mark this as done, or cancel it.",
  },
} as const satisfies Record<string, EffectWords>;

export type EffectKindName = keyof typeof effectWords;

const isKind = (kind: string): kind is EffectKindName => Object.hasOwn(effectWords, kind);

/** A kind that a newer version of the office saved is still shown, to those who can do most about it. */
export const wordsOf = (kind: string): EffectWords =>
  isKind(kind)
    ? effectWords[kind]
    : {
        what: "A change this version does not know",
        see: "mend-effects",
        mend: "mend-effects",
        check: "Your administrator can say which version saved it.",
        otherwise: "Cancel it, or wait for the newer version.",
      };
