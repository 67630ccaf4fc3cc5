import { type Heard, sentencesHeard } from "./heard.ts";
import { hashOf, type Model, scoresFor, softmax, valuesOf } from "./model/linear.ts";
import { addTokens, tokensOf } from "./model/words.ts";

export interface Window {
  words: string;
  tokens: readonly string[];
  withNext: boolean;
}

/** Each sentence by itself and with the next: what matters is often said in two, in the midst of something else. */
export function windowsIn(heard: readonly Heard[]): Window[] {
  const said = heard.map(({ written, read }) => ({ words: written, tokens: tokensOf(read) }));
  return said.flatMap(({ words, tokens }, at) => {
    const next = said[at + 1];
    return next
      ? [
          { words, tokens, withNext: false },
          { words, tokens: [...tokens, ...next.tokens], withNext: true },
        ]
      : [{ words, tokens, withNext: false }];
  });
}

/** `text` begins with the subject and a line's end. */
export const windowsOf = (subject: string, text: string): Window[] =>
  windowsIn(sentencesHeard(subject, text.slice(subject.length + 1)));

/** What the words of one sentence, or two, say most clearly. */
export interface Told {
  /** 0 to 1. */
  likely: number;
  /** As they were written. */
  words: string;
}

/** With fewer words than this that it knows, or fewer than half, a model can say nothing of a sentence. */
const fewest = 3;
export const mostShown = 200;

/** For each of the model's labels the sentence that tells it most; of two, the one that tells more by itself. */
export function loudestIn(model: Model, windows: readonly Window[]): Map<string, Told> {
  const said = windows.map(({ tokens }) => likelihoods(model, tokens));
  const loudest = new Map<string, Told>();
  for (const [label, name] of model.labels.entries()) {
    const so = (at: number) => said[at]?.[label] ?? 0;
    let most = 0;
    for (let at = 1; at < said.length; at++) if (so(at) > so(most)) most = at;
    const shown = windows[most]?.withNext ? (so(most + 1) > so(most - 1) ? most + 1 : most - 1) : most;
    if (so(most) > 0)
      loudest.set(name, { likely: so(most), words: (windows[shown]?.words ?? "").slice(0, mostShown) });
  }
  return loudest;
}

function likelihoods(model: Model, tokens: readonly string[]): Float32Array | null {
  const known = tokens.filter((token) => model.rows.has(hashOf(token))).length;
  if (known < fewest || known * 2 < tokens.length) return null;
  return softmax(scoresFor(model, valuesOf(addTokens(new Map(), tokens))));
}
