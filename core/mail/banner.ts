/** What the mail system, not the writer, puts above a letter. */
const opens =
  /^[^\p{L}\p{N}]{0,8}(?:caution\s?[:!]|caution\b.{0,30}\bexternal|external\]?(?: email)?\s?[:\]!-]|external (?:email|sender|message)|warning\s?[:!]? ?\W{0,3}(?:this|external)|attention\s?[:!] ?(?:this|external)|be (?:careful|aware|cautious)\b.{0,40}\bexternal|you don['’]t often get e?-?mail from|some people who received this message don['’]t often|this (?:message|e?-?mail)(?: has| was)? (?:originated|came|sent|been sent|received|originates|comes)\b.{0,20}\b(?:outside|external|internet)\b|this sender (?:is|has)|mae'r e-bost hwn|rhybudd\s?:)|^-----BEGIN PGP SIGNED MESSAGE-----/iu;
const goesOn =
  /\b(?:do not click|don['’]t click|do not open|unless you (?:recogni[sz]e|know|trust|are expecting|were expecting|have verified)|content is safe|outside (?:of )?(?:the|our|your)|learn why this is important|report (?:it|any|as|this)|phishing|suspicious|organi[sz]ation|attachments?|external|hash: ?\w|aka\.ms)\b/i;

const mostLines = 8;

/** How many lines at the top are a banner and the empty lines before it; 0 when there is none. */
export function bannerLines(lines: readonly string[]): number {
  let end = 0;
  let first = lines.findIndex((line) => line.trim() !== "");
  while (first >= 0 && first < end + mostLines && opens.test((lines[first] ?? "").slice(0, 400))) {
    end = first + 1;
    while (
      end < first + mostLines &&
      (lines[end] ?? "").trim() !== "" &&
      goesOn.test((lines[end] ?? "").slice(0, 400))
    )
      end += 1;
    const from = end;
    first = lines.findIndex((line, at) => at >= from && line.trim() !== "");
  }
  return end;
}
