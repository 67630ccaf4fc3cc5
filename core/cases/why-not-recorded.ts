import type { CaseEvent } from "../contract/case-events.ts";
import type { RecordDeed } from "../contract/record-events.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";

/** A line of a case's history, as far as another depends on it. */
export interface Recorded {
  id: number;
  event: CaseEvent;
}

export interface ToRecord {
  type: TypeCode;
  legalHold: boolean;
  keepUntil: LondonDate | null;
  history: readonly Recorded[];
  on: LondonDate;
  today: LondonDate;
}

/** Why something cannot be put on a case, for people; undefined when it can. */
export function whyNotRecorded(event: RecordDeed, about: ToRecord): string | undefined {
  const { type, history, legalHold, keepUntil, on, today } = about;
  if (on > today) return `${sayDay(on)} has not come yet.`;
  switch (event.kind) {
    case "task":
      return event.by && event.by < today ? "A task cannot be for a day that has gone." : undefined;
    case "task-done":
      return isOpenTask(history, event.task) ? undefined : "That task is done already, or was never set.";
    case "task-reopened":
      return isTask(history, event.task) && !isOpenTask(history, event.task)
        ? undefined
        : "That task is open already, or was never set.";
    case "complaint":
      return isComplaint(type) ? undefined : "This case is no complaint.";
    case "raised":
      return whyNotRaised(event, about);
    case "question-withdrawn":
      return openQuestions(history).some(({ id }) => id === event.question)
        ? undefined
        : "The Leader has answered that question, or it was withdrawn already.";
    case "hold-set":
      return legalHold ? "A legal hold is set already." : undefined;
    case "hold-released":
      return legalHold ? undefined : "No legal hold is set by hand.";
    case "kept-longer":
      if (event.until <= today) return "Name a day to come.";
      return keepUntil && event.until <= keepUntil
        ? `It is kept until ${sayDay(keepUntil)} already.`
        : undefined;
    default:
      return undefined;
  }
}

function whyNotRaised(
  { by, options, recommended }: Extract<RecordDeed, { kind: "raised" }>,
  { history, today }: ToRecord,
): string | undefined {
  if (by < today) return "Ask for an answer by a day to come.";
  if (recommended !== null && recommended >= options.length) return "Recommend one of the answers.";
  if (new Set(options).size < options.length) return "Two of the answers are the same.";
  return openQuestions(history).length > 0
    ? "The Leader has a question about this case before them already. Withdraw that first."
    : undefined;
}

const isTask = (history: readonly Recorded[], id: number): boolean =>
  history.some((one) => one.id === id && one.event.kind === "task");

/** A task is open until the last word about it is that it is done. */
export function isOpenTask(history: readonly Recorded[], id: number): boolean {
  const last = history.findLast(
    ({ event }) => (event.kind === "task-done" || event.kind === "task-reopened") && event.task === id,
  );
  return isTask(history, id) && last?.event.kind !== "task-done";
}

/** What the Leader has been asked and has not answered. */
export function openQuestions(history: readonly Recorded[]): Recorded[] {
  const settled = new Set(
    history.flatMap(({ event }) =>
      event.kind === "leader-answered" || event.kind === "question-withdrawn" ? [event.question] : [],
    ),
  );
  return history.filter(({ id, event }) => event.kind === "raised" && !settled.has(id));
}

/** Whether what was found and learnt of a complaint can be told of a case of this kind. */
export const isComplaint = (type: TypeCode): boolean =>
  correspondenceTypes[type].retention === "R-COMPLAINT" || type === "dp_complaint";
