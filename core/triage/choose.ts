import type { AutomaticKind } from "../mail/automatic.ts";
import { clocked } from "./requests.ts";
import type { TypeScore } from "./score.ts";
import { type Danger, isDanger, type TypeCode } from "./types.ts";
import type { WriterRole } from "./writer.ts";

export interface Choice {
  type: TypeCode;
  alsoTypes: readonly TypeCode[];
  /** 0 to 1. */
  confidence: number;
  /** A rule settled the type: it stands first for what it may mean, and `confidence` is no measured likelihood. */
  byRule: boolean;
  alternatives: readonly { type: TypeCode; confidence: number }[];
}

/** How likely a letter is of a type. */
export interface TypeLikelihood {
  type: TypeCode;
  likely: number;
}

export interface Grounds {
  /** The likeliest first. */
  ranked: readonly TypeLikelihood[];
  signs: readonly TypeScore[];
  /** What `dangersIn` found. */
  dangers: readonly Danger[];
  /** What `clockedIn` found. */
  asked: readonly TypeCode[];
  writer: WriterRole;
  automatic: AutomaticKind | null;
  identicalLetters: number;
  /** It reads like advertising or worse. */
  unsolicited: boolean;
  /** There is nothing but a subject, and that reads like a request for information. */
  onlySubjectAsks: boolean;
}

/** Bodies and people who report a danger that is known, rather than reveal one. */
const reporters: readonly WriterRole[] = [
  "ombudsman",
  "ico",
  "coroner",
  "solicitor",
  "press",
  "officer",
  "public-body",
];
/** What one writer adds to a common letter counts from here. */
const addsOwn = { asked: 5, other: 7 };
/** Enough to stand beside the main matter. */
const besides = 4;
const besidesLikely = 0.15;
const mostBeside = 4;
/** What a rule puts first is never shown as a doubt; of alarms some six in ten are true, of the other rules eight. */
const raisedTo = (type: TypeCode): number => (isDanger(type) ? 0.6 : 0.8);
/** Something less likely than this is no help to whoever chooses. */
const worthNaming = 0.04;
/** Where two matters are one, the second is not offered beside the first. */
const absorbs: readonly (readonly [TypeCode, TypeCode])[] = [
  ["eir", "foi"],
  ["foisa", "foi"],
  ["foi_internal_review", "foi"],
  ["eir_internal_review", "eir"],
  ["eir_internal_review", "foi"],
  ["eir_internal_review", "foi_internal_review"],
  ["sar", "foi"],
  ["sar", "data_rights"],
  ["complaint_stage2", "complaint_stage1"],
  ["complaint_childrens", "complaint_stage1"],
  ["complaint_adults", "complaint_stage1"],
  ["dp_complaint", "complaint_stage1"],
  ["conduct_complaint", "complaint_stage1"],
  ["pre_action", "foi"],
];

/** What acts first. A person in danger outranks everything, then what was written by many, then the likeliest. */
export function choose(grounds: Grounds): Choice {
  const ranked = rank(grounds);
  const [first, ...others] = ranked;
  if (!first)
    return {
      type: "leader_correspondence",
      alsoTypes: [],
      confidence: 0,
      byRule: false,
      alternatives: [],
    };
  return {
    type: first.type,
    alsoTypes: besideFirst(
      first.type,
      others.filter((one) => standsBeside(one, grounds.signs)),
      first.type === "unsolicited"
        ? []
        : grounds.asked.filter((type) => others.some((one) => one.type === type)),
    ),
    confidence: rounded(first.likely),
    byRule: first.byRule,
    alternatives: others
      .filter(
        ({ type, likely }, at) => likely >= (isDanger(type) ? besidesLikely : at === 0 ? 0 : worthNaming),
      )
      .slice(0, 3)
      .map(({ type, likely }) => ({ type, confidence: rounded(likely) })),
  };
}

function rank(grounds: Grounds): (TypeLikelihood & { byRule: boolean })[] {
  const { signs, writer, automatic, identicalLetters, unsolicited, onlySubjectAsks } = grounds;
  const ranked = grounds.ranked.filter(({ type }) => type !== "unsolicited" || unsolicited);
  if (automatic && automatic !== "newsletter" && grounds.dangers.length === 0)
    return [{ type: "for_information", likely: 0.95, byRule: true }];
  const raised = new Map<TypeCode, number>();
  if (unsolicited) raised.set("unsolicited", 1);
  if (onlySubjectAsks) raised.set("foi", 1);
  if (identicalLetters >= 3) {
    // Advertising comes in many copies too.
    raised.set(unsolicited ? "unsolicited" : "campaign", 2);
    // What one writer has added may outrank the common text.
    for (const { type, score } of signs) {
      const own = type === "foi" || type === "eir" || type === "sar" ? addsOwn.asked : addsOwn.other;
      if (["foi", "eir", "sar", "constituent_casework"].includes(type) && score >= own) raised.set(type, 3);
    }
  }
  for (const [at, danger] of grounds.dangers.entries())
    if (danger === "threat" || !reporters.includes(writer)) raised.set(danger, 6 - at);
  return ranked
    .map(({ type, likely }) => ({ type, likely, by: raised.get(type) ?? 0 }))
    .sort((a, b) => b.by - a.by || b.likely - a.likely)
    .map(({ type, likely, by }) =>
      by > 0 && likely < raisedTo(type)
        ? { type, likely: raisedTo(type), byRule: true }
        : { type, likely, byRule: false },
    );
}

const minor: readonly TypeCode[] = [
  "leader_correspondence",
  "for_information",
  "compliment",
  "unsolicited",
  "campaign",
  "lobbying",
  "briefing",
  "leave",
  "government",
];

function standsBeside({ type, likely }: TypeLikelihood, signs: readonly TypeScore[]): boolean {
  if (minor.includes(type) || clocked.includes(type)) return false;
  return likely >= besidesLikely || (signs.find((one) => one.type === type)?.score ?? 0) >= besides;
}

/** Dangers first, then what has a clock, then the rest; where two of them are one, the stronger. */
function besideFirst(
  first: TypeCode,
  others: readonly TypeLikelihood[],
  asked: readonly TypeCode[],
): TypeCode[] {
  const types = others.map(({ type }) => type);
  const found = [...types.filter(isDanger), ...asked, ...types.filter((type) => !isDanger(type))];
  const main = [first, ...asked];
  return found
    .filter((type) => !absorbs.some(([strong, weak]) => weak === type && main.includes(strong)))
    .slice(0, mostBeside);
}

const rounded = (likely: number): number => Math.round(Math.min(0.97, likely) * 100) / 100;
