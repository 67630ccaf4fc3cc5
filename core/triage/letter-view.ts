import type { Attached, LetterView } from "../contract/letter.ts";
import { cut, oneLine } from "../text.ts";
import type { Judgement } from "./judge.ts";
import { marksIn } from "./marks.ts";
import { mostJudged } from "./passage.ts";
import { suggest } from "./suggest.ts";
import type { TypeCode } from "./types.ts";
import type { Flag } from "./vocabulary.ts";
import type { WriterRole } from "./writer.ts";

/** A long thread is read in Outlook. */
const mostOfWhole = 30_000;

/** What the letter says and what in it matters, for the pane beside it. */
export function letterView(judgement: Judgement, attachments: Attached[] | null): LetterView {
  const { passage } = judgement.telling;
  const { subject, own, passedOn, body } = passage;
  const { type, alsoTypes, flags, proposed, references, postcodes } = judgement;
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
      dangers: flags.flatMap((flag) => dangerOf[flag] ?? []),
      times: [],
      references: [...references, ...postcodes],
    }),
    language: null,
    attachments,
    asks: judgement.asks.map((ask) => cut(ask, 600)),
    times: proposed.map(({ start, end, alternative }) => ({ start, end, alternative, said: "", doubt: "" })),
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

const particularsOf = ({ writer, venue, references, postcodes }: Judgement): LetterView["particulars"] =>
  [
    { name: "Writes as", values: writer === "resident" ? [] : [roleNames[writer]] },
    { name: "Venue", values: venue ? [venue] : [] },
    { name: "References", values: references },
    { name: "Postcodes", values: postcodes },
  ]
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => ({ name, values: values.slice(0, 8).map(oneLine) }));

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
