/** The line with which mail programs introduce a quote: "On 5 March 2026 Ann Holt <ann@…> wrote:", in many languages. */

/** What such a line ends with, its colon aside. */
const endings =
  `wrote|writes|said|has written|a écrit|écrivait|schrieb|geschrieben|schreef|geschreven|het volgende geschreven|escribió|escribio|ha escrito|
  escreveu|ha scritto|scrisse|va escriure|skrev|skreiv|skrifaði|kirjoitti|kirjutas|napisał|napisała|napisał(a)|pisze|napsal|napsal(a)|napsala|
  napísal|napísal(a)|napísala|írta|ezt írta|következőt írta|a scris|rašė|parašė|rakstīja|yazdı|şunu yazdı|şunları yazdı|shkroi|ka shkruar|ysgrifennodd|
  wedi ysgrifennu|scríobh|sgrìobh|napisao je|napisala je|je napisao|je napisala|je napisao/la|je napisal|je napisal/a|nivîsand|wuu qoray|ayaa qoray|qoray|isinulat ni|
  nagsulat|sumulat|menulis|написал|написала|написал(а)|пишет|пише|написав|написав(ла)|написала(в)|написа|έγραψε|έγραψαν|כתב|כתבה|כתב/ה|מאת|
  كتب|كتبت|نوشت|نوشته است|نے لکھا|نے تحریر کیا|ने लिखा|ਨੇ ਲਿਖਿਆ|লিখেছেন|লিখেছে|એ લખ્યું|લખ્યું|எழுதியது|எழுதினார்|เขียนว่า|đã viết|写道|寫道|写到|のメール|さんは書きました|
  님이 작성|작성`
    .split("|")
    .map((word) => word.trim());
/** Where the verb stands before the name, as in German. */
const within = [" schrieb ", " schreef ", " skrev ", " ha scritto ", " kirjoitti ", " a écrit ", " scríobh "];

const opener =
  /^[\s*>]{0,4}(?:(?:on|le|am|il|el|em|den|op|dnia|w dniu|dňa|dne|pada|ar|vào|la|în data de|ti|tors|tirs|man|ons|fre|lør|lör|søn|sön|mån|pe|ke|to|ma|su|la|në|στις|на|у|в|ב|בתאריך|في|در|noong|pe data|datum|von|från|fra|2\d{3}年|於|在|于)[\s,.]|[^\s\d]{2,14}[,.]{0,2} \d|\d{1,4}\s?[./年-]\s?\d|\d{1,2} [^\s\d]{3,12}\.? \d{2,4})/iu;
const clock = /\d{1,2}[:.h]\d{2}|^\W{0,4}\d{4}[/-]\d{1,2}[/-]\d{1,2}(?!\d)|\d{1,2}\s?(?:am|pm|uhr)\b/i;
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}|mailto:/iu;
const quoted = /^\s{0,3}>/;

/** Nested marks, stars and the sort of dash programs frame such a line with. */
const bare = (text: string) => text.replace(/^[\s>*_-]{1,40}/, "").replace(/[\s*_-]{1,40}$/, "");

const saysWrote = (text: string): boolean => {
  const told = text
    .slice(-60)
    .replace(/[\s:：*.,-]{0,9}$/, "")
    .toLowerCase();
  return endings.some(
    (ending) =>
      told.endsWith(ending) &&
      !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(told.at(-ending.length - 1) ?? "") &&
      told.length >= ending.length,
  );
};

/** The whole of it: who wrote, with when or from where. */
function introduces(text: string): boolean {
  const told = text.toLowerCase();
  if (saysWrote(text)) return /\d/.test(text) || address.test(text);
  if (!/[:：>)\]]\s{0,2}$/.test(text)) return false;
  if (
    opener.test(text) &&
    /\d/.test(text) &&
    /[:：]\s{0,2}$/.test(text) &&
    within.some((verb) => told.includes(verb))
  )
    return true;
  return address.test(text) && clock.test(text);
}

/**
 * How many lines, from line `at`, only introduce a quote; 0 when none does. Programs break such a line anywhere, also
 * leaving empty lines within it.
 */
export function attributionLines(lines: readonly string[], at: number): number {
  const first = lines[at] ?? "";
  if (first.trim() === "" || first.length > 400) return 0;
  if (isNamedAbove(first, lines, at)) return 1;
  const opens = opener.test(first);
  const strong = opens && clock.test(first);
  if (!opens && !introduces(bare(first.trim()))) return 0;
  let joined = "";
  let empty = 0;
  for (let count = 1; count <= 8 && at + count <= lines.length; count += 1) {
    const line = lines[at + count - 1] ?? "";
    if (line.trim() === "") {
      empty += 1;
      if (!strong || empty > 2) return 0;
      continue;
    }
    if (count > 1 && quoted.test(line) && !quoted.test(first) && !saysWrote(line)) return 0;
    // What is a whole introduction by itself begins the quote, not the sentence above it.
    if (count > 1 && opener.test(bare(line)) && introduces(bare(line.trim()))) return 0;
    joined = `${joined} ${bare(line.trim())}`.trim();
    if (joined.length > 400 || /[?!] /.test(joined)) return 0;
    if (introduces(joined)) return count + trailing(lines, at + count);
  }
  return 0;
}

/** "Ann Holt wrote:" says enough when the quote stands right under it. */
function isNamedAbove(line: string, lines: readonly string[], at: number): boolean {
  if (line.length > 120 || quoted.test(line) || !/[:：]\s{0,3}$/.test(line)) return false;
  const under = lines[at + 1] ?? "";
  return quoted.test(under.trim() === "" ? (lines[at + 2] ?? "") : under) && saysWrote(line);
}

/** A bracket of the address, or the verb, that has slipped to a line of its own. */
function trailing(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  const alone = /^\s{0,3}[>)\]:]\s{0,3}$/.test(line) && (lines[at + 1] ?? "").trim() === "";
  return alone || (line.length <= 24 && saysWrote(line)) ? 1 : 0;
}
