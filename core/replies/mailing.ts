/** Why somebody who sent a copy is not written to with the others, after "3 left out:". */
export const leftOutWords = {
  "no-address": "no address to answer to",
  danger: "somebody may be in danger",
  restricted: "only an agreed person may write to them",
  "read-it": "something of their own, to be read first",
  answered: "answered already",
  twice: "a second copy from the same writer",
  gone: "no longer in Outlook",
} as const;
export type LeftOutReason = keyof typeof leftOutWords;
/** The compiler cannot know that a table's keys are not empty. */
export const leftOutReasons = Object.keys(leftOutWords) as [LeftOutReason, ...LeftOutReason[]];

interface Copy {
  address: string;
  danger: boolean;
  restricted: boolean;
  addsOwn: boolean;
  answered: boolean;
}

/** What keeps a writer out of an answer to all; null when nothing does. What is most serious goes first. */
export function whyLeftOut({ address, danger, restricted, addsOwn, answered }: Copy): LeftOutReason | null {
  if (danger) return "danger";
  if (restricted) return "restricted";
  if (!/^[^@\s]{1,64}@[^@\s]{1,255}$/.test(address) || /^(?:no-?reply|do-?not-?reply)@/i.test(address))
    return "no-address";
  if (addsOwn) return "read-it";
  return answered ? "answered" : null;
}

/** Exchange Online lets a mailbox send thirty mails a minute: https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits */
export const secondsApart = 2.5;

export const mailingText = (
  greeting: string,
  line: string,
  { office, council }: { office: string; council: string },
): string => `${greeting},\n\n${line}\n\nYours sincerely,\n\n${office}\n${council}`;
