import type { Colleague } from "../../../core/contract/readers.ts";

/** As many as fit beside what else has to be in sight. */
export const mostShown = 6;

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\p{M}’']/gu, "")
    .toLocaleLowerCase("en-GB");

/** Those of whom every word that was typed begins a word of their name, or is in their address. */
export function findPeople(people: readonly Colleague[], typed: string): Colleague[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return people.filter(({ name, address }) =>
    words.every((word) => ` ${plain(name)}`.includes(` ${word}`) || address.includes(word)),
  );
}
