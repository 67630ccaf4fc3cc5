/** What the lines above a quoted mail are called, in the languages Outlook and its like are used in. */
type Heading = "from" | "sent" | "to" | "cc" | "subject";

const words: Readonly<Record<Heading, string>> = {
  from: `from|de|von|van|da|fra|från|od|från|oddi wrth|gan|ó|bho|expéditeur|exp|absender|remitente|mittente|remetente|afzender|
    avsändare|afsender|avsender|nadawca|odesílatel|odosielateľ|feladó|expeditor|de la|nuo|no|saatja|lähettäjä|kimden|gönderen|nga|
    от|від|от кого|отправитель|подател|από|אל מאת|מאת|من|از|ارسال از|से|从|发件人|寄件者|寄件人|差出人|보낸 사람|보낸사람|từ|người gửi|mula kay|ka`,
  sent: `sent|date|sent at|sent on|date sent|envoyé|envoyé le|date d'envoi|gesendet|gesendet am|datum|verzonden|verzonden op|enviado|
    enviado el|enviada|enviada em|enviado em|fecha|data|inviato|data invio|skickat|skickat den|sendt|dato|wysłano|wysłane|odesláno|odoslané|dátum|
    elküldve|küldve|trimis|trimis la|dată|išsiųsta|nosūtīts|saadetud|lähetetty|päivämäärä|gönderme tarihi|gönderildi|tarih|tarihi|dërguar|дата|
    отправлено|надіслано|изпратено|ημερομηνία|στάλθηκε|εστάλη|נשלח|תאריך|تاريخ|التاريخ|تاریخ|已发送|发送时间|发送日期|寄件日期|日期|傳送時間|送信日時|日付|
    보낸 날짜|날짜|ngày|đã gửi|anfonwyd|dyddiad|seolta|dáta|deit|when|time`,
  to: `to|à|a|an|aan|para|per|till|til|do|komu|címzett|către|catre|kam|kime|alıcı|kellele|vastaanottaja|për|кому|до|προς|אל|إلى|به|收件人|宛先|
    받는 사람|받는사람|đến|tới|at|go|gu|i`,
  cc: `cc|bcc|copie à|copie|kopie|copia|cópia|kopi|kopia|kopija|másolat|dw|do wiadomości|kopio|bilgi|копия|копія|κοιν|κοινοποίηση|עותק|
    نسخة|抄送|副本|참조|sao|reply-to|reply to|répondre à|antwort an|responder a|rispondi a|mailed-by|signed-by|importance|wichtigkeit|importancia|attachments|
    anlagen|organizer|required|optional`,
  subject: `subject|re|objet|sujet|betreff|betrifft|onderwerp|asunto|oggetto|assunto|ämne|emne|temat|předmět|predmet|tárgy|subiect|tema|
    temats|teema|aihe|konu|subjekti|тема|относно|θέμα|נושא|الموضوع|موضوع|主题|主旨|件名|제목|chủ đề|tiêu đề|pwnc|testun|ábhar|cuspair|where|location`,
};

const headings: ReadonlyMap<string, Heading> = new Map(
  // The keys are those of the table above.
  (Object.entries(words) as [Heading, string][]).flatMap(([heading, list]) =>
    list.split("|").map((word): [string, Heading] => [word.trim(), heading]),
  ),
);

const labelled = /^[\s>*_|]{0,8}([\p{L}][\p{L}\p{M}'’ .-]{0,24})[*_\s]{0,4}[:：]/u;
const address = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}|mailto:/iu;

const headingOf = (line: string): Heading | undefined => {
  const label = labelled.exec(line.slice(0, 80))?.[1];
  return label === undefined
    ? undefined
    : headings.get(label.trim().toLowerCase().replace("’", "'").replace(/\.$/, ""));
};

/** How many lines, from line `at`, are the heading of a quoted mail; 0 when there is none. */
export function headingLines(lines: readonly string[], at: number): number {
  if (!headingOf(lines[at] ?? "")) return 0;
  const seen = new Set<Heading>();
  let addressed = false;
  let timed = false;
  let end = at;
  for (let place = at, idle = 0; place < lines.length && place < at + 24 && idle < 3; place += 1) {
    const line = lines[place] ?? "";
    const heading = line.length < 2_000 ? headingOf(line) : undefined;
    idle = heading ? 0 : idle + 1;
    if (!heading) continue;
    if (heading === "from" && seen.has("from")) break;
    seen.add(heading);
    addressed ||= address.test(line.slice(0, 400));
    timed ||= heading === "sent" && /\d{1,2}[:.]\d{2}/.test(line);
    end = place + 1;
  }
  if (timed && addressed && (seen.has("from") || seen.has("to"))) return end - at;
  if (!seen.has("from") || !(seen.has("sent") || seen.has("subject"))) return 0;
  return seen.size >= (addressed ? 2 : 3) ? end - at : 0;
}

/** The part of a heading after its colon: the first such line among those given. */
export const headed = (lines: readonly string[], wanted: "from" | "sent" | "subject"): string =>
  lines
    .find((line) => headingOf(line) === wanted)
    ?.slice(0, 400)
    .replace(/^[^:：]{0,40}[:：][*_\s]{0,4}/, "")
    .trim() ?? "";
