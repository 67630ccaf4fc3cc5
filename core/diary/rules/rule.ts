import type { z } from "zod";
import type { Finding as FindingShape } from "../../contract/shapes.ts";
import { inSentence } from "../../text.ts";
import type { LondonTime } from "../../time.ts";
import { usualTravelMinutes } from "../clash.ts";
import type { Entry } from "../diary-event.ts";

export type Finding = z.infer<typeof FindingShape>;

/** What the office has settled about the Leader's day. */
export interface DiaryPolicy {
  travelMinutes: number;
  workingFrom: LondonTime;
  workingTo: LondonTime;
}
export const usualPolicy: DiaryPolicy = {
  travelMinutes: usualTravelMinutes,
  workingFrom: "08:00",
  workingTo: "18:00",
};

/** One reason to think twice. `find` returns a sentence for each time it applies, and names what stands in the way. */
export interface Rule {
  id: string;
  severity: Finding["severity"];
  find(asked: Entry, others: readonly Entry[], policy: DiaryPolicy): readonly string[];
}

/** ", Committee Room 4"; nothing when the place is private or not known. */
export const atPlace = ({ location }: Pick<Entry, "location">): string =>
  location ? `, ${inSentence(location)}` : "";
