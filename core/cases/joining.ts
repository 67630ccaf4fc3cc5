import type { Joining } from "../contract/joining.ts";
import { isSameMatter } from "../mail/subject.ts";

/** How a case was found for a letter that is in none: the surest first. */
export const waysToJoin = ["copy", "reference", "headers", "conversation"] as const;
export type WayToJoin = (typeof waysToJoin)[number];

/** What must be known of a letter and of the case found for it. */
export interface FoundCase {
  by: WayToJoin;
  reference: string;
  /** The plain subjects of the case and of the letters in it. */
  subjects: readonly string[];
  /** The writer was copied into a letter of the case and has written none of them. */
  copiedOnly: boolean;
  /** The writer stands on no letter of the case. */
  stranger: boolean;
}

/** What the office offers: to join the case or to open a new one, and why. */
export function joiningOf(
  subject: string,
  { by, reference, subjects, copiedOnly, stranger }: FoundCase,
): Joining {
  const found = sayFound(by, reference);
  if (by === "copy") return { by, default: "join", because: found };
  if (copiedOnly)
    return {
      by,
      default: "join",
      because: `${found} The writer was only copied in there, so nothing new is opened.`,
    };
  // Mail programs keep the headers when someone takes an old letter to write about something else.
  const isNewMatter = by !== "reference" && !subjects.some((one) => isSameMatter(one, subject));
  if (isNewMatter)
    return {
      by,
      default: "new",
      because: `An old thread with a new subject: ${reference} is about something else.`,
    };
  // Anyone can write a number: whoever adds the letter should know that its writer is not of the case.
  const isNew = by === "reference" && stranger;
  return {
    by,
    default: "join",
    because: isNew ? `It quotes ${reference}, in which this writer is new.` : found,
  };
}

function sayFound(by: WayToJoin, reference: string): string {
  if (by === "copy") return `The same letter, sent to another mailbox, is in ${reference}.`;
  if (by === "reference") return `It quotes ${reference}.`;
  if (by === "headers") return `It answers a letter in ${reference}.`;
  return `It belongs to the same conversation as ${reference}.`;
}
