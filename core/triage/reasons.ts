import type { Choice, TypeLikelihood } from "./choose.ts";
import { asking } from "./clear.ts";
import type { Alarm } from "./danger.ts";
import { clocked, type Request, wordedAs } from "./requests.ts";
import type { TypeScore } from "./score.ts";
import { correspondenceTypes, isDanger, type TypeCode } from "./types.ts";

interface Reason {
  text: string;
  quote?: string;
}

export function reasonsFor(
  type: TypeCode,
  scores: readonly TypeScore[],
  automatic: string | null,
  identicalLetters: number,
  words: readonly string[],
  alarms: readonly Alarm[],
  taught: boolean,
): Reason[] {
  const said =
    scores
      .find((one) => one.type === type)
      ?.signs.filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 4)
      .map(({ because, quote }) => (quote ? { text: because, quote } : { text: because })) ?? [];
  const alarm = alarms.find((one) => one.type === type);
  if (alarm && said.every(({ quote }) => !quote))
    said.push({ text: "It reads like letters that told of someone in danger.", quote: alarm.words });
  if (taught) said.unshift({ text: "This office has filed letters like it as this." });
  if (identicalLetters >= 3) said.unshift({ text: `The same letter has come ${identicalLetters} times.` });
  if (automatic) said.unshift({ text: machine[automatic] ?? "A machine wrote it." });
  const telling = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  if (said.length < 3 && telling.length > 0)
    said.push({ text: `Letters of this kind often say: ${telling.slice(0, 5).join(", ")}.` });
  return said.length > 0 ? said : [{ text: "Nothing in it points to a particular type." }];
}

const machine: Readonly<Record<string, string>> = {
  "auto-reply": "It is an automatic reply.",
  bounce: "It says that a message could not be delivered.",
  newsletter: "It went to a mailing list.",
  calendar: "It answers a meeting invitation.",
};

/** Less likely than this, a matter is shown for what a miss would cost. */
const doubtful = 0.45;
const clear = 0.9;

/** Says so where a false alarm was preferred to a miss. */
export function safetyReasons(
  { type, alsoTypes }: Pick<Choice, "type" | "alsoTypes">,
  ranked: readonly TypeLikelihood[],
  alarms: readonly Alarm[],
  requests: readonly Request[],
): Reason[] {
  const likely = (wanted: TypeCode) => ranked.find((one) => one.type === wanted)?.likely ?? 0;
  const alarm = alarms.find((one) => one.type === type)?.likely ?? 0;
  if (isDanger(type))
    return alarm >= clear || likely(type) >= doubtful
      ? []
      : [{ text: "Shown to be safe: it may be a false alarm, and a miss may cost a life." }];
  return alsoTypes
    .filter((one) => clocked.includes(one) && likely(one) < doubtful)
    .slice(0, 1)
    .map((one) => {
      const request = requests.find((each) => each.type === wordedAs(one));
      const text = `Shown to be safe: it may be no “${correspondenceTypes[one].label}”, but that would have a limit to keep.`;
      return request && request.likely >= asking ? { text, quote: request.words } : { text };
    });
}
