/** Everything the office puts on its record of acts, by what it calls it there. */
export const acts = [
  "office.opened",
  "case.logged",
  "case.joined",
  "case.undone",
  "case.viewed",
  "case.refused",
  "case.clock",
  "case.corrected",
  "case.recounted",
  "case.moved",
  "case.claimed",
  "case.released",
  "case.handed-over",
  "case.commissioned",
  "case.commission-settled",
  "case.chased",
  "case.reader-named",
  "case.reader-removed",
  "reply.drafted",
  "reply.cleared",
  "reply.returned",
  "reply.sent",
  "reply.told",
  "reply.line-approved",
  "case.noted",
  "case.linked",
  "case.unlinked",
  "case.split",
  "case.merged",
  "case.parted",
  "case.refiled",
  "case.reopened",
  "case.hold-set",
  "case.hold-released",
  "case.kept-longer",
  "case.destroyed",
  "leader.asked",
  "leader.answered",
  "person.searched",
  "mail.refused",
  "mail.set-aside",
  "campaign.line-approved",
  "campaign.answered",
  "campaign.answer-stopped",
  "campaign.answer-resumed",
  "team.saved",
  "request.answered",
  "request.pulled-back",
  "brief.sent",
  "effect.done",
  "effect.postponed",
  "effect.failed",
  "effect.mended",
  "effect.cancelled",
  "holidays.adopted",
  "holidays.proposed",
  "holidays.approved",
  "holidays.dropped",
  "learning.forgotten",
  "learning.restored",
  "learning.switched",
  "record.exported",
] as const;
export type ActCode = (typeof acts)[number];

/** Codes, ids and figures only: never a subject, a body or the name of anyone who wrote to the office. */
export type ActDetail = Readonly<Record<string, string | number | boolean | null>>;

/** One act, as it stands in the chain. */
export interface Act {
  /** Its place in the chain: 1, 2, 3 … */
  id: number;
  at: string;
  actorId: string;
  actor: string;
  roles: string;
  /** The Leader, when the act was done in the Leader's name. */
  onBehalfOf: string | null;
  act: string;
  /** What it was done to: "case LO-2026-000123", "effect reply 12". */
  subject: string;
  beforeDigest: string | null;
  afterDigest: string | null;
  /** The same for everything one call or one timer set off; the log lines carry it too. */
  correlation: string;
  detail: ActDetail;
}

/** Why someone opens a restricted case. Codes, so that the record of acts says nothing about anyone it concerns. */
export const viewReasons = {
  handling: "I am dealing with this case",
  advising: "I was asked to advise on it",
  overseeing: "I am answerable for how it is handled",
  disclosure: "A request for information may cover it",
  correcting: "Something on the record must be put right",
} as const;
export type ViewReason = keyof typeof viewReasons;
/** The compiler cannot know that a table's keys are not empty. */
export const viewReasonCodes = Object.keys(viewReasons) as [ViewReason, ...ViewReason[]];

/** How long a reason for opening a restricted case holds, while it lies open: a morning or an afternoon. */
export const sittingHours = 4;
