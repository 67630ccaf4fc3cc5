import type { DueDate, MessageView, Suggestion, TriageChoice } from "../contract/shapes.ts";
import { sayNotLogged } from "../people/access.ts";
import { restrictionLabels, restrictionOf } from "../people/restrictions.ts";
import type { LondonDate } from "../time.ts";
import { speaksOfDanger } from "../triage/endangering.ts";
import { isDanger, type CorrespondenceType, correspondenceTypes, type TypeCode } from "../triage/types.ts";
import type { Capacity } from "../triage/vocabulary.ts";

/** Where one of several selected letters stands. Only those that are "together" are ever logged in one go. */
export type Standing =
  | { kind: "danger" }
  | { kind: "logged"; reference: string }
  /** `unsaid`: a person who says what it is settles it. */
  | { kind: "alone"; why: string; unsaid: boolean }
  | { kind: "together" };

/** A selected letter, what would be logged for it, and whether a person has said what it is. */
export interface Considered {
  view: MessageView;
  choice: TriageChoice;
  chosen: boolean;
}

/** A danger that is only a runner-up still keeps a letter out of the batch from here on. */
const worthALook = 0.1;

const diaryTypes: readonly TypeCode[] = ["invitation", "meeting_request"];
const label = (type: TypeCode): string => correspondenceTypes[type].label;

/** `seen`: the Leader's hats whose mail this person may log. */
export function standingOf({ view, choice, chosen }: Considered, seen: readonly Capacity[]): Standing {
  if (speaksOfDanger(view.suggestion) || isDanger(choice.type)) return { kind: "danger" };
  if (view.case?.state === "open") return { kind: "logged", reference: view.case.reference };
  const why = whyAlone({ view, choice, chosen }, seen);
  if (why !== undefined) return { kind: "alone", why, unsaid: false };
  const doubt = chosen ? undefined : doubtOf(view.suggestion);
  return doubt === undefined ? { kind: "together" } : { kind: "alone", why: doubt, unsaid: true };
}

/** The first reason, in words, why a person must look at it by itself. */
function whyAlone({ view, choice }: Considered, seen: readonly Capacity[]): string | undefined {
  const { suggestion, conversationCase, sealedCase } = view;
  const restriction = [choice.type, ...choice.also].map(restrictionOf).find((one) => one !== null);
  if (view.restricted) return "It is in a restricted case.";
  if (sealedCase) return `It is in a restricted case, ${sealedCase.reference}.`;
  if (conversationCase?.state === "open") return `It may belong to a case, ${conversationCase.reference}.`;
  if (suggestion.alternatives.some(({ type, confidence }) => isDanger(type) && confidence >= worthALook))
    return "It may speak of a danger.";
  if (view.meeting || diaryTypes.includes(choice.type)) return "It asks for a place in the diary.";
  if (view.campaign?.addsOwn) return "It is a copy of a campaign’s letter and adds something of its own.";
  if (suggestion.flags.includes("contact-restriction") || choice.type === "restricted_contact")
    return "Its writer is under a contact restriction.";
  if (restriction) return `Its case will be for a few only: ${restrictionLabels[restriction]}.`;
  const notLogged = sayNotLogged(seen, choice);
  if (notLogged !== undefined) return notLogged;
  if (lacksItsDate(view, choice.type)) return "The law sets it a date, which could not be worked out.";
  return undefined;
}

function doubtOf({ sure, alsoTypes: [besides] }: Suggestion): string | undefined {
  if (!sure) return "The office is not sure what it is.";
  return besides && `It may be two things: also “${label(besides)}”.`;
}

function lacksItsDate(view: MessageView, type: TypeCode): boolean {
  const { statutory, respond }: CorrespondenceType = correspondenceTypes[type];
  return statutory && respond !== null && view.dates[type].respond === null;
}

/** The date that counts for a letter logged as this: its answer's, else its acknowledgement's. */
export function dueOf({ view, choice }: Pick<Considered, "view" | "choice">): DueDate | undefined {
  const { acknowledge, respond } = view.dates[choice.type];
  return respond ?? acknowledge ?? undefined;
}

/** Letters that would be logged as the same thing. `due`: the first and the last of their dates. */
export interface Bundle<T> {
  type: TypeCode;
  label: string;
  letters: T[];
  due: { first: LondonDate; last: LondonDate } | undefined;
}

/** By what they would be logged as: what is due first comes first. */
export function bundlesOf<T extends Considered>(letters: readonly T[]): Bundle<T>[] {
  const types = [...new Set(letters.map(({ choice }) => choice.type))];
  return types
    .map((type) => {
      const those = letters.filter(({ choice }) => choice.type === type);
      const days = those.flatMap((letter) => dueOf(letter)?.dueOn ?? []).sort();
      const [first, last] = [days[0], days.at(-1)];
      return { type, label: label(type), letters: those, due: first && last ? { first, last } : undefined };
    })
    .sort(
      (a, b) => (a.due?.first ?? "9").localeCompare(b.due?.first ?? "9") || a.label.localeCompare(b.label),
    );
}
