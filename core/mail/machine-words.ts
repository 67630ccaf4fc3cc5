/** How machines head what they send, in the languages of those who write to a council; all in lower case. */
const list = (words: string): readonly string[] => words.split("|").map((word) => word.trim());

const away = list(
  `automatic reply|auto reply|auto-reply|autoreply|automated reply|automatic response|auto response|auto-response|automated response|out of office|out of the office|out-of-office|
  out of office autoreply|ooo|automatische antwort|abwesenheitsnotiz|abwesenheitsnachricht|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|
  resposta automática|risposta automatica|fuori sede|automatisch antwoord|afwezigheidsbericht|autosvar|automatiskt svar|automatisk svar|automaattinen vastaus|automatyczna odpowiedź|odpowiedź automatyczna|
  automatická odpověď|automatická odpoveď|automatikus válasz|răspuns automat|automatinis atsakymas|automātiskā atbilde|automatvastus|otomatik yanıt|ateb awtomatig|ymateb awtomatig|
  freagra uathoibríoch|freagairt fèin-obrachail|përgjigje automatike|автоматический ответ|автоматична відповідь|автоматичен отговор|αυτόματη απάντηση|תשובה אוטומטית|
  رد تلقائي|الرد التلقائي|پاسخ خودکار|自动答复|自動回覆|自动回复|自動応答|자동 회신|trả lời tự động|awtomatikong tugon`,
);
const answers = list(
  `accepted|declined|tentative|tentatively accepted|canceled|cancelled|new time proposed|updated invitation|invitation cancelled|canceled event|accepté|accepté provisoirement|refusé|annulé|
  zugesagt|angenommen|mit vorbehalt|abgelehnt|abgesagt|aceptada|aceptado|rechazada|cancelada|aceite|recusado|cancelado|accettato|rifiutato|annullato|geaccepteerd|afgewezen|geannuleerd|
  zaakceptowano|odrzucono|odwołano|přijato|odmítnuto|zrušeno|derbyniwyd|gwrthodwyd|canslwyd|принято|отклонено|отменено|прийнято|відхилено|已接受|已谢绝|已取消`,
);
const returned = list(
  `undelivered mail returned to sender|undeliverable mail|delivery status notification|mail delivery failed|mail delivery failure|mail delivery system|returned mail|message not delivered|delivery failure|
  delivery has failed|failure notice|message delivery failure|delivery delayed|warning: message|nicht zugestellt|unzustellbar|non remis|échec de remise|no se puede entregar|não entregue|non recapitabile|
  onbestelbaar|nie można dostarczyć|niedostarczona|nedoručitelné|nelivrabil|недоставлено|не доставлено|无法投递|undeliverable|undelivered|delivery incomplete`,
);

/** The subject begins with one of the words, and then ends, or goes on after a sign: a sentence is a person's. */
function headed(subject: string, words: readonly string[], bare: boolean): boolean {
  const told = subject.trim().toLowerCase();
  return words.some((word) => {
    if (!told.startsWith(word)) return false;
    const rest = told.slice(word.length);
    return (bare && rest.trim() === "") || /^\s{0,2}(?:[:：|([]|- |– |re\s?:|\((?:failure|delay))/.test(rest);
  });
}

export const saysAway = (subject: string): boolean =>
  headed(subject, away, true) || /^out of (?:the )?office (?:until|from|till|-)/i.test(subject.trim());
export const saysAnswered = (subject: string): boolean => headed(subject, answers, false);
export const saysReturned = (subject: string): boolean => headed(subject, returned, true);

const awayMarks: readonly RegExp[] = [
  /\b(?:out of (?:the )?office|on (?:annual |maternity |paternity |sick |study )?leave (?:until|from|and)|away from (?:the office|my desk)|currently (?:away|on leave))\b/i,
  /\b(?:will|shall|aim to|endeavou?r to) (?:\w{1,12} ){0,2}(?:reply|respond|deal with|get back|read|be picked up)\b[^.]{0,60}\b(?:return|back|within|as soon as|working days)\b/i,
  /\b(?:if|for) [^.]{0,60}\burgent\b[^.]{0,80}\b(?:contact|call|ring|email|telephone|phone)\b/i,
  /\b(?:limited|no|intermittent) access to (?:my )?e-?mails?\b/i,
  /\b(?:this is an? (?:automated|automatic|auto-?generated)|automated (?:response|reply|acknowledge?ment|message)|do not reply to this|inbox is (?:un|not )monitored|mailbox is not monitored|not monitored)\b/i,
  /\bthank you for (?:your (?:e-?mail|message|enquiry)|contacting)\b/i,
  /\b(?:je suis (?:absente?|en congé)|ich bin (?:derzeit |aktuell |vom )?(?:nicht im büro|abwesend|im urlaub)|estoy fuera de la oficina|estou ausente|jestem (?:na urlopie|nieobecn)|rwyf (?:i )?allan o'r swyddfa|sono fuori ufficio)/i,
];

/** A short note that says, in at least two ways, that nobody has read the mail yet. */
export const readsAway = (own: string): boolean =>
  own.length <= 1_200 && !own.includes("?") && awayMarks.filter((mark) => mark.test(own)).length >= 2;

const listFoot =
  /\b(?:unsubscribe|manage (?:your )?(?:e-?mail )?(?:preferences|subscription)|update your preferences|view (?:this (?:e-?mail|newsletter|message) )?(?:online|in (?:your |a )?(?:web )?browser)|opt out of (?:these|our|future) (?:e-?mails|messages)|dad-?danysgrifio|se désabonner|abmelden|darse de baja|wypisz się)\b/i;

/** The foot of a newsletter; not a sentence of somebody who wishes to be taken off a list. */
export const hasListFoot = (lines: readonly string[]): boolean =>
  lines.some(
    (line) =>
      line.length <= 400 &&
      listFoot.test(line) &&
      !/\b(?:i|me|my|i['’]m|how|why|cannot|can['’]t|she|he|they|their)\b/i.test(line),
  );
