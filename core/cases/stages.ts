/**
 * How a stage stands: "open" is somebody's to do, "waiting" is with someone outside the office's own desk, "answered" has had
 * its reply, "over" asks for nothing more.
 */
export type StageStanding = "open" | "waiting" | "answered" | "over";

/** Where a case can stand, in the order in which it usually goes. */
export const stages = {
  received: { label: "Received", standing: "open" },
  triage: { label: "Triage", standing: "open" },
  assigned: { label: "Allocated", standing: "waiting" },
  information_requested: { label: "Contribution requested", standing: "waiting" },
  drafting: { label: "Draft in progress", standing: "open" },
  quality_check: { label: "Quality check", standing: "open" },
  clearance: { label: "Pending clearance", standing: "open" },
  with_leader: { label: "For Leader’s signature", standing: "open" },
  ready_to_send: { label: "Ready to send", standing: "open" },
  responded: { label: "Responded", standing: "answered" },
  on_hold: { label: "Paused", standing: "waiting" },
  escalated: { label: "Escalated", standing: "open" },
  transferred: { label: "Transferred out", standing: "over" },
  no_reply: { label: "No reply needed", standing: "over" },
  campaign: { label: "Campaign", standing: "waiting" },
  follow_up: { label: "Dispatched: follow-up", standing: "answered" },
  closed: { label: "Closed", standing: "over" },
} as const satisfies Record<string, { label: string; standing: StageStanding }>;

export type StageCode = keyof typeof stages;
/** The compiler cannot know that a table's keys are not empty. */
export const stageCodes = Object.keys(stages) as [StageCode, ...StageCode[]];
export const isStage = (text: string): text is StageCode => Object.hasOwn(stages, text);

const standingAs = (...wanted: readonly StageStanding[]): StageCode[] =>
  stageCodes.filter((code) => wanted.includes(stages[code].standing));

/** A reply may still go out from these, and a date that there is counts: also of what is paused, whose clock only a rule of law stops. */
export const unanswered = standingAs("open", "waiting");
/** Somebody in the office has to keep an eye on these: the queue. */
export const inWork: readonly StageCode[] = [...unanswered, "follow_up"];

/** Where a letter's case begins: a person has read it and said what it is. */
export const firstStage: StageCode = "triage";

/** How a case ended: for the reply, and for the case. */
export const outcomes = [
  "Replied in full",
  "Replied in part",
  "Refused (exemption)",
  "Not held",
  "Transferred",
  "Withdrawn",
  "Lapsed (no clarification/fee)",
  "Upheld",
  "Partly upheld",
  "Not upheld",
  "No reply needed",
] as const;
export type Outcome = (typeof outcomes)[number];
