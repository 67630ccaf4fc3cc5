import type { CasePage } from "../../../core/contract/case-page.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { londonDate } from "../../../core/time.ts";
import { UndoCorrection } from "../../parts/case/UndoCorrection.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { capital, sayDate, sayInstant } from "../../parts/words.ts";
import { useToday } from "../../taskpane/pane-context.ts";

interface Step {
  key: string;
  /** The line of the case's history that it is. */
  line?: CasePage["happened"][number];
  at: string;
  by: string;
  says: string;
  words: string;
  /** A day other than the one it was put down on. */
  on?: string;
  /** The case it was written in, when that has become part of this one. */
  of?: string | null;
}

/** All that happened to a case, the latest first: what people did, and the letters that came. */
export function Timeline({ page, changed }: { page: CasePage; changed: (now: CaseView) => void }) {
  const today = useToday();
  const { acts, more } = page;
  const { reference, version } = page.case;
  const steps = stepsOf(page);
  return (
    <section className="card" aria-labelledby="timeline">
      <h2 id="timeline" className="eyebrow" tabIndex={-1} data-history>
        What happened
      </h2>
      <ol className="timeline">
        {steps.map(({ key, line, at, by, says, words, on, of }) => (
          <li key={key}>
            <p className="timeline-says">{says}</p>
            {words && <p className="timeline-text">{words}</p>}
            <p className="quiet">
              <time dateTime={at}>{capital(sayInstant(at, today))}</time> by {by}
              {of && `, in ${of}`}
              {on && `, counted from ${sayDate(on, today)}`}
            </p>
            {line && <UndoCorrection {...{ reference, version, line, changed }} />}
          </li>
        ))}
      </ol>
      {more && <p className="quiet">Earlier steps are not shown.</p>}
      <Disclosure label="Record of acts">
        <ol className="timeline timeline-acts">
          {acts.map(({ id, at, by, what }) => (
            <li key={id}>
              <p>
                {by} {what}
              </p>
              <p className="quiet">
                Act {id}, {sayInstant(at, today)}
              </p>
            </li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}

function stepsOf({ case: shown, happened, letters }: CasePage): Step[] {
  const logged: Step = {
    key: "logged",
    at: shown.loggedAt,
    by: shown.loggedBy,
    says: "Logged",
    words: "",
  };
  return [
    ...happened.map((line) => ({
      key: `event ${line.id}`,
      line,
      at: line.at,
      by: line.by,
      says: line.says,
      words: line.words,
      of: line.of,
      ...(line.on !== londonDate(new Date(line.at)) && { on: line.on }),
    })),
    ...letters
      .filter(({ filedAt }) => filedAt !== shown.loggedAt)
      .map(({ row, filedAt, filedBy, subject }) => ({
        key: `filed ${row}`,
        at: filedAt,
        by: filedBy,
        says: "A letter was put into it",
        words: subject,
      })),
    logged,
  ].toSorted((a, b) => b.at.localeCompare(a.at));
}
