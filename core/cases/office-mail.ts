import { escape } from "../briefing/letter/escape.ts";
import { type LondonDate, sayDay } from "../time.ts";

/** What a department is asked for. */
export interface CommissionLetter {
  reference: string;
  /** Null of a restricted case. */
  subject: string | null;
  questions: string;
  dueOn: LondonDate;
  to: string;
  from: string;
}

/** The mail that asks a department. Its subject brings the answer back to the case. */
export const commissionMail = ({ reference, subject, questions, dueOn, to, from }: CommissionLetter) => ({
  subject: `${reference}: please help us to answer${subject ? ` “${subject}”` : " this case"}`,
  text: `Dear ${to || "colleague"},

We need your help with ${reference}${subject ? ` (${subject})` : ""}. Please let us have your answer by ${sayDay(dueOn)}.

${questions}

Please leave ${reference} in the subject as you answer: it brings your answer to the case.

${from}`,
});

/** The same words for a mail program that shows HTML. */
export const asHtml = (text: string): string =>
  `<div style="font-family:Aptos,Calibri,Arial,sans-serif;font-size:11pt;white-space:pre-wrap">${escape(text)}</div>`;
