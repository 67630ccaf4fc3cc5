/** How long somebody is on a case without a sign of it, unless the office’s settings say otherwise. */
export const usualClaimHours = 24;

/** The last moment at which a claim counts no more: whoever took a case before it is not on it. */
export const freeBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

export const isHeld = (since: Date | null, free: Date): boolean => since !== null && since > free;
