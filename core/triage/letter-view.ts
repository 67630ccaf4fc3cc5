import type { Attached, LetterView } from "../contract/letter.ts";
import { languageOf } from "../mail/language.ts";
import { cut, oneLine } from "../text.ts";
import { londonDate, londonTime, sayShortDay } from "../time.ts";
import type { Judgement } from "./judge.ts";
import { marksIn } from "./marks.ts";
import type { MediaDeadline } from "./media-deadline.ts";
import { mostJudged } from "./passage.ts";
import { suggest } from "./suggest.ts";
import type { TypeCode } from "./types.ts";
import type { Flag } from "./vocabulary.ts";
import type { WriterRole } from "./writer.ts";

/** A long thread is read in Outlook. */
const mostOfWhole = 30_000;

const mostOfAKind = 6;

/** What the letter says and what in it matters, for the pane beside it. */
export function letterView(judgement: Judgement, attachments: Attached[] | null): LetterView {
  const { passage } = judgement.telling;
  const { subject, own, passedOn, body } = passage;
  const { type, alsoTypes, flags, proposed, references, postcodes, phones } = judgement;
  const offered = suggest(judgement).alternatives.map((one) => one.type);
  return {
    subject,
    own,
    passedOn,
    cut: own.length + passedOn.length >= mostJudged,
    whole: adds(body, `${own}${passedOn}`) ? cut(body.trim(), mostOfWhole) : null,
    marks: marksIn({
      telling: judgement.telling,
      types: [...new Set([type, ...alsoTypes, ...offered])],
      spokenOf: flags.flatMap((flag) => dangerOf[flag] ?? []),
      times: proposed.map(({ words }) => words),
      references: [...references, ...postcodes, ...phones],
    }),
    language: languageOf(`${own}\n\n${passedOn}`),
    attachments,
    asks: judgement.asks.map((ask) => cut(ask, 600)),
    times: proposed.map(({ start, end, alternative, words, ambiguous }) => ({
      start,
      end,
      alternative,
      said: oneLine(words),
      doubt: ambiguous ?? "",
    })),
    particulars: particularsOf(judgement),
  };
}

const dangerOf: Partial<Record<Flag, TypeCode>> = {
  safeguarding: "safeguarding",
  threat: "threat",
  "self-harm": "welfare",
};

/** More than white space. */
const adds = (whole: string, shown: string): boolean => squeezed(whole).length > squeezed(shown).length;
const squeezed = (text: string): string => text.replace(/\s+/g, "");

function particularsOf(judgement: Judgement): LetterView["particulars"] {
  const { writer, sender, mediaDeadline, venue, streets, postcodes, ward, references, phones } = judgement;
  const kinds = judgement.referenceKinds;
  const rows: readonly (readonly [name: string, values: readonly (string | null)[], copy: boolean])[] = [
    ["Press deadline", [mediaDeadline && sayDeadline(mediaDeadline)], false],
    ["Writes for", [sender.organisation], false],
    ["Writes as", [sender.role ?? (writer === "resident" ? null : roleNames[writer])], false],
    ["Venue", [venue], true],
    ["Ward", [ward], false],
    ["Street", streets, true],
    ["Postcode", postcodes, true],
    ["Planning", references.filter((_, at) => kinds[at] === "planning"), true],
    ["Reference", references.filter((_, at) => kinds[at] !== "planning"), true],
    ["Telephone", phones, true],
  ];
  return rows
    .map(([name, values, copy]) => ({
      name,
      values: values
        .filter((value) => value !== null)
        .slice(0, mostOfAKind)
        .map(oneLine),
      copy,
    }))
    .filter(({ values }) => values.length > 0);
}

function sayDeadline({ at, words }: MediaDeadline): string {
  const due = new Date(at);
  return `${sayShortDay(londonDate(due))} at ${londonTime(due)}: “${words}”`;
}

const roleNames: Readonly<Record<WriterRole, string>> = {
  mp: "Member of Parliament",
  councillor: "Councillor",
  officer: "Officer of the council",
  press: "The press",
  solicitor: "Solicitor",
  ombudsman: "Ombudsman",
  ico: "Information Commissioner’s Office",
  coroner: "Coroner",
  "public-body": "Public body",
  party: "Political party",
  business: "Business",
  resident: "Resident",
};
