import { mostExported } from "../../../core/cases/register.ts";
import { Problem } from "../../../core/problem.ts";
import { doerIn } from "../../office.ts";
import { saveActAlone } from "../../store/acts.ts";
import { countSought, findPage } from "../../store/register.ts";
import type { Job } from "../job.ts";
import { understand } from "./understand.ts";

const atOnce = 1000;
const picking = { most: 10_000, evenCommon: false };

/** A part of what the register shows, for a sheet. That it is taken, and what was asked for, is on the record before any of it goes out. */
export const exportCases: Job<"exportCases"> = async (question, office) => {
  const { order, down, from, as, filters } = question;
  const { sought, said, instead } = await understand(question, office, picking);
  if (from === null) {
    const count = said === 0 ? 0 : await countSought(office, sought, { order }, mostExported + 1);
    if (count > mostExported)
      throw new Problem(
        "too-large",
        "That is more than 100,000 cases, which no sheet holds well. Filter the register first, by the year received for one.",
      );
    await saveActAlone(office.db, doerIn(office), office.now, {
      act: "record.exported",
      subject: "register",
      // What was looked for may be somebody's name: only that there was something.
      detail: { as, count, order, down, filters: sayFilters(filters), byWords: said !== undefined },
    });
  }
  if (said === 0) return { lines: [], next: null, instead };
  const { lines, next } = await findPage(office, sought, { order, down }, from, atOnce);
  return { lines, next, instead };
};

/** "type=foi,eir; standing=open": codes, with of names of people only that they were asked for. */
const sayFilters = (filters: object): string =>
  Object.entries(filters)
    .map(([name, value]) => `${name}=${name === "officer" || name === "loggedBy" ? "…" : String(value)}`)
    .join("; ")
    .slice(0, 500);
