import { streetsIn } from "../triage/places.ts";

const kinds: Readonly<Record<string, string>> = {
  rd: "road",
  st: "street",
  ave: "avenue",
  ln: "lane",
  cl: "close",
  dr: "drive",
  cres: "crescent",
  terr: "terrace",
};
/** "12 alder road", as people write on a telephone. */
const small =
  /\b\d{1,4}[a-z]?,? ((?:[a-z][a-z'’-]{2,20} ){1,2}(?:road|rd|street|lane|ln|avenue|ave|crescent|cres|terrace|gardens|grove))\b/gi;
/** What a sentence puts before a street. */
const noName =
  /^(?:\d{1,4}[a-z]?(?:-\d{1,4})?,?|the|an?|this|that|our|my|your|his|her|their|in|on|at|of|off|from|to|near|and|every|each|no|dear|mr|mrs|ms|down|along|outside|whole|same|busy|main)$/;
const mostStreets = 5;

/** The streets a text names, spelt one way and without their numbers: "12 Alder Rd." is "alder road". */
export function streetKeys(text: string): string[] {
  const read = text.slice(0, 12_000);
  const found = [...streetsIn(read), ...Array.from(read.matchAll(small), ([, street = ""]) => street)];
  return [...new Set(found.map(plain).filter((street) => street.includes(" ")))].slice(0, mostStreets);
}

function plain(street: string): string {
  const words = street.toLowerCase().replace(/’/g, "'").replace(/[.,]/g, "").trim().split(" ");
  const named = words.slice(words.findLastIndex((word) => noName.test(word)) + 1);
  return named.map((word, at) => (at === named.length - 1 ? (kinds[word] ?? word) : word)).join(" ");
}
