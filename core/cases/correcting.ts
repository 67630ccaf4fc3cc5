import type { ChosenFacts, Corrected, SomeFacts } from "../contract/correction-events.ts";
import type { CorrectionChoice, CorrectionDeed } from "../contract/corrections.ts";
import { Problem } from "../problem.ts";
import { oneLine } from "../text.ts";
import { sensitivityOf } from "../triage/handling.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";
import type { Flag } from "../triage/vocabulary.ts";
import { factNames, labelOf } from "./correction-words.ts";
import { markingOf } from "./draft-case.ts";
import { followsFrom } from "./follows.ts";
import { stricter } from "./merging.ts";
import type { StageCode } from "./stages.ts";

/** A case as far as it can be put right. */
export interface Correctable {
  reference: string;
  state: "open" | "undone" | "merged";
  stage: StageCode;
  facts: ChosenFacts;
  /** What its letter was read as, and what was seen in it. */
  readAs: TypeCode;
  flags: readonly Flag[];
  /** It has been sent to a team, which owns it. */
  sent: boolean;
  history: readonly { id: number; event: { kind: string } }[];
}

/** Why nothing of it can be corrected as it stands; undefined when it can. */
export function whyNotCorrected({ reference, state, stage }: Correctable): string | undefined {
  if (state === "merged") return `${reference} has become part of another case. Correct that one.`;
  if (state === "undone") return `${reference} has been undone. Reopen it first.`;
  return stage === "closed" ? `${reference} is closed. Reopen it first, then correct it.` : undefined;
}

type Line = { id: number; event: Corrected };
const isCorrected = (one: { id: number; event: { kind: string } }): one is Line =>
  one.event.kind === "corrected";

/** The latest correction that has not been taken back. */
export function latestCorrection<L extends { id: number; event: { kind: string } }>(
  history: readonly L[],
): (L & Line) | undefined {
  const all = history.filter((one): one is L & Line => isCorrected(one));
  const undone = new Set(all.map(({ event }) => event.undoes));
  return all.findLast(({ id, event }) => event.undoes === null && !undone.has(id));
}

/** How logging would mark its letter under this type. */
export const loggedMarking = (type: TypeCode, { readAs, flags }: Pick<Correctable, "readAs" | "flags">) =>
  markingOf(type, { type: readAs, sensitivity: sensitivityOf(readAs, flags) });

/** What a case becomes: what was chosen, and what follows from that as it does when a letter is logged. */
export function correctedFacts(one: Correctable, deed: CorrectionDeed): ChosenFacts {
  return deed.do === "undo" ? factsBefore(one, deed.event) : withChoice(one, deed.choice);
}

function withChoice(one: Correctable, choice: CorrectionChoice): ChosenFacts {
  const { facts } = one;
  const type = choice.type ?? facts.type;
  const isOther = type !== facts.type;
  const follows = isOther ? followingFrom(one, type) : {};
  const { subject, name, ward, ...codes } = choice;
  return {
    ...facts,
    ...follows,
    ...present(codes),
    ...(ward !== undefined && { ward: ward === null ? null : oneLine(ward) || null }),
    ...(subject !== undefined && { subject: oneLine(subject) }),
    ...(name !== undefined && { name: oneLine(name) }),
  };
}

/** What another type brings with it. A marking that somebody raised for this very case outlives it. */
function followingFrom(one: Correctable, type: TypeCode): Partial<ChosenFacts> {
  const { facts, sent } = one;
  const [wasMarked, marked] = [loggedMarking(facts.type, one), loggedMarking(type, one)];
  const raised = stricter(facts.sensitivity, wasMarked) !== wasMarked;
  return {
    type,
    ...followsFrom(facts, type),
    sensitivity: raised ? stricter(facts.sensitivity, marked) : marked,
    ...(!sent && { owner: correspondenceTypes[type].owner }),
  };
}

/** @throws Problem when what was corrected has been changed since. */
function factsBefore({ facts, history, reference }: Correctable, event: number): ChosenFacts {
  const latest = latestCorrection(history);
  if (latest?.id !== event)
    throw new Problem(
      "conflict",
      latest
        ? `Only the latest correction of ${reference} can be undone.`
        : `There is no correction of ${reference} left to undo.`,
    );
  const { was, became } = latest.event;
  const other = factNames.find((name) => became[name] !== undefined && became[name] !== facts[name]);
  if (other)
    throw new Problem(
      "conflict",
      `${labelOf(other)} has changed since that correction. Correct it once more instead.`,
    );
  return { ...facts, ...present(was) };
}

/** Only what is there: an absent fact changes nothing. */
const present = (some: SomeFacts): Partial<ChosenFacts> =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));

/** What is different between two, as it was and as it becomes. */
export function differences(before: ChosenFacts, after: ChosenFacts): { was: SomeFacts; became: SomeFacts } {
  const names = factNames.filter((name) => before[name] !== after[name]);
  const only = (of: ChosenFacts): SomeFacts => Object.fromEntries(names.map((name) => [name, of[name]]));
  return { was: only(before), became: only(after) };
}
