import type { HeldCase } from "../contract/records.ts";
import { escape } from "../briefing/letter/escape.ts";
import { londonDate, sayDay } from "../time.ts";
import { correspondenceTypes } from "../triage/types.ts";
import { byteOrderMark, csvRow } from "./csv.ts";

/** What was looked for, under which request, and by whom. */
export interface Search {
  reference: string;
  terms: readonly string[];
  by: string;
  at: string;
}

/** What is held about a person, as files that a person can read and a machine can. */
export const personFiles = (search: Search, cases: readonly HeldCase[]): { name: string; text: string }[] => [
  { name: "index.html", text: asPage(search, cases) },
  { name: "cases.csv", text: asSheet(cases) },
  { name: "cases.json", text: JSON.stringify({ search, cases }, null, 1) },
  { name: "search-log.csv", text: asLog(search, cases) },
];

const day = (instant: string): string => sayDay(londonDate(new Date(instant)));

function asPage({ reference, terms, by, at }: Search, cases: readonly HeldCase[]): string {
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escape(reference)}: what is held</title>
<style>body{font:16px/1.5 sans-serif;max-width:48em;margin:2em auto;padding:0 1em}h2{border-top:1px solid;padding-top:.5em}dt{font-weight:bold}li{margin:.5em 0;white-space:pre-line}</style></head>
<body><h1>What is held</h1>
<p>Request ${escape(reference)}. Looked for: ${terms.map(escape).join(", ")}. By ${escape(by)} on ${escape(day(at))}. ${cases.length} found.</p>
${cases.map(asSection).join("\n")}
</body></html>
`;
}

const asSection = (
  one: HeldCase,
): string => `<section><h2>${escape(one.reference)}: ${escape(one.subject)}</h2>
<dl><dt>Kind</dt><dd>${escape(correspondenceTypes[one.type].label)}</dd><dt>Received</dt><dd>${escape(day(one.receivedAt))}</dd>
<dt>From</dt><dd>${escape(one.correspondent.name)} ${escape(one.correspondent.address)}</dd>${one.note ? `<dt>Note</dt><dd>${escape(one.note)}</dd>` : ""}
<dt>Found by</dt><dd>${one.because.map(escape).join(", ")}</dd></dl>
${listOf(
  "Emails (in Outlook, with what is attached to them)",
  one.messages.map(
    (each) => `${day(each.receivedAt)}: ${each.subject} (${each.mailbox}, ${each.internetMessageId})`,
  ),
)}
${listOf(
  "History",
  one.events.map(({ on, by, says, words }) => `${sayDay(on)}, ${by}: ${says}${words && `\n${words}`}`),
)}</section>`;

const listOf = (heading: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ""
    : `<h3>${escape(heading)}</h3><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>`;

const asSheet = (cases: readonly HeldCase[]): string =>
  byteOrderMark +
  csvRow([
    "Case",
    "Kind",
    "Subject",
    "Name",
    "Address",
    "Received",
    "State",
    "Emails",
    "Lines of history",
    "Found by",
  ]) +
  cases
    .map((one) =>
      csvRow([
        one.reference,
        correspondenceTypes[one.type].label,
        one.subject,
        one.correspondent.name,
        one.correspondent.address,
        londonDate(new Date(one.receivedAt)),
        one.state,
        one.messages.length,
        one.events.length,
        one.because.join("; "),
      ]),
    )
    .join("");

const asLog = ({ reference, terms, by, at }: Search, cases: readonly HeldCase[]): string =>
  byteOrderMark +
  csvRow(["Request", "Looked for", "Found in", "By", "At (UTC)"]) +
  terms
    .map((term) =>
      csvRow([
        reference,
        term,
        cases
          .filter(({ because }) => because.includes(term))
          .map((one) => one.reference)
          .join("; "),
        by,
        at,
      ]),
    )
    .join("");
