import { type Permission, permissions, roleLabels } from "../people/permissions.ts";
import { isTopic, type Topic } from "../triage/vocabulary.ts";
import type { TypeCode } from "../triage/types.ts";
import type { Purpose } from "./purposes.ts";

/** Who looks at a reply before it goes, and who may put their word on the record. */
export const clearanceSteps = {
  service: {
    label: "Service",
    asks: "The service says that the facts are right.",
    tell: "Note what the service says",
    may: "record-cases",
  },
  press: {
    label: "Press office",
    asks: "The press office is content with the words.",
    tell: "Note what the press office says",
    may: "record-cases",
  },
  head: {
    label: "Head of Office",
    asks: "The Head of Office agrees to it.",
    tell: "Note what the Head of Office says",
    may: "clear-replies",
  },
  leader: {
    label: "Leader’s signature",
    asks: "The Leader signs it.",
    tell: "Note the Leader’s word",
    may: "sign-replies",
  },
} as const satisfies Record<string, { label: string; asks: string; tell: string; may: Permission }>;
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

export type Verdict = "cleared" | "returned";

/** What is still to be said with a word. Somebody else’s needs their name; what is sent back, what must change. */
export function whyNotTold(step: ClearanceStep, verdict: Verdict, note: string): string | undefined {
  if (note.trim() !== "") return undefined;
  if (verdict === "returned") return "Say what must change.";
  return clearanceSteps[step].may === "record-cases" ? "Say who cleared it." : undefined;
}

/** Who may put the word of a step on the record: "Gatekeeper, Head of Office or Leader". */
export const whoMayTell = (step: ClearanceStep): string =>
  oneOf(permissions[clearanceSteps[step].may].map((role) => roleLabels[role]));

const oneOf = (names: readonly string[]): string =>
  [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" or ");

/** What somebody said of a text at one step. */
export interface Word {
  step: ClearanceStep;
  verdict: Verdict;
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
