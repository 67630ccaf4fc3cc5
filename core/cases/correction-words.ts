import type { ChosenFacts, Corrected, SomeFacts } from "../contract/correction-events.ts";
import { restrictionLabels } from "../people/restrictions.ts";
import { services } from "../triage/services.ts";
import { correspondenceTypes } from "../triage/types.ts";
import { capacityLabels } from "../triage/vocabulary.ts";

type FactName = keyof ChosenFacts;
type Sayer<N extends FactName> = (value: ChosenFacts[N]) => string;

/** What each fact is called, and how it is said, in the order in which people read them. */
const facts: { readonly [N in FactName]: { label: string; say: Sayer<N> } } = {
  type: { label: "Type", say: (type) => correspondenceTypes[type].label },
  topic: { label: "Topic", say: (topic) => topic ?? "No topic" },
  service: { label: "Service", say: (service) => (service ? services[service] : "No service") },
  priority: { label: "Priority", say: (priority) => priority },
  sensitivity: { label: "Handling", say: (marking) => marking },
  capacity: { label: "Addressed as", say: (capacity) => capacityLabels[capacity] },
  restrictedTo: {
    label: "Who may see it",
    say: (group) => (group ? `Those who need to know: ${restrictionLabels[group]}` : "Not restricted"),
  },
  ward: { label: "Ward", say: (ward) => ward || "No ward" },
  subject: { label: "Title", say: (subject) => subject || "No title" },
  name: { label: "From", say: (name) => name || "No name" },
  owner: { label: "Owner", say: (owner) => (owner === "none" ? "Nobody" : owner) },
};
/** The table's own keys. */
export const factNames = Object.keys(facts) as readonly FactName[];

export const labelOf = (name: FactName): string => facts[name].label;

const sayFact = <N extends FactName>(name: N, of: SomeFacts): string => {
  const value = of[name];
  // Of a fact that is there; null is a value of some.
  return value === undefined ? "" : facts[name].say(value as ChosenFacts[N]);
};

export interface Change {
  what: string;
  before: string;
  after: string;
}

/** What is different, each fact in words. */
export const sayFacts = (was: SomeFacts, became: SomeFacts): Change[] =>
  factNames
    .filter((name) => became[name] !== undefined)
    .map((name) => ({ what: labelOf(name), before: sayFact(name, was), after: sayFact(name, became) }));

/** "type, ward and title" */
const sayNames = ({ became }: Pick<Corrected, "became">): string =>
  factNames
    .filter((name) => became[name] !== undefined)
    .map((name) => labelOf(name).toLowerCase())
    .join(", ");

/** A line of the history: what it was and what it is, and why. */
export function sayCorrection({ was, became, undoes, reason }: Corrected): { says: string; words: string } {
  const lines = sayFacts(was, became).map(({ what, before, after }) => `${what}: ${after}, was ${before}`);
  return {
    says: `${undoes === null ? "Corrected" : "Correction taken back"}: ${sayNames({ became })}`,
    words: [...lines, reason].join("\n"),
  };
}

/** After somebody's name. */
export const sayCorrected = (event: Corrected): string =>
  event.undoes === null ? `corrected it (${sayNames(event)})` : "took a correction back";
