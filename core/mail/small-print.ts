/** What machines and lawyers put under a letter. */
const device =
  /^\s{0,3}\(?(?:sent (?:from|via|with|using|by) (?:my |the |an? )?[\w ,.'’()+-]{2,60}|(?:get|download) outlook for (?:ios|android|mac)|sent on the move|sent whil(?:e|st) (?:on the move|out|travelling)|(?:please )?(?:excuse|forgive) (?:any |the |my )?(?:brevity|typos|spelling|mistakes|errors|shortness)|apologies for (?:any )?(?:brevity|typos)|yahoo mail: search, organi[sz]e|diese nachricht wurde von meinem|(?:von|vom) meinem? .{2,30} gesendet|gesendet (?:von|mit|über|aus)|envoyé (?:de(?:puis)?|à partir de|avec|par) |obtenez outlook pour|télécharger outlook|téléchargez outlook|enviado (?:desde|do|a partir|con|pelo|via) |enviada do |obtener outlook para|obter o outlook|inviato (?:da|con|dal) |scarica outlook|ottieni outlook|verzonden (?:vanaf|met|vanuit|via) |outlook voor (?:ios|android)|skickat från |sendt fra |sendt via |hent outlook|hämta outlook|wysłane? (?:z|za pomocą|przez) |pobierz outlook|odesláno z|odoslané z|trimis (?:de pe|din|cu) |išsiųsta iš|nosūtīts no|lähetetty |отправлено (?:с|из)|надіслано (?:з|із)|изпратено от|στάλθηκε από|εστάλη από|נשלח מה|أُ?رسلت? من|مرسل من|ارسال شده از|发自|寄自|傳自|已从|iphone['’]?\S{0,4}dan gönderildi|ipad['’]?\S{0,4}den gönderildi|.{2,20} gönderildi$|anfonwyd o|seolta ó|được gửi từ|đã gửi từ|ipadala mula)/iu;
const strays =
  /^\W{0,4}(?:virus[- ]?free\W|www\.avast|(?:this|the) (?:e-?mail|message) has been (?:checked|scanned)|avg?\w{0,3} (?:logo|antivirus)|confidential(?:ity)?(?: (?:notice|e-?mail|information))?\W{0,3}$|disclaimer\W{0,3}$|-{2,5}(?:BEGIN|END) PGP|sent from \w{3,20}$)/i;
/** A paragraph that begins so ends the letter, whatever stands under it. */
const heavy =
  /^\W{0,6}(?:confidentiality (?:notice|statement|note)|disclaimer\b|legal (?:notice|disclaimer)|important (?:notice|information) ?: ?this|privileged (?:and|&) confidential|-{2,5}BEGIN PGP SIGNATURE|(?:this|the(?: information in this)?|the (?:contents?|information)(?: contained)? (?:of|in) this) (?:e-?mail|message|communication|transmission)\b.{0,90}\b(?:confidential|intended|addressee|privileged|recipient)|diese (?:e-?mail|nachricht)\b.{0,60}\bvertraulich|ce (?:message|courriel|mail)\b.{0,80}\b(?:confidentiel|destin)|este (?:mensaje|correo|mensagem|e-?mail)\b.{0,80}\bconfidencia|esta mensagem\b.{0,80}\bconfidencia|(?:questo messaggio|il presente messaggio|questa e-?mail)\b.{0,80}\b(?:riservat|destinat)|(?:ta wiadomość|niniejsza wiadomość|treść tej wiadomości)\b.{0,80}\bpoufn|dit (?:bericht|e-?mailbericht)\b.{0,80}\b(?:vertrouwelijk|bestemd)|mae['’]?r (?:e-?bost|neges|wybodaeth)\b.{0,80}\b(?:cyfrinachol|gyfrinachol|bwriad)|acest (?:mesaj|e-?mail)\b.{0,80}\bconfiden)/i;
const smallPrint =
  /\b(?:this (?:e-?mail|message|communication)(?: and any (?:attachments?|files))?[^.]{0,80}?\b(?:confidential|intended|addressee|privileged|monitored|virus)|the information (?:in|contained in) this e-?mail|if you (?:are not the (?:intended|named)|have received (?:this|it) in error)|intended (?:solely |only )?for the (?:addressee|named|intended|use)|consider the environment|think before you print|save paper|disclaimer\b|registered (?:in (?:england|scotland|wales|northern ireland)|office|charity|company)|company (?:no|number|reg)|charity (?:no|number)\b|authorised and regulated|views expressed|may monitor the content|do not accept service by email|unsubscribe|you(?:'re| are) receiving this|you(?:'ve| have) received this (?:e-?mail|message)|you received this message because|you get this e-?mail|opt out here|my working (?:pattern|days)|i work flexibl[ey]|promoted by|printed (?:and|&) promoted|nothing herein|all communications via|scan(?:ned)? for viruses|privacy (?:notice|policy)\b.{0,40}\b(?:http|www|at|see|read|click)|mailing list\b|vat (?:no|reg))/i;
const listLine = /^\s{0,3}_{20,80}\s{0,3}$/;

const isDevice = (line: string): boolean =>
  line.length <= 160 &&
  !/\b(?:is|are|has|have|had|but|because|were)\b/i.test(line) &&
  device.test(line) &&
  (!/[.!?]\s{1,3}\S/.test(line) || /outlook|brevity|typos|yahoo/i.test(line)) &&
  line.trim().split(/\s{1,5}/).length <= 14;

/** What stands alone at the foot and was written by no hand. */
export const isFoot = (line: string): boolean =>
  isDevice(line) || strays.test(line.slice(0, 300)) || smallPrint.test(line.slice(0, 1_200));

/** Where the small print begins that ends the letter for good; -1 when nowhere. Never before `from`. */
export function heavyPrintAt(lines: readonly string[], from: number): number {
  return lines.findIndex((line, at) => {
    if (at < from) return false;
    if (listLine.test(line))
      return (
        at >= lines.length - 8 &&
        /@|https?:|www\./i.test(
          lines
            .slice(at + 1)
            .join(" ")
            .slice(0, 600),
        )
      );
    // A mail program may have broken the sentence.
    return heavy.test(`${line} ${lines[at + 1] ?? ""}`.slice(0, 600)) && (lines[at - 1] ?? "").trim() === "";
  });
}
