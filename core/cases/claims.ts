/** How long somebody is on a case without a sign of it: after that nobody is. */
export const claimHours = 24;

/** The last moment before which a claim no longer counts. */
export const claimsSince = (now: Date): Date => new Date(now.getTime() - claimHours * 3_600_000);

export const isHeld = ({ since }: { since: Date | null }, now: Date): boolean =>
  since !== null && since > claimsSince(now);
