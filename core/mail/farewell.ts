/** What a person says after their last sentence, in English and in the languages of the council's residents. */
const english =
  /^[\s>]{0,3}(?:(?:with|in) (?:all |every |very |many |my |our |much |warmest |kindest |best |kind |warm |sincere ){0,3}(?:good )?(?:wish(?:es)?|regards?|thanks|respect|gratitude|blessing|anticipation|sympathy|solidarity|friendship|love)|(?:all |very |many |my |our |warmest |kindest |kind |best |warm ){0,4}(?:regards|wishes)|all (?:the|my) best|best|yours?(?: very)?(?: (?:truly|sincerely|faithfully|respectfully|ever|aye|in \w{3,15}))?|sincerely|faithfully|respectfully|rgds|kr|regards|warmly|warmest|cheers|cordially|(?:many |lots of |much )?thanks?(?: (?:again|you))?(?: (?:so |very )?much)?(?: (?:in advance|for your (?:time|help|consideration)))?|thanks? (?:and|&) (?:kind |best )?regards|thank you(?: (?:so|very) much)?|(?:much )?love|ta|every blessing|blessings|god bless(?: you)?|see you (?:there|then|soon)|yours etc|in haste|i (?:have the honour to be|am|remain),? (?:sir|madam).{0,30}|your obedient servant|best of luck|speak soon|take care)[ ,.!]{0,4}(?:[A-Z][\w'-]{0,20}(?:[ .]{1,2}|$)){0,3}$/i;
const foreign =
  `mit freundlichen grüßen|mit freundlichem gruß|mit besten grüßen|freundliche grüße|viele grüße|liebe grüße|beste grüße|herzliche grüße|schöne grüße|hochachtungsvoll|mfg|vg|lg|
  cordialement|bien cordialement|très cordialement|bien à vous|sincèrement|salutations|meilleures salutations|sincères salutations|salutations distinguées|merci|merci d'avance|merci beaucoup|amicalement|bonne journée|
  saludos|un saludo|saludos cordiales|un cordial saludo|atentamente|muchas gracias|gracias|cordialmente|un abrazo|cordiali saluti|distinti saluti|cari saluti|saluti|grazie|grazie mille|
  atenciosamente|com os melhores cumprimentos|melhores cumprimentos|cumprimentos|obrigado|obrigada|abraços|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|groeten|hoogachtend|mvg|
  med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|mvh|med venlig hilsen|med vennlig hilsen|venlig hilsen|hilsen|ystävällisin terveisin|
  pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|z poważaniem|z wyrazami szacunku|dziękuję|s pozdravem|s pozdravom|děkuji|ďakujem|üdvözlettel|tisztelettel|köszönettel|
  cu stimă|cu respect|mulțumesc|vă mulțumesc|toate cele bune|pagarbiai|su pagarba|ačiū|ar cieņu|paldies|lugupidamisega|saygılarımla|saygılar|saygılarımızla|teşekkürler|selamlar|me respekt|me nderime|faleminderit|
  yn gywir|yn gywir iawn|yr eiddoch yn gywir|yr eiddoch yn ffyddlon|cofion|cofion cynnes|cofion gorau|dymuniadau gorau|gyda diolch|diolch|diolch yn fawr|hwyl|hwyl fawr|pob hwyl|
  is mise|is mise le meas|le meas|le gach dea-ghuí|go raibh maith agat|le dùrachd|leis gach deagh dhùrachd|mise le meas|tapadh leibh|
  с уважением|с наилучшими пожеланиями|спасибо|з повагою|дякую|с уважение|поздрави|благодаря|με εκτίμηση|με φιλικούς χαιρετισμούς|ευχαριστώ|
  مع خالص التحية|مع التحية|تحياتي|مع فائق الاحترام|شكرا|شكرا جزيلا|با احترام|با تشکر|متشکرم|والسلام|شکریہ|مخلص|آپ کا مخلص|धन्यवाद|भवदीय|सादर|ਧੰਨਵਾਦ|ধন্যবাদ|ধন্যবাদান্তে|বিনীত|આભાર|આપનો વિશ્વાસુ|நன்றி|நன்றியுடன்|
  此致|此致敬礼|敬礼|谢谢|謝謝|祝好|敬上|trân trọng|kính thư|cảm ơn|salamat|maraming salamat|lubos na gumagalang|mahadsanid|mahadsanid waad|waad mahadsan tahay|rêz û silav|bi rêz|spas`
    .split("|")
    .map((words) => words.trim());
const known: ReadonlySet<string> = new Set(foreign);

/** "Kind regards", "Cofion cynnes", with a name after it on the same line perhaps. */
export function isFarewell(written: string): boolean {
  if (written.length > 90) return false;
  const line = written.replace(/\s{0,3}(?:\p{Extended_Pictographic}|\u200d|\ufe0f){1,9}/gu, "").trimEnd();
  if (english.test(line)) return true;
  const told = line.trim().toLowerCase().replace("’", "'");
  const words = told.replace(/[\s,.!;،。，！]{1,4}$/u, "");
  const before = told.split(/[,.!،，]/, 1)[0] ?? "";
  return known.has(words) || (known.has(before.trim()) && told.length - before.length <= 40);
}
