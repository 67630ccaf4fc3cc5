import { rootCauses } from "../../../core/cases/complaints.ts";
import type { ReportView } from "../../../core/contract/reports.ts";
import { sayDate } from "../../parts/words.ts";
import { useToday } from "../../taskpane/pane-context.ts";
import { addressOf } from "../address.ts";
import { Figures } from "./Figures.tsx";

/** What the complaints were about once somebody had looked into them, and what is to be learnt of them. */
export function Themes({ causes, lessons }: ReportView["themes"]) {
  const today = useToday();
  return (
    <section className="card" aria-label="What complaints were about">
      <h2>What complaints were about</h2>
      {causes.length === 0 ? (
        <p className="quiet">
          Nothing has been found of a complaint in this period. It is put down on its case, under “What was
          found of the complaint”.
        </p>
      ) : (
        <Figures
          caption="What went wrong in the complaints received in the period"
          heads={["Cause", "Complaints", "Upheld", "Partly upheld"]}
          rows={causes.map(({ cause, complaints, upheld, partly }) => [
            cause ? rootCauses[cause] : "Not known yet",
            complaints,
            upheld,
            partly,
          ])}
        />
      )}
      {lessons.length > 0 && (
        <>
          <h3>Lessons</h3>
          <ul className="report-lessons">
            {lessons.map(({ reference, lesson, owner, by }) => (
              <li key={reference}>
                <a href={addressOf({ at: "case", reference })}>{reference}</a>
                <span className="theirs">{lesson}</span>
                <span className="quiet">
                  {[owner, by && (by < today ? `was due ${sayDate(by, today)}` : `by ${sayDate(by, today)}`)]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
