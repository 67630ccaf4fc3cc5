import type { GivenAnswer, RequestAnswer, RequestView } from "../../../core/contract/shapes.ts";
import { reasons, type AnswerKind } from "../../../core/diary/answer.ts";
import { greetable, shortName } from "../../parts/words.ts";

/** What a person has chosen about a request and not yet confirmed. Each kind of answer keeps words of its own. */
export interface AnswerDraft {
  kind?: AnswerKind;
  reason?: Partial<Record<AnswerKind, string>>;
  message?: Partial<Record<AnswerKind, string>>;
  note?: string;
  /** They confirmed without a reason: say so beside the list. */
  asked?: boolean;
  /** Somebody else's answer was on the record first: theirs was not given. */
  overtaken?: boolean;
}

export const noAnswer: AnswerDraft = {};

export const reasonOptions = (kind: AnswerKind): [code: string, label: string][] =>
  Object.entries(reasons[kind]);

/** Whether the answer on the record is the one that a person has just chosen. */
export const isTheirs = (given: GivenAnswer, chosen: RequestAnswer, by: string | undefined): boolean =>
  given.kind === chosen.kind && given.decidedBy === by;

/** An answer that was pulled back, as the words it was made of: nothing has to be typed again. */
export const draftOf = ({ kind, reason, message, note }: GivenAnswer): AnswerDraft => ({
  kind,
  reason: { [kind]: reason },
  message: { [kind]: message },
  note,
  asked: false,
  overtaken: false,
});

interface About {
  organiser: string;
  leader: string;
  council: string;
}

const bodies: Record<AnswerKind, (leader: string) => string> = {
  accept: (leader) => `Thank you for the invitation. ${leader} is glad to accept and looks forward to it.`,
  tentative: (leader) =>
    `Thank you for the invitation. ${leader} hopes to come. We are holding the time and will confirm as soon as we can.`,
  decline: (leader) =>
    `Thank you for the invitation. I am sorry that ${leader} is not able to come this time, and wish you well with it.`,
};

/** A polite message for each answer, for the person to change as they like. */
export function politeMessage(kind: AnswerKind, { organiser, leader, council }: About): string {
  const name = greetable(organiser);
  const greeting = name ? `Dear ${name},` : "Hello,";
  return `${greeting}\n\n${bodies[kind](leader || "The Leader")}\n\nKind regards,\nLeader’s Office${council ? `, ${council}` : ""}`;
}

/** The answer as it would be sent, or undefined while a kind or its reason is missing. */
export function answerOf(
  draft: AnswerDraft,
  view: RequestView,
  about: Omit<About, "organiser">,
): RequestAnswer | undefined {
  const { kind } = draft;
  const reason = kind && draft.reason?.[kind];
  if (!kind || !reason) return undefined;
  return { kind, reason, note: draft.note ?? "", message: messageOf(kind, draft, view, about) };
}

/** Nothing is written to an organiser who does not want to hear. */
export function messageOf(
  kind: AnswerKind,
  draft: AnswerDraft,
  { organiser, responseRequested }: Pick<RequestView, "organiser" | "responseRequested">,
  about: Omit<About, "organiser">,
): string {
  if (!responseRequested) return "";
  return draft.message?.[kind] ?? politeMessage(kind, { ...about, organiser: organiser.name });
}

const verbs: Record<AnswerKind, string> = {
  accept: "Accept",
  tentative: "Accept tentatively",
  decline: "Decline",
};

/** A button that says what will happen: "Decline and tell Dr Shaw". */
export function confirmLabel(
  kind: AnswerKind,
  view: Pick<RequestView, "organiser" | "responseRequested">,
): string {
  if (!view.responseRequested) return `${verbs[kind]}, without a message`;
  return `${verbs[kind]} and tell ${shortName(view.organiser.name, "the organiser")}`;
}
