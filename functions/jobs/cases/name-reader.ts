import { couldBeNamed } from "../../../core/people/readers.ts";
import { Problem } from "../../../core/problem.ts";
import { doerIn } from "../../office.ts";
import { readReadersOf, saveReader } from "../../store/case-readers.ts";
import { findColleagues } from "../../store/colleagues.ts";
import type { Job } from "../job.ts";
import { requireCase } from "./read-case.ts";
import { viewReaders } from "./read-readers.ts";

/** Whoever may open a restricted case may say who else needs to know. Named twice, they are on the list once. */
export const nameReader: Job<"nameReader"> = async ({ reference, person }, office) => {
  const { db, now } = office;
  const one = { id: await requireCase(office, reference), reference };
  const facts = await readReadersOf(db, one.id);
  if (!facts.readers.includes(person)) {
    const others = couldBeNamed(await findColleagues(db, now), facts);
    if (!others.some(({ id }) => id === person))
      throw new Problem(
        "conflict",
        "A place on the list would not change what this person sees. Choose someone from the list.",
      );
    await saveReader(db, one, person, doerIn(office), now);
  }
  return viewReaders(office, one);
};
