/** Where the real service may behave in one of several ways, or where a test wants it to. */
export interface Quirks {
  /** Now and then a page without entries that still has a next page. */
  emptyPages: boolean;
  /** What a second POST of an event with the same transactionId gets. */
  duplicateTransaction: "conflict" | "existing";
  /** How long mail takes from "accepted" to Sent Items and the recipients. */
  transportMs: number;
  /** Change tracking tells again what it told last time, and the last of one page first on the next. */
  deltaRepeats: boolean;
  /** Change tracking says nothing of an occurrence that was deleted on its own, as some have found. */
  silentOccurrences: boolean;
  /** A subscription that asks for more than the longest life: refused, or given the longest. */
  longSubscription: "refuse" | "cap";
  notifications: NotificationQuirks;
}

export interface NotificationQuirks {
  /** How long changes are collected before they are sent together. */
  delayMs: number;
  /** Everything is sent a second time. */
  duplicates: boolean;
  /** The newest comes first. */
  disorder: boolean;
  /** Wait before the first repetition; each further one doubles it… */
  retryMs: number;
  /** …until so long after the change. */
  giveUpMs: number;
  /** How long an answer may take: to a notification, and to the question whether anybody is there. */
  answerMs: number;
  /** From when on an answer is slow. */
  slowMs: number;
  /** How much later a slow endpoint hears. */
  slowDelayMs: number;
  /** Answers in ten minutes below which nobody is called slow. */
  slowAtLeast: number;
}

const minute = 60_000;
export const usualQuirks = (): Quirks => ({
  emptyPages: false,
  duplicateTransaction: "conflict",
  transportMs: 300,
  deltaRepeats: false,
  silentOccurrences: false,
  longSubscription: "refuse",
  // https://learn.microsoft.com/graph/change-notifications-delivery-webhooks, and 2.9 seconds as it was first published
  notifications: {
    delayMs: 200,
    duplicates: false,
    disorder: false,
    retryMs: 1000,
    giveUpMs: 240 * minute,
    answerMs: 10_000,
    slowMs: 2900,
    slowDelayMs: 10 * minute,
    slowAtLeast: 10,
  },
});
