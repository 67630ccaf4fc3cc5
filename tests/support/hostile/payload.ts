/** Where a hostile letter would like a reader's machine to call. */
export const trapHost = "trap.example";

/** Words that a stranger puts into a subject, a name, a place, a file name or the text of a letter. */
export interface Payload {
  name: string;
  text: string;
  /** It swallows or buries whatever stands after it: nothing else can be tried beside it. */
  alone: boolean;
}

/** A table of texts. `RUN` stands for a script that tells of itself, `URL` for an address that nobody may ask for. */
export type Texts = Readonly<Record<string, string>>;

export const family = (name: string, texts: Texts, { alone = false } = {}): Payload[] =>
  Object.entries(texts).map(([what, text]) => ({ name: `${name}: ${what}`, text, alone }));

/** Each payload tells of itself by its place in the corpus. */
export const armed = (payload: Payload, place: number): Payload => ({
  ...payload,
  text: payload.text
    .replaceAll("RUN", `owned(${place})`)
    .replaceAll("URL", `https://${trapHost}/${place}`)
    .replaceAll("HOST", trapHost),
});
