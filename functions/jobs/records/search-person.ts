import { Problem } from "../../../core/problem.ts";
import { doerIn } from "../../office.ts";
import { findHeldCases, noteSearch } from "../../store/person-search.ts";
import { requireCase } from "../cases/read-case.ts";
import { noteView } from "../cases/sights.ts";
import type { Job } from "../job.ts";

const perPage = 10;

/** A page of what is held about a person, among the cases that whoever asks may see. */
export const searchPerson: Job<"searchPerson"> = async (asked, office) => {
  const id = await requireCase(office, asked.reference);
  const terms = [...asked.addresses, ...asked.names];
  if (terms.length === 0) throw new Problem("bad-input", "Give an address or a name to look for.");
  const { cases, next } = await findHeldCases(office, { ...asked, but: id }, perPage);
  for (const { reference, restrictedTo } of cases)
    if (restrictedTo) await noteView(office, { reference, restrictedTo }, "disclosure");
  const found = asked.found + cases.length;
  // The log of the search lies with the request it was made for, and ends with it.
  if (next === null)
    await noteSearch(
      office,
      { id, reference: asked.reference, terms, found },
      { by: doerIn(office), now: office.now },
    );
  return { cases, next, asOf: office.now.toISOString() };
};
