import type { DueDate, DueDates } from "../contract/shapes.ts";
import { restrictionLabels, type Restriction, restrictionOf } from "../people/restrictions.ts";
import { type LondonDate, sayDay } from "../time.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";
import { type Capacity, type Sensitivity, sensitivities } from "../triage/vocabulary.ts";

/** What must be known of two cases before one becomes part of the other. */
export interface Mergeable {
  reference: string;
  state: "open" | "undone" | "merged";
  type: TypeCode;
  capacity: Capacity;
  sensitivity: Sensitivity;
  restrictedTo: Restriction | null;
  receivedOn: LondonDate;
  dates: DueDates;
}

const label = (type: TypeCode): string => correspondenceTypes[type].label;

/** Why `part` cannot become part of `into`, in words; undefined when it can. */
export function whyNotMerged(part: Mergeable, into: Mergeable): string | undefined {
  const why = whyNotOne(part, into);
  if (why) return why;
  if (into.dates.respondedOn && !part.dates.respondedOn)
    return `${into.reference} was answered on ${sayDay(into.dates.respondedOn)} and ${part.reference} was not: its date would be lost. Link the two instead.`;
  if (typeOf(part, into) !== into.type && restrictionOf(into.type) !== null)
    return `${part.reference} has a date set by law, and ${into.reference} must stay what it is. Link the two instead.`;
  return undefined;
}

/** The same for a letter that is moved from one case into another: who may see it must not grow. */
export function whyNotOne(from: Mergeable, into: Mergeable): string | undefined {
  if (from.reference === into.reference) return `${into.reference} is this case itself. Choose another.`;
  for (const one of [from, into]) {
    if (one.state === "merged")
      return `${one.reference} has become part of another case already, so it takes nothing in and goes nowhere. Part them first, or name that other case.`;
    if (one.state === "undone") return `${one.reference} has been undone. Reopen it first.`;
  }
  if (from.capacity !== into.capacity)
    return `${ward(from, into)} is ward casework and the other is the council’s: they cannot be one case. Link the two instead.`;
  if (from.restrictedTo === null || from.restrictedTo === into.restrictedTo) return undefined;
  if (into.restrictedTo === null)
    return `${from.reference} is restricted (${restrictionLabels[from.restrictedTo]}) and ${into.reference} is open to all of the office. Merge ${into.reference} into ${from.reference} instead, or link the two.`;
  return `${from.reference} and ${into.reference} are restricted to different people. Link the two instead.`;
}

const ward = (a: Mergeable, b: Mergeable): string => (a.capacity === "ward" ? a : b).reference;

/** The date of a case that the law sets, while it has not been answered. */
const legalDate = ({ dates }: Mergeable): DueDate | undefined =>
  dates.respondedOn
    ? undefined
    : [dates.respond, dates.acknowledge].find((date): date is DueDate => date?.statutory ?? false);

/** The kind of the case whose date in law comes first: what that date is counted by must not be lost. */
function typeOf(part: Mergeable, into: Mergeable): TypeCode {
  const [theirs, own] = [legalDate(part), legalDate(into)];
  return theirs && (!own || theirs.dueOn < own.dueOn) ? part.type : into.type;
}

export const stricter = (a: Sensitivity, b: Sensitivity): Sensitivity =>
  sensitivities.indexOf(a) >= sensitivities.indexOf(b) ? a : b;

/** What the case becomes: the earlier receipt, the sooner date in law and the stricter marking win. */
export const mergedFacts = (
  part: Mergeable,
  into: Mergeable,
): Pick<Mergeable, "type" | "sensitivity" | "receivedOn"> => ({
  type: typeOf(part, into),
  sensitivity: stricter(into.sensitivity, part.sensitivity),
  receivedOn: part.receivedOn < into.receivedOn ? part.receivedOn : into.receivedOn,
});

interface Change {
  what: string;
  before: string;
  after: string;
}

/** What of the case changes, in words, for whoever is about to do it. */
export function sayChanges(
  into: Mergeable,
  then: Pick<Mergeable, "type" | "sensitivity" | "receivedOn" | "dates">,
): Change[] {
  const said = (what: string, before: string, after: string): Change[] =>
    before === after ? [] : [{ what, before, after }];
  const day = (date: DueDate | null | undefined): string => (date ? sayDay(date.dueOn) : "None");
  return [
    ...said("Kind", label(into.type), label(then.type)),
    ...said("Received", sayDay(into.receivedOn), sayDay(then.receivedOn)),
    ...said("Reply by", day(into.dates.respond), day(then.dates.respond)),
    ...said("Acknowledge by", day(into.dates.acknowledge), day(then.dates.acknowledge)),
    ...said("Handling", into.sensitivity, then.sensitivity),
  ];
}

/** What else a person should know before they merge. */
export function sayWarnings(part: Mergeable, into: Mergeable): string[] {
  const type = typeOf(part, into);
  return [
    ...(type !== into.type
      ? [`${into.reference} is then counted as “${label(type)}”, because that date is set by law.`]
      : part.type !== into.type && correspondenceTypes[part.type].respond !== null
        ? [
            `“${label(part.type)}” and “${label(into.type)}” have clocks of their own: two linked cases keep both.`,
          ]
        : []),
    ...(part.dates.waiting
      ? [`The clock of ${part.reference} stands still; in ${into.reference} it runs.`]
      : []),
    ...(part.restrictedTo === null && into.restrictedTo !== null
      ? [`What is in ${part.reference} will be restricted: ${restrictionLabels[into.restrictedTo]}.`]
      : into.restrictedTo !== null
        ? [`Those named on ${into.reference} will see what is in ${part.reference}.`]
        : []),
  ];
}
