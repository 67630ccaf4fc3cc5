import { cut, oneLine } from "../text.ts";
import type { AnswerKind } from "./answer.ts";

const bodies: Record<AnswerKind, (subject: string) => string> = {
  accept: (subject) =>
    `Thank you for inviting the Leader to ${subject}. The Leader is glad to accept and looks forward to it.

If there are papers to read beforehand, or someone to ask for on arrival, please let us know.`,
  tentative: (subject) =>
    `Thank you for inviting the Leader to ${subject}. We have kept the time free for now and will confirm as soon as we can.

If your plans change in the meantime, please tell us.`,
  decline: (subject) =>
    `Thank you for inviting the Leader to ${subject}. I am sorry to say that the Leader cannot be there.

If there is something you would like the Leader to know or consider, please write to us: we will make sure it is read.`,
};

const most = 200;

/** What the organiser reads unless someone words it better: thanks, the answer, an open door. Plain text. */
export function defaultMessage(kind: AnswerKind, organiserName: string, subject: string): string {
  const name = cut(oneLine(organiserName), most);
  const greeting = name && !name.includes("@") ? `Dear ${name},` : "Hello,";
  const what = cut(oneLine(subject), most);
  const about = what ? `“${what}”` : "your meeting";
  return `${greeting}\n\n${bodies[kind](about)}\n\nKind regards,\nThe Leader’s office`;
}
