/** The sentences in which the writer asks for something, in their own words. */

const asking = [
  /\?\s{0,3}["')]?$/,
  /\b(?:please|kindly|pls|plz)\b/i,
  /\b(?:can|could|would|will|may|might) (?:you|u|we|i|someone|somebody|anyone|the (?:council|leader|office)|they)\b/i,
  /\b(?:i|we)(?:'d| would| should| also| really| do|'ll)?(?: also| be| very much| really| just| simply| much){0,2} (?:want|need|ask|request|require|demand|urge|like to (?:know|see|meet|have|ask|request|hear|invite|speak|discuss|be|arrange)|would like|like you|love (?:you|to|cllr|the)|appreciate|grateful|glad|pray|expect|insist|exercise my right|wish to|look forward to receiving|propose|suggest)\b/i,
  /\b(?:let me|let us|tell me|tell us|send me|send us|give me|get back to|get in touch|advise (?:me|us)?|confirm|r\.?s\.?v\.?p|respond (?:by|within)|reply by|return (?:the|this)|shout if|do come|do say|come to our|don't hesitate|feel free|make sure|look again|take it up|cancel it|measure it|let's|drop me|ring me|call me|email me|contact me|join us)\b/i,
  /\b(?:should be grateful|would be grateful|be grateful if|would appreciate|is (?:asked|requested|required|needed)|are (?:asked|requested|invited|required)|requests? the|you are under a duty|must (?:respond|reply|provide)|you should respond|it would be (?:helpful|great|good) if|hope you (?:can|will)|if you (?:could|can|would|would like))\b/i,
];
const imperative =
  /^(?:and |also,? |then |so |now )?(?:please|send|give|tell|let|look|get|fix|stop|make|take|call|ring|email|cancel|confirm|provide|forward|check|review|sign|reply|respond|note|see|find|put|ask|bring|add|remove|arrange|keep|refuse|reject|support|vote|explain|measure|book|visit|click|use|try|come|find|print|register|complete|update|include|contact|consider|refer|ensure|remember)\b(?! you\b)/i;

/** Sentences and list lines; a list stays with the line that opens it. */
export function sentencesOf(text: string): string[] {
  return text
    .slice(0, 12_000)
    .split(
      /(?<=[.!?])["')]{0,2}\s{1,4}(?=[A-Z0-9"'(£@-])|(?<=[!?])\s{1,4}|\n\s{0,4}\n|\n(?=\s{0,3}(?:[-•*]|\(?[a-z0-9]{1,2}[.)]) )/,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 2);
}

export const isAsk = (sentence: string): boolean =>
  sentence.length < 1_500 && (asking.some((find) => find.test(sentence)) || imperative.test(sentence));

/** At most twelve, verbatim. */
export const asksIn = (text: string): string[] => sentencesOf(text).filter(isAsk).slice(0, 12);
