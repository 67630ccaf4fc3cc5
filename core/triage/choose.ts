import type { AutomaticKind } from "../mail/automatic.ts";
import type { TypeScore } from "./score.ts";
import type { TypeCode } from "./types.ts";
import type { WriterRole } from "./writer.ts";

export interface Choice {
  type: TypeCode;
  alsoTypes: readonly TypeCode[];
  /** 0 to 1. */
  confidence: number;
  alternatives: readonly { type: TypeCode; confidence: number }[];
}

const danger: readonly TypeCode[] = ["threat", "welfare", "safeguarding"];
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
/** Writers whose questions are not requests under the Act unless they say so. */
const askOtherwise: readonly WriterRole[] = [
  "mp",
  "councillor",
  "officer",
  "ombudsman",
  "ico",
  "coroner",
  "public-body",
  "party",
  "solicitor",
  "press",
];
/** A sign this strong is enough by itself. */
const certain = 5;
/** Enough to stand beside the main matter. */
const besides = 4;
/** Where two matters are one: the first is what is left when both are seen. */
const absorbs: readonly (readonly [TypeCode, TypeCode])[] = [
  ["eir", "foi"],
  ["foi_internal_review", "foi"],
  ["eir_internal_review", "eir"],
  ["eir_internal_review", "foi"],
  ["eir_internal_review", "foi_internal_review"],
  ["foisa", "foi"],
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

/** What acts first. A person in danger outranks everything, then what the law clocks, then the rest by their signs. */
export function choose(
  scores: readonly TypeScore[],
  role: WriterRole,
  automatic: AutomaticKind | null,
  identicalLetters: number,
): Choice {
  const ranked = rank(scores, role, automatic, identicalLetters);
  const [first, ...others] = ranked;
  if (!first) return { type: fallback(role), alsoTypes: [], confidence: 0.25, alternatives: [] };
  const second = others[0]?.score ?? 0;
  const share = (score: number) => Math.round((100 * score) / (first.score + 0.6 * second + 3)) / 100;
  return {
    type: first.type,
    alsoTypes: others
      .filter((one) => standsBeside(one, first))
      .map(({ type }) => type)
      .slice(0, 3),
    confidence: Math.min(0.97, share(first.score)),
    alternatives: others
      .slice(0, 3)
      .map(({ type, score }) => ({ type, confidence: Math.min(0.9, share(score)) })),
  };
}

function rank(
  scores: readonly TypeScore[],
  role: WriterRole,
  automatic: AutomaticKind | null,
  identicalLetters: number,
): { type: TypeCode; score: number }[] {
  if (automatic && automatic !== "newsletter") return [{ type: "for_information", score: 12 }];
  const by = new Map(scores.map(({ type, score }) => [type, score]));
  if (askOtherwise.includes(role))
    for (const type of ["foi", "eir"] as const) if ((by.get(type) ?? 0) < 7) by.delete(type);
  for (const [strong, weak] of absorbs)
    if ((by.get(strong) ?? 0) >= certain && (by.get(weak) ?? 0) <= (by.get(strong) ?? 0) + 5) {
      by.set(strong, Math.max(by.get(strong) ?? 0, (by.get(weak) ?? 0) + 1));
      by.delete(weak);
    }
  if (automatic === "newsletter")
    by.set((by.get("unsolicited") ?? 0) > 4 ? "unsolicited" : "for_information", 14);
  if (identicalLetters >= 3) {
    by.set("campaign", 14);
    // What one writer has added may outrank the common text.
    for (const type of ["foi", "eir", "sar"] as const) if ((by.get(type) ?? 0) >= certain) by.set(type, 15);
    if ((by.get("constituent_casework") ?? 0) >= 7) by.set("constituent_casework", 15);
  }
  for (const type of danger) {
    const score = by.get(type) ?? 0;
    if (score >= certain && (type === "threat" || !reporters.includes(role))) by.set(type, score + 20);
    else if (score < certain) by.delete(type);
  }
  return [...by].map(([type, score]) => ({ type, score })).sort((a, b) => b.score - a.score);
}

const fallback = (role: WriterRole): TypeCode =>
  role === "officer" ? "for_information" : role === "business" ? "lobbying" : "leader_correspondence";

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
const standsBeside = (one: { type: TypeCode; score: number }, first: { score: number }) =>
  !minor.includes(one.type) && one.score >= besides && one.score * 4 >= Math.min(first.score, 16);
