import { type Brief, sayMore, sayRestricted } from "../brief.ts";
import type { Group, Line, Section } from "../section.ts";
import { sayDay } from "../../time.ts";

const width = 72;
const margin = 13;

/** The brief for readers without HTML: the same facts in lines of at most 72 characters. */
export function briefText(brief: Brief): string {
  const day = sayDay(brief.on).toUpperCase();
  const opening = ["OFFICIAL", "", day, ...wrap(brief.title, width), ""];
  const short = ["IN SHORT", ...brief.inShort.flatMap((sentence) => bullet(sentence, "* "))];
  return [...opening, ...short, ...brief.sections.flatMap(sectionLines), "", "OFFICIAL", ""].join("\n");
}

function sectionLines(section: Section): string[] {
  const { title, lead, groups, restricted, empty } = section;
  const lines = ["", "", title.toUpperCase(), "-".repeat(title.length)];
  if (lead) lines.push(...wrap(lead, width));
  lines.push(...groups.flatMap(groupLines));
  if (restricted > 0) lines.push("", ...wrap(sayRestricted(restricted), width));
  else if (groups.length === 0) lines.push(...wrap(empty, width));
  return lines;
}

const groupLines = ({ heading, lines, more }: Group): string[] => [
  ...(heading ? ["", `${heading}:`] : []),
  ...lines.flatMap(lineLines),
  ...(more > 0 ? [sayMore(more)] : []),
];

function lineLines({ when, until, what, details, warnings }: Line): string[] {
  const time = until ? `${when}-${until}` : when;
  const body = [what, ...details].flatMap((part) => wrap(part, width - margin));
  const alarms = warnings.flatMap((warning) => bullet(warning, "! ", width - margin));
  const [first = "", ...rest] = [...body, ...alarms];
  return [time.padEnd(margin) + first, ...rest.map((line) => " ".repeat(margin) + line)];
}

function bullet(text: string, mark: string, columns = width): string[] {
  const [first = "", ...rest] = wrap(text, columns - mark.length);
  return [mark + first, ...rest.map((line) => " ".repeat(mark.length) + line)];
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => cut(one, columns))) {
    if (line && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

const cut = (word: string, columns: number): string[] => {
  const letters = Array.from(word);
  return Array.from({ length: Math.ceil(letters.length / columns) }, (_, at) =>
    letters.slice(at * columns, (at + 1) * columns).join(""),
  );
};
