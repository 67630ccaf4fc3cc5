import type { DueDates, Suggestion, TriageChoice } from "../contract/shapes.ts";
import type { MailAddress } from "../mail/email.ts";
import { dueOnOf } from "../deadlines/next-due.ts";
import type { LondonDate } from "../time.ts";
import type { Service } from "../triage/services.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";
import type { Sensitivity } from "../triage/vocabulary.ts";
import { stricter } from "./merging.ts";

/** A case as it will be recorded, before it has a reference. */
export interface CaseDraft {
  type: TypeCode;
  topic: TriageChoice["topic"];
  service: Service | null;
  priority: TriageChoice["priority"];
  sensitivity: Sensitivity;
  capacity: TriageChoice["capacity"];
  subject: string;
  correspondent: MailAddress;
  receivedAt: Date;
  dates: DueDates;
  /** The reply's date, or the acknowledgement's where a reply has no limit. */
  dueOn: LondonDate | null;
  owner: string;
  note: string;
  suggested: Pick<Suggestion, "type" | "confidence">;
  flags: Suggestion["flags"];
  /** Which of the council's wards it is about, where a letter names one. */
  ward: string | null;
}

export function draftCase(
  message: { subject: string; from: MailAddress; receivedAt: Date; ward: string | null },
  choice: TriageChoice,
  suggestion: Suggestion,
  dates: DueDates,
): CaseDraft {
  const type = correspondenceTypes[choice.type];
  return {
    type: choice.type,
    topic: choice.topic,
    service: choice.service ?? null,
    priority: choice.priority,
    sensitivity: markingOf(choice.type, suggestion),
    capacity: choice.capacity,
    subject: message.subject,
    correspondent: message.from,
    receivedAt: message.receivedAt,
    dates,
    dueOn: dueOnOf(dates),
    owner: type.owner,
    note: choice.note.trim(),
    suggested: { type: suggestion.type, confidence: suggestion.confidence },
    flags: suggestion.flags,
    ward: message.ward,
  };
}

/** How a case of this type is marked whose letter was read as that. */
export const markingOf = (type: TypeCode, read: Pick<Suggestion, "type" | "sensitivity">): Sensitivity => {
  const usual = correspondenceTypes[type].sensitivity;
  return raisedByContent(read) ? stricter(usual, read.sensitivity) : usual;
};

/** Whether the mail itself, not the type that was suggested for it, asks for a stricter marking. */
const raisedByContent = ({ type, sensitivity }: Pick<Suggestion, "type" | "sensitivity">): boolean =>
  sensitivity !== correspondenceTypes[type].sensitivity;
