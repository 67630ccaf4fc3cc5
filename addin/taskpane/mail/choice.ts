import type { CaseView, MessageView, SealedCase, TriageChoice } from "../../../core/contract/shapes.ts";
import type { Joining } from "../../../core/contract/joining.ts";
import { correspondenceTypes, typeCodes, type TypeCode } from "../../../core/triage/types.ts";
import type { Service } from "../../../core/triage/services.ts";
import type { Capacity, Priority, Topic } from "../../../core/triage/vocabulary.ts";

/** What a person has changed about a message and not yet logged. What is absent is as suggested. */
export interface MailDraft {
  type?: TypeCode;
  topic?: Topic | null;
  service?: Service | null;
  priority?: Priority;
  capacity?: Capacity;
  note?: string;
  /** They want it in the case that was found for it, or in one of its own: not as the office would. */
  into?: TriageChoice["into"];
  /** What else it is, when that is not what was suggested. */
  also?: TypeCode[];
  /** The case this message has just been taken out of. */
  undone?: string;
}

export const noDraft: MailDraft = {};

/** What would be logged now: the suggestion, with the person's changes over it. */
export function choiceOf(view: MessageView, draft: MailDraft): TriageChoice {
  const { suggestion } = view;
  const type = draft.type ?? suggestion.type;
  // A priority that was raised for this very message outlives a change of its type.
  const raised = suggestion.priority !== correspondenceTypes[suggestion.type].priority;
  const usual = raised || type === suggestion.type ? suggestion.priority : correspondenceTypes[type].priority;
  return {
    type,
    topic: draft.topic === undefined ? suggestion.topic : draft.topic,
    service: draft.service === undefined ? suggestion.service : draft.service,
    priority: draft.priority ?? usual,
    capacity: draft.capacity ?? suggestion.capacity,
    note: draft.note ?? "",
    into: intoOf(view, draft),
    also: draft.also ?? alsoOffered(view, draft).filter(hasClock),
  };
}

const intoOf = ({ joins }: MessageView, { into }: MailDraft): TriageChoice["into"] =>
  into ?? (joins?.default === "new" ? "new" : "conversation");

const mostBesides = 3;
/** A date set by law would be missed if it waited in another case. */
const hasClock = (type: TypeCode): boolean => correspondenceTypes[type].statutory;

/** What the message seems to be besides the type of the case it would be in: what it is logged as, or the case it joins. */
export function alsoOffered(view: MessageView, draft: MailDraft): TypeCode[] {
  const { suggestion, joins, conversationCase } = view;
  const joining = joins !== null && intoOf(view, draft) === "conversation";
  const main = joining ? conversationCase?.type : (draft.type ?? suggestion.type);
  // A reply that asks for what the law has a clock for asks for it, whatever case it goes into. Where one of the other
  // matters is made the first, the first is one of the others.
  const asWell =
    (joining && suggestion.sure && hasClock(suggestion.type)) ||
    suggestion.alsoTypes.some((type) => type === main);
  const besides = asWell ? [suggestion.type, ...suggestion.alsoTypes] : suggestion.alsoTypes;
  return besides.filter((type) => type !== main && type !== "political").slice(0, mostBesides);
}

/** "sealed": in a restricted case that this person may open. "kept": in one that is kept from them. */
export type MailSituation =
  | { kind: "logged"; case: CaseView }
  | { kind: "join"; joins: Joining; case: CaseView | SealedCase }
  | { kind: "sealed"; case: SealedCase }
  | { kind: "kept" }
  | { kind: "suggest" };

export function situationOf(view: MessageView, draft: MailDraft): MailSituation {
  if (view.case?.state === "open") return { kind: "logged", case: view.case };
  const found = view.conversationCase ?? view.sealedCase;
  if (view.joins && found)
    return intoOf(view, draft) === "conversation"
      ? { kind: "join", joins: view.joins, case: found }
      : { kind: "suggest" };
  if (view.sealedCase) return { kind: "sealed", case: view.sealedCase };
  if (view.restricted) return { kind: "kept" };
  return { kind: "suggest" };
}

/** The types worth one click: what was suggested and its runners-up, without the one chosen now. */
export function likelyTypes({ suggestion }: Pick<MessageView, "suggestion">, chosen: TypeCode): TypeCode[] {
  const likely = [suggestion.type, ...suggestion.alternatives.map(({ type }) => type)];
  return [...new Set(likely)].filter((type) => type !== chosen).slice(0, 3);
}

/** When the office is not sure: what was suggested and its runners-up, each with how likely it is. */
export const likeliestTypes = ({
  suggestion: { type, confidence, alternatives },
}: Pick<MessageView, "suggestion">): { type: TypeCode; confidence: number }[] =>
  [{ type, confidence }, ...alternatives].slice(0, 3);

/** Every type by its label, as it stands in the list. */
export const allTypes: readonly (readonly [TypeCode, string])[] = typeCodes
  .map((type) => [type, correspondenceTypes[type].label] as const)
  .sort(([, one], [, other]) => one.localeCompare(other, "en-GB"));
