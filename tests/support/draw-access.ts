import fc from "fast-check";
import type { CaseFacts, Viewer } from "../../core/people/access.ts";
import { roles } from "../../core/people/permissions.ts";
import { groups } from "../../core/people/person.ts";
import { restrictions } from "../../core/people/restrictions.ts";
import { capacities } from "../../core/triage/vocabulary.ts";

/** A small town: few enough people that one often meets their own cases. */
const ids = ["ann", "bob", "cat", "dee", "eve"] as const;

export const somePerson = fc.record({
  id: fc.constantFrom(...ids),
  roles: fc.subarray([...roles], { minLength: 1 }),
  groups: fc.subarray([...groups]),
});
export const someViewer: fc.Arbitrary<Viewer> = fc.oneof(
  { weight: 20, arbitrary: somePerson },
  { weight: 1, arbitrary: fc.constantFrom("system" as const, "everyone" as const) },
);
export const caseFacts: fc.Arbitrary<CaseFacts> = fc.record({
  capacity: fc.constantFrom(...capacities),
  restrictedTo: fc.constantFrom(null, ...restrictions),
  loggedById: fc.constantFrom(...ids),
  readers: fc.subarray([...ids], { maxLength: 2 }),
});
