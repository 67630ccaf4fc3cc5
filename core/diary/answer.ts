/** Why the office answered a request as it did. Kept on the record; the organiser sees only the message. */
export const reasons = {
  accept: {
    priority: "Matches the Leader’s priorities",
    duty: "Constitutional or civic duty",
    partner: "Key partner or minister",
    ward: "Ward commitment",
    routine: "Regular meeting",
  },
  tentative: {
    clash: "Clash to be resolved",
    information: "More information needed",
    leader: "Waiting for the Leader’s view",
    briefing: "Briefing not in yet",
  },
  decline: {
    clash: "Clash with another engagement",
    deputy: "Better for a deputy or cabinet member",
    written: "A written reply is enough",
    notice: "Too little notice",
    protected: "Protected time",
    conflict: "Conflict of interest or live decision",
    preelection: "Pre-election period",
    notcouncil: "Not council business",
  },
} as const;

export type AnswerKind = keyof typeof reasons;
export const answerKinds = Object.keys(reasons) as [AnswerKind, ...AnswerKind[]];

export const answerLabels: Record<AnswerKind, { verb: string; done: string }> = {
  accept: { verb: "Accept", done: "Accepted" },
  tentative: { verb: "Tentative", done: "Tentatively accepted" },
  decline: { verb: "Decline", done: "Declined" },
};

/** The wording of a reason, or undefined when that kind of answer has no such reason. */
export const reasonLabel = (kind: AnswerKind, reason: string): string | undefined =>
  Object.entries(reasons[kind]).find(([code]) => code === reason)?.[1];
