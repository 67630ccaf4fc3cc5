/** What the office may have to wait for from whoever wrote to it. */
export const waits = ["fee", "clarification", "identity"] as const;
export type Wait = (typeof waits)[number];

interface WaitWords {
  /** "waiting for the fee" */
  awaited: string;
  asked: string;
  received: string;
}

export const waitWords: Record<Wait, WaitWords> = {
  fee: { awaited: "the fee", asked: "Fees notice sent", received: "Fee received" },
  clarification: {
    awaited: "clarification",
    asked: "Clarification asked for",
    received: "Clarification received",
  },
  identity: {
    awaited: "proof of identity",
    asked: "Proof of identity asked for",
    received: "Identity shown",
  },
};

interface StageWords {
  label: string;
  /** What happened, on a line of the history. */
  begun: string;
  /** What has to be done by its date. */
  due: string;
}

/** The further stages that a procedure in law may have, in their order. */
export const laterStages = {
  investigation: {
    label: "Stage 2: independent investigation",
    begun: "Stage 2 was asked for",
    due: "Answer to stage 2",
  },
  panel: { label: "Stage 3: review panel", begun: "Stage 3 was asked for", due: "Review panel meets" },
  "panel-report": {
    label: "Stage 3: the panel’s report",
    begun: "The review panel met",
    due: "Panel’s report",
  },
  "panel-answer": {
    label: "Stage 3: answer to the panel",
    begun: "The panel’s recommendations came",
    due: "Answer to the panel",
  },
} as const satisfies Record<string, StageWords>;
export type LaterStage = keyof typeof laterStages;
/** The compiler cannot know that a table's keys are not empty. */
export const laterStageCodes = Object.keys(laterStages) as [LaterStage, ...LaterStage[]];

/** Why an answer takes longer, in codes; core/clocks/rules.ts says which type knows which. */
export const extensionReasons = {
  "public-interest": "The public interest test needs more time",
  exceptional: "The review is exceptionally complex",
  "complex-and-voluminous": "It is complex, and it asks for much",
  complex: "It is complex, or one of several from the same person",
  "good-reason": "A good reason, which the complainant has been told",
  "waiting-for-others": "Somebody else has to answer first; a holding reply has gone",
} as const;
export type ExtensionReason = keyof typeof extensionReasons;
/** The compiler cannot know that a table's keys are not empty. */
export const extensionReasonCodes = Object.keys(extensionReasons) as [ExtensionReason, ...ExtensionReason[]];
