import { doerIn } from "../../office.ts";
import { saveActAlone } from "../../store/acts.ts";
import { findLessonLines } from "../../store/learning.ts";
import type { Job } from "../job.ts";

const atOnce = 500;

/** What was suggested and chosen, on which day, and whether it counts: no name, no word of a letter, nothing kept from anyone. */
export const exportLearning: Job<"exportLearning"> = async ({ after }, office) => {
  const db = office.record.seenBy("system");
  if (after === null)
    await saveActAlone(db, doerIn(office), office.now, { act: "record.exported", subject: "learning" });
  const found = await findLessonLines(db, {
    before: after,
    limit: atOnce + 1,
    withdrawn: true,
  });
  const page = found.slice(0, atOnce);
  return {
    lines: page.map(({ id, on, suggested, chosen, likely, counts }) =>
      JSON.stringify({ lesson: id, on, suggested, chosen, likely, counts }),
    ),
    next: found.length > atOnce ? (page.at(-1)?.id ?? null) : null,
  };
};
