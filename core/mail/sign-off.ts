/** The end of a letter: what is said after the last sentence, and by machines rather than people. */

const farewell =
  /^[\s>]{0,3}(?:(?:with|in) (?:all |every |very |many |my |our |much |warmest |kindest |best |kind |warm |sincere ){0,3}(?:good )?(?:wish(?:es)?|regards?|thanks|respect|gratitude|blessing|anticipation|sympathy|solidarity|friendship|love)|(?:all |very |many |my |our |warmest |kindest |kind |best |warm ){0,4}(?:regards|wishes)|all (?:the|my) best|best|yours?(?: very)?(?: (?:truly|sincerely|faithfully|respectfully|ever|aye|in \w{3,15}))?|sincerely|faithfully|respectfully|rgds|regards|warmly|warmest|cheers|cordially|(?:many |lots of |much )?thanks?(?: (?:again|you))?(?: (?:so |very )?much)?(?: (?:in advance|for your (?:time|help|consideration)))?|thank you(?: (?:so|very) much)?|(?:much )?love|ta|every blessing|blessings|god bless(?: you)?|see you (?:there|then|soon)|yours etc|in haste|i (?:have the honour to be|am|remain),? (?:sir|madam).{0,30}|your obedient servant|best of luck|speak soon|take care)[ ,.!]{0,4}(?:[A-Z][\w'-]{0,20}(?:[ .]{1,2}|$)){0,3}$/i;
const device =
  /^\s{0,3}(?:sent (?:from|via|with|using) (?:my |the |an? )?[\w ,.'()-]{2,60}|get outlook for (?:ios|android)[^\n]{0,60}|sent on the move[^\n]{0,60}|envoyé de mon [\w ]{2,30}|please excuse (?:brevity|typos)[^\n]{0,40})$/i;
const smallPrint =
  /\b(?:this (?:e-?mail|message|communication)(?: and any (?:attachments|files))?[^.]{0,80}?\b(?:confidential|intended|addressee|privileged|monitored|virus)|the information (?:in|contained in) this e-?mail|if you (?:are not the intended|have received (?:this|it) in error)|intended (?:solely |only )?for the (?:addressee|named|intended|use)|consider the environment|think before you print|disclaimer\b|registered (?:in england|office)|authorised and regulated|views expressed|may monitor the content|do not accept service by email|unsubscribe|you(?:'re| are) receiving this|you(?:'ve| have) received this|you get this e-?mail|opt out here|my working (?:pattern|days)|promoted by|nothing herein|all communications via|scan(?:ned)? for viruses)/i;

const isFarewell = (line: string) => line.length <= 90 && farewell.test(line);
const isDevice = (line: string) => line.length <= 120 && device.test(line);
const isSmallPrint = (line: string) => smallPrint.test(line.slice(0, 600));

/** The lines without the sign-off, the signature, the device's boast and the small print. */
export function withoutSignOff(lines: readonly string[], writer: string): readonly string[] {
  let kept = trimmed(lines);
  const dashes = kept.findIndex((line, at) => /^\s{0,2}-- ?$/.test(line) && at > 0);
  if (dashes > 0) kept = trimmed(kept.slice(0, dashes));
  kept = withoutFoot(kept);
  const from = Math.max(1, kept.length - 16);
  const farewellAt = kept.findIndex((line, at) => at >= from && isFarewell(line) && isShortAfter(kept, at));
  if (farewellAt > 0) return trimmed(kept.slice(0, farewellAt));
  return trimmed(withoutName(kept, writer));
}

const trimmed = (lines: readonly string[]): readonly string[] => {
  let start = 0;
  let end = lines.length;
  while (start < end && (lines[start] ?? "").trim() === "") start += 1;
  while (end > start && (lines[end - 1] ?? "").trim() === "") end -= 1;
  return lines.slice(start, end);
};

function withoutFoot(lines: readonly string[]): readonly string[] {
  let kept = trimmed(lines);
  for (;;) {
    const last = kept.at(-1) ?? "";
    if (kept.length < 2 || !(isDevice(last) || isSmallPrint(last))) return kept;
    kept = trimmed(kept.slice(0, -1));
  }
}

/** Only a name, a title and a telephone number may follow: a postscript keeps everything. */
const isShortAfter = (lines: readonly string[], at: number) =>
  lines
    .slice(at + 1)
    .every((line) => line.length <= 110 && !/^\s{0,3}(?:p\.? ?s\b|\d{1,2}[.)] )/i.test(line));

/** A bare name at the foot, and what stands under it. */
function withoutName(lines: readonly string[], writer: string): readonly string[] {
  const names = writer
    .toLowerCase()
    .split(/[^\p{L}'-]{1,5}/u)
    .filter((name) => name.length > 2);
  for (let at = Math.max(1, lines.length - 5); at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trim();
    const words = line.toLowerCase();
    const bare = line.length > 0 && line.length <= 60 && line.split(/\s{1,5}/).length <= 7;
    if (!bare || /[?!;:]$/.test(line) || !names.some((name) => words.includes(name))) continue;
    if (lines.slice(at).every((after) => after.length <= 80 && !/[?!]$/.test(after.trim())))
      return lines.slice(0, at);
  }
  return lines;
}
