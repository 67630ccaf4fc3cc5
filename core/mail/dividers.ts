/** What programs write over a mail that is answered or passed on, in many languages; all in lower case. */
const titles =
  `original message|original appointment|original meeting|original email|forwarded message|forwarded by|begin forwarded message|forwarded email|forwarded letter|
  message d'origine|message original|message transféré|début du message transféré|début du message réexpédié|courriel original|e-mail d'origine|message initial|
  ursprüngliche nachricht|ursprüngliche e-mail|original-nachricht|originalnachricht|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|
  mensaje original|mensaje reenviado|mensaje de reenvío|inicio del mensaje reenviado|messaggio originale|messaggio inoltrato|inizio messaggio inoltrato|
  mensagem original|mensagem encaminhada|mensagem reencaminhada|início da mensagem reencaminhada|início da mensagem encaminhada|
  oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|begin doorgestuurd bericht|oprindelig meddelelse|original meddelelse|videresendt meddelelse|
  ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|vidarebefordrat brev|opprinnelig melding|original melding|videresendt melding|
  wiadomość oryginalna|oryginalna wiadomość|wiadomość przekazana|przekazana wiadomość|początek przekazywanej wiadomości|treść oryginalnej wiadomości|
  původní zpráva|původní e-mail|přeposlaná zpráva|pôvodná správa|preposlaná správa|eredeti üzenet|továbbított üzenet|mesaj original|mesajul original|
  mesaj redirecționat|originalus laiškas|persiųstas laiškas|sākotnējais ziņojums|pārsūtītais ziņojums|alkuperäinen viesti|välitetty viesti|algne kiri|
  özgün ileti|orijinal ileti|orijinal mesaj|özgün mesaj|iletilen ileti|yönlendirilmiş ileti|neges wreiddiol|neges a anfonwyd ymlaen|neges a yrrwyd ymlaen|mesazhi origjinal|
  исходное сообщение|пересылаемое сообщение|пересланное сообщение|оригинальное сообщение|початкове повідомлення|оригінальне повідомлення|переслане повідомлення|
  оригинално съобщение|препратено съобщение|αρχικό μήνυμα|προωθημένο μήνυμα|הודעה מקורית|הודעה שהועברה|الرسالة الأصلية|رسالة معاد توجيهها|پیام اصلی|پیام فورواردشده|
  原始邮件|原始郵件|转发的邮件|轉寄郵件|转发邮件信息|元のメッセージ|転送メッセージ|원본 메시지|전달된 메시지|thư gốc|tin nhắn đã chuyển tiếp|thư đã chuyển tiếp`
    .split("|")
    .map((title) => title.trim());

const forwards =
  /forward|fwd|transf|réexp|weitergeleitet|reenv|inoltr|encaminh|doorgest|videres|vidarebef|przekaz|přepos|prepos|tovább|redirec|persių|pārsū|välitet|iletilen|yönlend|ymlaen|пере[сс]|препрат|προωθ|הועברה|توجيه|فوروارد|转发|轉寄|転送|전달|chuyển/i;

const framed = /^[\s>*|]{0,8}[-_=–—]{2,80}\s?([^-_=–—\s][^_=–—]{2,120}?)\s?[-_=–—]{2,80}[\s:*]{0,4}$/;
const halfFramed = /^[\s>*|]{0,8}[-_=–—]{2,80}\s?(\S.{2,80})$/;
const unframed =
  /^[\s>*|]{0,8}(begin forwarded message|(?:début|anfang|inicio|inizio|início|początek) .{5,50}|begin doorgestuurd bericht)\s?:\s{0,3}$/i;
const above =
  /\b(?:reply|respond|write|type|antwort\w{0,5}|répon\w{1,5}|answer)\b.{0,40}\b(?:above|oberhalb|au-dessus|over) (?:this|the|dieser|de cette) (?:line|zeile|ligne)\b/i;

const isTitle = (text: string): boolean => {
  const told = text.toLowerCase().replace("’", "'");
  return titles.some((title) => told.startsWith(title));
};

/** "-----Original Message-----", "Begin forwarded message:", "--- Please reply above this line ---". */
export function isDivider(line: string): boolean {
  if (line.length > 240) return false;
  if (above.test(line) && /[-#=*_]{2}/.test(line)) return true;
  const inner = framed.exec(line)?.[1] ?? halfFramed.exec(line)?.[1];
  if (inner) return isTitle(inner) || /^on .{3,110} wrote$|^.{2,60} wrote$/i.test(inner.trim());
  return unframed.test(line) || (/^\s{0,3}\S/.test(line) && line.length < 60 && titleAlone(line));
}

/** A title without its frame, alone on the line and with its colon. */
const titleAlone = (line: string): boolean =>
  /[:：]\s{0,3}$/.test(line) && titles.includes(line.trim().slice(0, -1).trim().toLowerCase());

/** The divider says that what follows is passed on, not answered. */
export const saysForwarded = (line: string): boolean => isDivider(line) && forwards.test(line);

/** A line drawn across, with nothing else on it. */
export const isRule = (line: string): boolean => /^\s{0,3}(?:[-_=*~#–—] ?){5,120}\s{0,3}$/.test(line);
