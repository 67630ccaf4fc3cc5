import type { Email } from "./email.ts";
import { partsOf } from "./new-text.ts";

/** What a letter says of the case it belongs to. */
export interface Trail {
  /** Case references in its subject and in what the writer added, as they come. */
  quotes: readonly string[];
  /** Message-IDs it answers: In-Reply-To first, then its References from the latest back. */
  answers: readonly string[];
}

const reference = /\bLO-\d{4}-\d{6}\b/gi;
const messageId = /<[^<>\s]{1,500}>/g;
const mostQuotes = 5;
const mostAnswers = 20;

export function trailOf({
  subject,
  body,
  from,
  headers = {},
}: Pick<Email, "subject" | "body" | "from" | "headers">): Trail {
  const { own, signOff } = partsOf(body, from.name);
  const words = `${subject}\n${own}\n${signOff}`;
  const idsOf = (name: string) => (headers[name] ?? "").slice(-20_000).match(messageId) ?? [];
  return {
    quotes: firstOf(
      mostQuotes,
      (words.match(reference) ?? []).map((one) => one.toUpperCase()),
    ),
    answers: firstOf(mostAnswers, [...idsOf("in-reply-to"), ...idsOf("references").reverse()]),
  };
}

const firstOf = (most: number, found: readonly string[]): string[] => [...new Set(found)].slice(0, most);
