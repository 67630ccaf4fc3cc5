import { type CaseFacts, maySee } from "./access.ts";
import type { Person } from "./person.ts";

/** Why someone is taken off a need-to-know list. Codes, so that the record of acts says nothing about the matter. */
export const removalReasons = {
  finished: "No longer deals with the case",
  moved: "Has left or changed post",
  interest: "Has an interest in the matter",
  mistake: "Was added by mistake",
} as const;
export type RemovalReason = keyof typeof removalReasons;
/** The compiler cannot know that a table's keys are not empty. */
export const removalReasonCodes = Object.keys(removalReasons) as [RemovalReason, ...RemovalReason[]];

/** Whether a place on the need-to-know list is what lets someone see the case: with it they do, without it they do not. */
export function needsNaming(person: Person, facts: CaseFacts): boolean {
  const without = facts.readers.filter((id) => id !== person.id);
  return (
    !maySee(person, { ...facts, readers: without }) &&
    maySee(person, { ...facts, readers: [...without, person.id] })
  );
}

/** Colleagues whom a place on the list would let in. */
export const couldBeNamed = (people: readonly Person[], facts: CaseFacts): Person[] =>
  people.filter((person) => !facts.readers.includes(person.id) && needsNaming(person, facts));

/** Taken off the list this person would no longer see the case. */
export const seesOnlyAsNamed = (person: Person, facts: CaseFacts): boolean =>
  facts.readers.includes(person.id) && needsNaming(person, facts);
