import { askLikelihood } from "./likelihood.ts";
import { type Piece, piecesOf } from "./sentences.ts";

const asking = [
  /\?\s{0,3}["')]?$/,
  /\b(?:please|kindly|pls|plz)\b/i,
  /\b(?:can|could|would|will|may|might) (?:you|u|we|i|someone|somebody|anyone|the (?:council|leader|office)|they)\b/i,
  /\b(?:i|we)(?:'d| would| should| also| really| do|'ll)?(?: also| be| very much| really| just| simply| much){0,2} (?:want|need|ask|request|require|demand|urge|like to (?:know|see|meet|have|ask|request|hear|invite|speak|discuss|be|arrange)|would like|like you|love (?:you|to|cllr|the)|appreciate|grateful|glad|pray|expect|insist|exercise my right|wish to|beg|invite|look forward to receiving|propose|suggest)\b/i,
  /\b(?:let me|let us|tell me|tell us|send me|send us|give me|get back to|get in touch|advise (?:me|us)?|confirm|r\.?s\.?v\.?p|respond (?:by|within)|reply by|return (?:the|this)|shout if|do come|do say|come to our|don't hesitate|feel free|make sure|look again|take it up|cancel it|measure it|let's|drop me|ring me|call me|email me|contact me|join us)\b/i,
  /\b(?:should be grateful|would be grateful|be grateful if|would appreciate|is (?:asked|requested|required|needed)|(?:are|is) (?:\w{1,14}ly )?(?:asked|requested|invited|required)|(?:we|i) (?:\w{1,14}ly )?invite|(?:response|reply|answer) is (?:due|required|needed)|requests? the|you are under a duty|must (?:respond|reply|provide)|you should respond|it would be (?:helpful|great|good) if|hope you (?:can|will)|if you (?:could|can|would|would like))\b/i,
];
const imperative =
  /^(?:and |also,? |then |so |now |just |or ){0,2}(?:please|send|give|tell|let|look|get|fix|stop|make|take|call|ring|email|cancel|confirm|provide|forward|check|review|sign|reply|respond|note|see|find|put|ask|bring|add|remove|arrange|keep|refuse|reject|support|vote|explain|measure|book|visit|click|use|try|come|find|print|register|complete|update|include|contact|consider|refer|ensure|remember)\b(?! you\b)/i;

/** Said for good manners; nothing is asked. */
const courtesy =
  /^(?:i |we )?(?:hope|trust) (?:you|this|all)\b(?![^?]{0,200}(?:\?|\b(?:can|will|could)\b))|^(?:dear|hi|hello|good (?:morning|afternoon|evening)|thank you for|thanks for)\b[^?]{0,80}$/i;
/** A day or an hour after "Could you meet us?" belongs to the question. */
const slots =
  /^(?:mon|tue|wed|thu|fri|sat|sun|either|any (?:of|day|time)|ideally|preferably|say |\d{1,2}(?:st|nd|rd|th|[:./]))/i;
const longest = 1_500;
const most = 8;
const sure = 0.6;

/** By the turns of phrase alone, which is quick. */
export const isAsk = (sentence: string): boolean =>
  sentence.length <= longest && (asking.some((find) => find.test(sentence)) || imperative.test(sentence));
const asks = (words: string): boolean =>
  words.length <= longest &&
  words.includes(" ") &&
  !words.endsWith(",") &&
  !courtesy.test(words) &&
  (isAsk(words) || askLikelihood(words) >= sure);

/** What the writer asks for, verbatim and in order: a list that only names things stays with the line that opens it. */
export function asksIn(text: string): string[] {
  const found: string[] = [];
  const pieces = piecesOf(text);
  for (let at = 0; at < pieces.length && found.length < most; at++) {
    const piece = pieces[at];
    if (!piece) break;
    const words = text.slice(piece.at, piece.to);
    const list = words.endsWith(":") ? listAfter(pieces, at) : [];
    const listed = list.filter((one) => asks(text.slice(one.at, one.to).replace(marker, "")));
    if (list.length > 0 && listed.length * 2 <= list.length) {
      const whole = text.slice(piece.at, list.at(-1)?.to);
      if (asks(words) && whole.length <= longest) found.push(whole);
      at += list.length;
      continue;
    }
    if (list.length > 0 || !asks(words.replace(marker, ""))) continue;
    const next = pieces[at + 1];
    const joined =
      next && slots.test(text.slice(next.at, next.to)) && !text.slice(piece.to, next.at).includes("\n");
    if (joined) at++;
    found.push(...clausesOf(text.slice(piece.at, joined ? next.to : piece.to)));
  }
  return found.slice(0, most);
}

const marker = /^\s{0,4}(?:[-•*]|\(?[a-z0-9]{1,2}[.)]) /i;

function listAfter(pieces: readonly Piece[], at: number): Piece[] {
  const end = pieces.findIndex((piece, later) => later > at && !piece.listed);
  return pieces.slice(at + 1, end < 0 ? pieces.length : end);
}

/** "The garden is finished and we would love you to open it": only the second half asks. */
function clausesOf(words: string): string[] {
  const cut = /^(.{12,240}?),? (?:and|so|but) (?=(?:i|we|i'd|we'd|could|can|would|will|please) )/is.exec(
    words,
  );
  const [whole, first] = cut ?? [];
  if (!whole || !first) return [words];
  const rest = words.slice(whole.length);
  if (!isAsk(rest)) return [words];
  return isAsk(first) ? [first, rest] : [rest];
}
