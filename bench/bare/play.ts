import type pg from "pg";
import { type Link, linksIn, valueOf } from "./links.ts";
import { answerIn, type Entry, type Tape } from "./tape.ts";

/** Asks everything again for another letter over one connection, with what comes back in place of what came. */
export type Play = (letter: string, client: pg.ClientBase) => Promise<void>;

/** A player for a tape that was made for `letter`. */
export function playerOf(tape: Tape, letter: string): Play {
  const links = linksIn(tape);
  const spoken = spokenAnew([letter, ...links.map(({ said }) => said)]);
  return async (another, client) => {
    const now = new Map([[letter, another]]);
    const say = (text: string) => spoken(text, now);
    for (const [place, entry] of tape.entries()) {
      const answer = entry.to === "graph" ? await ask(entry, say) : await query(entry, say, client);
      for (const link of links) if (link.entry === place) learn(link, answer, now);
    }
  };
}

type Say = (text: string) => string;

function learn(link: Link, answer: unknown, now: Map<string, string>): void {
  if (!now.has(link.said)) now.set(link.said, valueOf(link, answer));
}

async function ask({ method, url, headers, body }: Extract<Entry, { to: "graph" }>, say: Say) {
  const response = await fetch(say(url), {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, say(value)]),
    ...(body !== undefined && { body: say(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return answerIn(response);
}

async function query(entry: Extract<Entry, { to: "record" }>, say: Say, client: pg.ClientBase) {
  const { rows } = await client.query<Record<string, unknown>>(
    entry.text,
    entry.values.map((value) =>
      typeof value === "string" || typeof value === "number" ? say(String(value)) : value,
    ),
  );
  // Fewer rows would be less work than the product's.
  if (rows.length !== entry.answer.length) throw new Error(`another number of rows for: ${entry.text}`);
  return rows;
}

/** Puts the present value in place of each of these words, plain or encoded for an address, in one pass. */
function spokenAnew(words: readonly string[]) {
  const plainOf = new Map(words.flatMap((word) => [[encodeURIComponent(word), word] as const]));
  const forms = [...new Set([...words, ...plainOf.keys()])].sort((a, b) => b.length - a.length);
  const anyForm = new RegExp(forms.map((form) => form.replace(/[^\w\s]/g, "\\$&")).join("|"), "g");
  return (text: string, now: ReadonlyMap<string, string>): string =>
    text.replace(anyForm, (form) => {
      const word = now.get(form);
      if (word !== undefined) return word;
      const encoded = now.get(plainOf.get(form) ?? "");
      return encoded === undefined ? form : encodeURIComponent(encoded);
    });
}
