import { seesOnlyAsNamed } from "../../../core/people/readers.ts";
import { Problem } from "../../../core/problem.ts";
import { doerIn } from "../../office.ts";
import { readReadersOf, removeReaderFrom } from "../../store/case-readers.ts";
import type { Job } from "../job.ts";
import { requireCase } from "./read-case.ts";
import { viewReaders } from "./read-readers.ts";

/** Takes someone off a need-to-know list. Nobody shuts themselves out without knowing it: then there is nothing left to show. */
export const removeReader: Job<"removeReader"> = async ({ reference, person, why, losingSight }, office) => {
  const { db, now, user } = office;
  const one = { id: await requireCase(office, reference), reference };
  const shutsOut = person === user.id && seesOnlyAsNamed(user, await readReadersOf(db, one.id));
  if (shutsOut && !losingSight)
    throw new Problem(
      "conflict",
      `You see ${reference} only because you are on this list. Someone else who sees it would have to add you again.`,
    );
  await removeReaderFrom(db, one, { person, why }, doerIn(office), now);
  return { left: shutsOut ? null : await viewReaders(office, one) };
};
