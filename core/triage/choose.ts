import type { AutomaticKind } from "../mail/automatic.ts";
import type { Alarm } from "./danger.ts";
import type { TypeScore } from "./score.ts";
import { type Danger, dangerTypes, isDanger, type TypeCode } from "./types.ts";
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
/** A sign this strong is enough by itself. */
const certain = 5;
/** Enough to stand beside the main matter. */
const besides = 4;
/** A danger as clear as this is spoken of: a false alarm costs a look, a miss may cost a life. Chosen on letters left out of the training. */
const alarming = 0.7;
/** A danger that is likelier than all else, and not by a hair, is spoken of too. */
const foremost = 0.3;
/** A score at which signs leave hardly a doubt. */
const proven = 8;
const besidesLikely = 0.15;
/** What a rule puts first is never shown as a doubt; of alarms some six in ten are true, of the other rules eight. */
const raisedTo = (type: TypeCode): number => (isDanger(type) ? 0.6 : 0.8);
/** Something less likely than this is no help to whoever chooses. */
const worthNaming = 0.04;
/** What the law or a complaints code has a clock for is offered sooner where a sign speaks for it: a miss breaks the law. */
export const clocked: readonly TypeCode[] = [
  "foi",
  "foisa",
  "eir",
  "sar",
  "data_rights",
  "dp_complaint",
  "foi_internal_review",
  "eir_internal_review",
  "complaint_stage1",
  "complaint_stage2",
];
const clockedLikely = 0.03;

/** Where two matters are one, the second is not offered beside the first. */
const absorbs: readonly (readonly [TypeCode, TypeCode])[] = [
  ["eir", "foi"],
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
  ["media", "foi"],
  ["pre_action", "foi"],
];

/** The dangers that the letter speaks of, by its words or by its likeness to others, the clearest first. */
export function dangersIn({
  ranked,
  signs,
  alarms,
}: Pick<Grounds, "ranked" | "signs"> & { alarms: readonly Pick<Alarm, "type" | "likely">[] }): Danger[] {
  const told = dangerTypes.map((danger) => {
    const score = signs.find(({ type }) => type === danger)?.score ?? 0;
    const likely = ranked.find(({ type }) => type === danger)?.likely ?? 0;
    const alarm = alarms.find(({ type }) => type === danger)?.likely ?? 0;
    // Sentence, letter and signs each tell something of their own: all of them must be wrong for nobody to be in danger.
    const clear = 1 - (1 - alarm) * (1 - likely) * (1 - Math.min(score / proven, 0.95));
    return {
      danger,
      so: score >= certain || clear >= alarming || (ranked[0]?.type === danger && likely >= foremost),
      clear,
    };
  });
  return told
    .filter(({ so }) => so)
    .sort((a, b) => b.clear - a.clear)
    .map(({ danger }) => danger);
}

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
    alsoTypes: others
      .filter((one) => standsBeside(one, first, grounds.signs))
      .map(({ type }) => type)
      .slice(0, 3),
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
      const own = type === "foi" || type === "eir" || type === "sar" ? certain : 7;
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

function standsBeside(one: TypeLikelihood, first: TypeLikelihood, signs: readonly TypeScore[]): boolean {
  if (minor.includes(one.type)) return false;
  if (absorbs.some(([strong, weak]) => strong === first.type && weak === one.type)) return false;
  const sign = signs.find(({ type }) => type === one.type)?.score ?? 0;
  const enough = clocked.includes(one.type) && sign > 0 ? clockedLikely : besidesLikely;
  return sign >= besides || one.likely >= enough;
}

const rounded = (likely: number): number => Math.round(Math.min(0.97, likely) * 100) / 100;
