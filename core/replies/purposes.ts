import type { ClockKind } from "../contract/clocks.ts";

/** What a reply is for, and what its going means for the clock of the case: nothing when that is for a person to say. */
export const purposes = {
  acknowledgement: { label: "Acknowledgement", counts: "acknowledged" },
  holding: { label: "Holding reply", counts: "acknowledged" },
  clarification: { label: "Asking for clarification", counts: null },
  transfer: { label: "Passing it to another body", counts: "responded" },
  refusal: { label: "Refusal", counts: "responded" },
  response: { label: "Reply", counts: "responded" },
  thanks: { label: "Thanks", counts: "responded" },
} as const satisfies Record<string, { label: string; counts: ClockKind | null }>;

export type Purpose = keyof typeof purposes;
/** The compiler cannot know that a table's keys are not empty. */
export const purposeCodes = Object.keys(purposes) as [Purpose, ...Purpose[]];
