import { oneLine } from "../text.ts";

/** What a text may leave to the case to say, and what people call it. */
export const placeholders = {
  address: "the form of address",
  correspondent: "the correspondent’s name",
  reference: "the reference",
  subject: "the subject",
  receivedOn: "the day of receipt",
  dueOn: "the day by which it must be answered",
  today: "today’s date",
  leader: "the Leader’s name",
  office: "the name of the office",
  council: "the council’s name",
  team: "the team",
  ask1: "the first thing asked for",
  ask2: "the second thing asked for",
  ask3: "the third thing asked for",
} as const;
export type PlaceholderName = keyof typeof placeholders;
export const placeholderNames = Object.keys(placeholders) as readonly PlaceholderName[];
const isPlaceholder = (name: string): name is PlaceholderName => Object.hasOwn(placeholders, name);

export type Facts = Partial<Record<PlaceholderName, string>>;

/** A place that somebody must still fill in: what stands there, and what it wants. */
export interface Gap {
  at: number;
  to: number;
  says: string;
}

/** {{reference}} is filled from the case, [[say why]] by whoever writes the reply. */
const gapSigns = /\{\{([^{}\n]{0,80})\}\}|\[\[([^[\]\n]{0,300})\]\]/g;

/** A stranger's words can neither open a gap nor hide one. */
const asValue = (words: string): string =>
  oneLine(words)
    .replaceAll("{", "(")
    .replaceAll("}", ")")
    .replace(/\[{2,}/g, "[")
    .replace(/\]{2,}/g, "]");

export interface Filled {
  text: string;
  /** The placeholders that the case could not fill. */
  missing: PlaceholderName[];
  /** Names in double braces that the office does not know. */
  unknown: string[];
}

/** Fills in what the case says, once: what is put in is not read again. What it does not say stays as a gap. */
export function fill(text: string, facts: Facts): Filled {
  const missing = new Set<PlaceholderName>();
  const unknown = new Set<string>();
  const filled = text.replace(gapSigns, (whole, braced: string | undefined) => {
    if (braced === undefined) return whole;
    const name = braced.trim();
    if (!isPlaceholder(name)) {
      unknown.add(name);
      return whole;
    }
    const value = asValue(facts[name] ?? "");
    if (value === "") missing.add(name);
    return value || whole;
  });
  return { text: filled, missing: [...missing], unknown: [...unknown] };
}

/** What is left to fill in, in order. A text is ready when there is nothing. */
export function gapsIn(text: string): Gap[] {
  return [...text.matchAll(gapSigns)].map(({ 0: whole, 1: braced, 2: asked, index }) => {
    const name = braced?.trim() ?? "";
    const says = asked?.trim() || (isPlaceholder(name) ? placeholders[name] : name) || "something";
    return { at: index, to: index + whole.length, says };
  });
}

export const isReady = (text: string): boolean => text.trim() !== "" && gapsIn(text).length === 0;
