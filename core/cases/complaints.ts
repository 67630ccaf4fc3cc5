/** How far a complaint has gone. */
export const complaintStages = { "1": "Stage 1", "2": "Stage 2", ombudsman: "Ombudsman" } as const;
/** What was found of it; "open" while nobody has decided. */
export const complaintOutcomes = {
  open: "Not decided yet",
  upheld: "Upheld",
  partly: "Partly upheld",
  "not-upheld": "Not upheld",
  withdrawn: "Withdrawn",
} as const;
/** What went wrong, for counting: the words beside it say how. */
export const rootCauses = {
  delay: "Delay",
  "no-reply": "No reply or not kept informed",
  quality: "Quality of the service",
  decision: "Disagrees with a decision or policy",
  conduct: "How staff behaved",
  information: "Wrong or unclear information",
  process: "Procedure not followed",
  access: "Access or discrimination",
  data: "Handling of personal data",
  other: "Something else",
} as const;

export type ComplaintStage = keyof typeof complaintStages;
export type ComplaintOutcome = keyof typeof complaintOutcomes;
export type RootCause = keyof typeof rootCauses;
/** The compiler cannot know that a table's keys are not empty. */
export const complaintStageCodes = Object.keys(complaintStages) as [ComplaintStage, ...ComplaintStage[]];
export const complaintOutcomeCodes = Object.keys(complaintOutcomes) as [
  ComplaintOutcome,
  ...ComplaintOutcome[],
];
export const rootCauseCodes = Object.keys(rootCauses) as [RootCause, ...RootCause[]];
