import type { CaseView, MessageView, SealedCase, TriageChoice } from "../../../core/contract/shapes.ts";
import { correspondenceTypes, typeCodes, type TypeCode } from "../../../core/triage/types.ts";
import type { Capacity, Priority, Topic } from "../../../core/triage/vocabulary.ts";

/** What a person has changed about a message and not yet logged. What is absent is as suggested. */
export interface MailDraft {
  type?: TypeCode;
  topic?: Topic | null;
  priority?: Priority;
  capacity?: Capacity;
  note?: string;
  /** They do not want the conversation's case. */
  into?: TriageChoice["into"];
  /** The case this message has just been taken out of. */
  undone?: string;
}

export const noDraft: MailDraft = {};

/** What would be logged now: the suggestion, with the person's changes over it. */
export function choiceOf({ suggestion }: Pick<MessageView, "suggestion">, draft: MailDraft): TriageChoice {
  const type = draft.type ?? suggestion.type;
  // A priority that was raised for this very message outlives a change of its type.
  const raised = suggestion.priority !== correspondenceTypes[suggestion.type].priority;
  const usual = raised || type === suggestion.type ? suggestion.priority : correspondenceTypes[type].priority;
  return {
    type,
    topic: draft.topic === undefined ? suggestion.topic : draft.topic,
    priority: draft.priority ?? usual,
    capacity: draft.capacity ?? suggestion.capacity,
    note: draft.note ?? "",
    into: draft.into ?? "conversation",
  };
}

/** "sealed": in a restricted case that this person may open. "kept": in one that is kept from them. */
export type MailSituation =
  | { kind: "logged"; case: CaseView }
  | { kind: "join"; case: CaseView }
  | { kind: "sealed"; case: SealedCase }
  | { kind: "kept" }
  | { kind: "suggest" };

export function situationOf(view: MessageView, draft: MailDraft): MailSituation {
  if (view.case?.state === "open") return { kind: "logged", case: view.case };
  if (view.conversationCase?.state === "open" && draft.into !== "new") {
    return { kind: "join", case: view.conversationCase };
  }
  if (view.sealedCase) return { kind: "sealed", case: view.sealedCase };
  if (view.restricted) return { kind: "kept" };
  return { kind: "suggest" };
}

/** The types worth one click: what was suggested and its runners-up, without the one chosen now. */
export function likelyTypes({ suggestion }: Pick<MessageView, "suggestion">, chosen: TypeCode): TypeCode[] {
  const likely = [suggestion.type, ...suggestion.alternatives.map(({ type }) => type)];
  return [...new Set(likely)].filter((type) => type !== chosen).slice(0, 3);
}

/** Every type by its label, as it stands in the list. */
export const allTypes: readonly (readonly [TypeCode, string])[] = typeCodes
  .map((type) => [type, correspondenceTypes[type].label] as const)
  .sort(([, one], [, other]) => one.localeCompare(other, "en-GB"));
