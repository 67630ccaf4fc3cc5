import { complaintCues } from "./complaints.ts";
import type { Cue } from "./cue.ts";
import { dangerCues } from "./danger.ts";
import { informationCues } from "./information.ts";
import { lawCues } from "./law.ts";
import { officeCues } from "./office.ts";

/** Every sign the judge knows. A new sign is one row in the table of its type. */
export const cues: readonly Cue[] = [
  ...dangerCues,
  ...informationCues,
  ...complaintCues,
  ...lawCues,
  ...officeCues,
];
