import type { Permission } from "../people/permissions.ts";
import { type Outcome, type StageCode, unanswered } from "./stages.ts";

/** What a person says as they make a move: core/cases/saying.ts has its shape. */
export const moveFields = ["team", "officer", "note", "outcome", "on", "clearedBy", "waitsFor"] as const;
export type MoveField = (typeof moveFields)[number];

export interface Move {
  /** On a button. */
  label: string;
  /** What happened, after a person's name. */
  did: string;
  from: readonly StageCode[];
  /** From where it comes about besides, by what has happened: a reply seen to go, a further stage of a complaint. */
  happensFrom?: readonly StageCode[];
  /** "before": where the case was when it was paused or escalated. */
  to: StageCode | "before";
  may: Permission;
  needs?: readonly MoveField[];
  takes?: readonly MoveField[];
  /** The outcome that goes with it, when there is only one. */
  outcome?: Outcome;
}

const atStart = ["received", "triage"] as const;
const steps = unanswered.filter((code) => code !== "on_hold" && code !== "escalated");

/** Every way from one stage to another. The first that is possible is the one the pane offers before all others. */
export const moves = {
  allocate: {
    label: "Send to a team",
    did: "sent it to a team",
    from: [...atStart, "escalated"],
    to: "assigned",
    may: "record-cases",
    needs: ["team"],
    takes: ["officer", "note"],
  },
  accept: {
    label: "Accepted",
    did: "noted that the team accepted it",
    from: ["assigned"],
    to: "drafting",
    may: "record-cases",
    takes: ["officer"],
  },
  return: {
    label: "Returned by the team",
    did: "noted that the team returned it",
    from: ["assigned"],
    to: "triage",
    may: "record-cases",
    needs: ["note"],
  },
  resume: {
    label: "Go on with it",
    did: "went on with it",
    from: ["on_hold"],
    to: "before",
    may: "record-cases",
    /** The day on which it came that the clock waited for. */
    takes: ["on", "note"],
  },
  settle: {
    label: "Hand it back",
    did: "handed it back after the escalation",
    from: ["escalated"],
    to: "before",
    may: "clear-replies",
    takes: ["note"],
  },
  contributed: {
    label: "Contribution is in",
    did: "noted that the contribution is in",
    from: ["information_requested"],
    to: "drafting",
    may: "record-cases",
  },
  clear: {
    label: "Cleared",
    did: "noted its clearance",
    from: ["clearance"],
    to: "ready_to_send",
    may: "clear-replies",
    needs: ["clearedBy"],
    takes: ["note"],
  },
  sign: {
    label: "Signed",
    did: "noted the signature",
    from: ["with_leader"],
    to: "ready_to_send",
    may: "sign-replies",
    needs: ["clearedBy"],
    takes: ["note"],
  },
  respond: {
    label: "Reply has gone",
    did: "noted that the reply has gone",
    from: ["ready_to_send", "drafting", "triage", "campaign"],
    happensFrom: unanswered,
    to: "responded",
    may: "record-cases",
    needs: ["outcome", "on"],
    takes: ["note"],
  },
  close: {
    label: "Close the case",
    did: "closed it",
    from: ["responded", "follow_up", "transferred", "no_reply"],
    to: "closed",
    may: "record-cases",
    needs: ["outcome"],
    takes: ["note"],
  },
  draft: {
    label: "Answer it here",
    did: "began to draft a reply",
    from: [...atStart, "campaign"],
    to: "drafting",
    may: "record-cases",
    takes: ["officer"],
  },
  check: {
    label: "Send for a quality check",
    did: "sent it for a quality check",
    from: ["drafting"],
    to: "quality_check",
    may: "record-cases",
    takes: ["note"],
  },
  "ask-clearance": {
    label: "Send for clearance",
    did: "sent it for clearance",
    from: ["drafting", "quality_check"],
    to: "clearance",
    may: "record-cases",
    takes: ["note"],
  },
  "to-leader": {
    label: "Put before the Leader to sign",
    did: "put it before the Leader to sign",
    from: ["drafting", "quality_check", "clearance"],
    to: "with_leader",
    may: "record-cases",
    takes: ["note"],
  },
  ready: {
    label: "Ready to send",
    did: "marked it ready to send",
    from: ["drafting", "quality_check"],
    to: "ready_to_send",
    may: "record-cases",
  },
  redraft: {
    label: "Back to the drafter",
    did: "sent it back to the drafter",
    from: ["quality_check", "clearance", "with_leader", "ready_to_send"],
    to: "drafting",
    may: "record-cases",
    needs: ["note"],
  },
  wait: {
    label: "Wait for a contribution",
    did: "waits for a contribution",
    from: ["triage", "assigned", "drafting"],
    to: "information_requested",
    may: "record-cases",
    takes: ["note"],
  },
  reallocate: {
    label: "Send to another team",
    did: "sent it to another team",
    from: ["assigned", "drafting", "information_requested"],
    to: "assigned",
    may: "record-cases",
    needs: ["team", "note"],
    takes: ["officer"],
  },
  take: {
    label: "Take up",
    did: "took it up",
    from: ["received"],
    to: "triage",
    may: "record-cases",
  },
  escalate: {
    label: "Escalate",
    did: "escalated it to the Head of Office",
    from: steps,
    to: "escalated",
    may: "record-cases",
    needs: ["note"],
  },
  pause: {
    label: "Pause",
    did: "paused it",
    from: steps,
    to: "on_hold",
    may: "record-cases",
    needs: ["note"],
    takes: ["waitsFor"],
  },
  "as-campaign": {
    label: "Answer with its campaign",
    did: "put it with its campaign",
    from: atStart,
    to: "campaign",
    may: "record-cases",
    takes: ["note"],
  },
  "no-reply": {
    label: "No reply needed",
    did: "decided that it needs no reply",
    from: [...atStart, "drafting"],
    to: "no_reply",
    may: "record-cases",
    needs: ["note"],
    outcome: "No reply needed",
  },
  transfer: {
    label: "Transfer to another body",
    did: "transferred it to another body",
    from: [...atStart, "assigned", "drafting"],
    to: "transferred",
    may: "record-cases",
    needs: ["note"],
    outcome: "Transferred",
  },
  again: {
    label: "Take it up again",
    did: "took it up again",
    from: ["responded", "follow_up"],
    happensFrom: ["transferred", "no_reply", "closed"],
    to: "triage",
    may: "record-cases",
    needs: ["note"],
  },
  "follow-up": {
    label: "Something is still to do",
    did: "noted that something is still to do",
    from: ["responded"],
    to: "follow_up",
    may: "record-cases",
    needs: ["note"],
  },
  withdraw: {
    label: "Close without a reply",
    did: "closed it without a reply",
    from: [...steps, "escalated", "on_hold"],
    to: "closed",
    may: "record-cases",
    needs: ["outcome", "note"],
  },
} as const satisfies Record<string, Move>;

export type MoveCode = keyof typeof moves;
/** The compiler cannot know that a table's keys are not empty. */
export const moveCodes = Object.keys(moves) as [MoveCode, ...MoveCode[]];
/** The move, with every part that a move can have. */
export const moveOf = (code: MoveCode): Move => moves[code];
