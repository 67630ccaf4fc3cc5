import type { Permission } from "../people/permissions.ts";
import { isTopic, type Topic } from "../triage/vocabulary.ts";
import type { TypeCode } from "../triage/types.ts";
import type { Purpose } from "./purposes.ts";

/** Who looks at a reply before it goes, and who may put their word on the record. */
export const clearanceSteps = {
  service: { label: "Service", asks: "The service says that the facts are right.", may: "record-cases" },
  press: { label: "Press office", asks: "The press office is content with the words.", may: "record-cases" },
  head: { label: "Head of Office", asks: "The Head of Office agrees to it.", may: "clear-replies" },
  leader: { label: "Leader’s signature", asks: "The Leader signs it.", may: "sign-replies" },
} as const satisfies Record<string, { label: string; asks: string; may: Permission }>;
export type ClearanceStep = keyof typeof clearanceSteps;
/** The compiler cannot know that a table's keys are not empty. */
export const clearanceStepCodes = Object.keys(clearanceSteps) as [ClearanceStep, ...ClearanceStep[]];

/** By type, in the order in which they are asked. Types that are not here need nobody. */
const byType: Partial<Record<TypeCode, readonly ClearanceStep[]>> = {
  foi: ["service"],
  foisa: ["service"],
  foi_internal_review: ["service", "head"],
  eir: ["service"],
  eir_internal_review: ["service", "head"],
  sar: ["service"],
  complaint_stage1: ["service"],
  complaint_stage2: ["service", "head"],
  ombudsman: ["service", "head"],
  ico_enquiry: ["service", "head"],
  mp_enquiry: ["service", "leader"],
  leader_correspondence: ["leader"],
  government: ["head", "leader"],
  media: ["press", "head"],
  council_question: ["service", "leader"],
  petition: ["service"],
  pre_action: ["service", "head"],
  coroner_pfd: ["service", "head", "leader"],
};
/** Asked besides, whatever the type. */
const byTopic: Partial<Record<Topic, readonly ClearanceStep[]>> = {
  "Planning and building control": ["service"],
  "Democratic services, councillors and elections": ["head"],
};
/** What says nothing of the matter goes without. */
const plain: readonly Purpose[] = ["acknowledgement", "holding", "thanks"];

export function stepsFor(purpose: Purpose, type: TypeCode, topic: string | null): readonly ClearanceStep[] {
  if (plain.includes(purpose)) return [];
  const wanted = new Set([...(byType[type] ?? []), ...(isTopic(topic) ? (byTopic[topic] ?? []) : [])]);
  return clearanceStepCodes.filter((step) => wanted.has(step));
}

/** What somebody said of a text at one step. */
export interface Word {
  step: ClearanceStep;
  verdict: "cleared" | "returned";
  digest: string;
}

/** "changed": it was cleared, and the text is another now. */
export type StepState = "waiting" | "cleared" | "returned" | "changed";

/** The last word counts, and only on the text as it is. */
export function stateOf(step: ClearanceStep, words: readonly Word[], digest: string): StepState {
  const last = words.findLast((word) => word.step === step);
  if (!last) return "waiting";
  if (last.digest !== digest) return last.verdict === "cleared" ? "changed" : "waiting";
  return last.verdict;
}

export const isCleared = (steps: readonly ClearanceStep[], words: readonly Word[], digest: string): boolean =>
  steps.every((step) => stateOf(step, words, digest) === "cleared");
