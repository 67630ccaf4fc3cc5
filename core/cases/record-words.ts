import type { CaseEvent } from "../contract/case-events.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { channels } from "./channels.ts";
import { sayCorrection } from "./correction-words.ts";
import { complaintOutcomes, complaintStages, rootCauses } from "./complaints.ts";

/** A line of a case's history: what happened in the office's words, and what people wrote. */
export interface Said {
  says: string;
  words: string;
}

type Told<K extends CaseEvent["kind"]> = Extract<CaseEvent, { kind: K }>;
const line = (says: string, words = ""): Said => ({ says, words });

/** Of what people put on a case, and of cases joined and parted; undefined of what other nouns of the office tell. */
export function sayRecord(event: CaseEvent): Said | undefined {
  switch (event.kind) {
    case "note":
      return line("Note", event.text);
    case "task":
      return line(
        `Task${event.who && ` for ${event.who}`}${event.by ? `, by ${sayDay(event.by)}` : ""}`,
        event.what,
      );
    case "task-done":
      return line("Task done");
    case "task-reopened":
      return line("Task open again");
    case "contact":
      return line(`${channels[event.channel].label}: ${event.person.name}`, sayContact(event));
    case "complaint":
      return line(
        `Complaint: ${complaintStages[event.stage].toLowerCase()}, ${complaintOutcomes[event.outcome].toLowerCase()}`,
        sayComplaint(event),
      );
    case "raised":
      return line(`Asked the Leader, by ${sayDay(event.by)}`, sayQuestion(event));
    case "leader-answered":
      return line(event.answer ? `The Leader answered: ${event.answer}` : "The Leader answered", event.note);
    case "question-withdrawn":
      return line("Question to the Leader withdrawn", event.reason);
    case "hold-set":
      return line("Legal hold set", event.reason);
    case "hold-released":
      return line("Legal hold released", event.reason);
    case "kept-longer":
      return line(`To be kept until ${sayDay(event.until)}`, event.reason);
    case "linked":
      return line(`Linked with ${event.other}`, event.reason);
    case "unlinked":
      return line(`No longer linked with ${event.other}`, event.reason);
    case "split-off":
      return line(`${sayEmails(event.rows.length)} became ${event.other}`, event.reason);
    case "split-from":
      return line(`Split from ${event.other}`, event.reason);
    case "merged-in":
      return line(`${event.other} became part of this case`, event.reason);
    case "merged-into":
      return line(`Became part of ${event.other}`, event.reason);
    case "parted":
      return line(`Parted again from ${event.other}`, event.reason);
    case "message-in":
      return line(`An email came from ${event.other}`, event.reason);
    case "message-out":
      return line(`An email went to ${event.other}`, event.reason);
    case "message-unfiled":
      return line("An email was taken out", event.reason);
    case "reopened":
      return line(event.from === "closed" ? "Reopened" : "Reopened after it had been undone", event.reason);
    case "corrected":
      return sayCorrection(event);
    case "searched":
      return line(`Searched the record: ${event.cases} found`, event.terms.join(", "));
    default:
      return undefined;
  }
}

const sayEmails = (count: number): string => (count === 1 ? "1 email" : `${count} emails`);

const sayContact = ({ person: { email, phone, address }, said }: Told<"contact">): string =>
  [said, [email, phone, address].filter(Boolean).join(", ")].filter(Boolean).join("\n");

const sayComplaint = ({ rootCause, remedy, lesson, lessonOwner, lessonBy }: Told<"complaint">): string =>
  [
    rootCause && `Cause: ${rootCauses[rootCause]}`,
    remedy && `Remedy: ${remedy}`,
    lesson && `Lesson: ${lesson}${sayOwner(lessonOwner, lessonBy)}`,
  ]
    .filter(Boolean)
    .join("\n");

const sayOwner = (owner: string, by: LondonDate | null): string =>
  owner || by ? ` (${[owner, by && `by ${sayDay(by)}`].filter(Boolean).join(", ")})` : "";

const sayQuestion = ({ question, options, recommended }: Told<"raised">): string =>
  [
    question,
    ...options.map((one, at) => `${at + 1}. ${one}${at === recommended ? " (recommended)" : ""}`),
  ].join("\n");
