import type { CasePage } from "../../../core/contract/case-page.ts";
import { londonDate } from "../../../core/time.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { capital, sayDate, sayInstant } from "../../parts/words.ts";
import { useToday } from "../../taskpane/pane-context.ts";

interface Step {
  key: string;
  at: string;
  by: string;
  what: string;
  text: string;
  /** A day other than the one it was put down on. */
  on?: string;
}

/** All that happened to a case, the latest first: what people did, and the letters that came and went. */
export function Timeline({ page }: { page: CasePage }) {
  const today = useToday();
  const { acts, more } = page;
  const steps = stepsOf(page);
  return (
    <section className="card" aria-labelledby="timeline">
      <h2 id="timeline" className="eyebrow">
        What happened
      </h2>
      <ol className="timeline">
        {steps.map(({ key, at, by, what, text, on }) => (
          <li key={key}>
            <p>
              <strong>{by}</strong> {what}
            </p>
            {text && <p className="timeline-text">{text}</p>}
            <p className="quiet">
              <time dateTime={at}>{capital(sayInstant(at, today))}</time>
              {on && `, counted from ${sayDate(on, today)}`}
            </p>
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
    what: "logged the case",
    text: "",
  };
  return [
    ...happened.map(({ id, at, on, by, what, text }) => ({
      key: `event ${id}`,
      at,
      by,
      what,
      text,
      ...(on !== londonDate(new Date(at)) && { on }),
    })),
    ...letters
      .filter(({ filedAt }) => filedAt !== shown.loggedAt)
      .map(({ row, filedAt, filedBy, subject }) => ({
        key: `filed ${row}`,
        at: filedAt,
        by: filedBy,
        what: "put a letter into it",
        text: subject,
      })),
    ...letters.flatMap(({ row, removedAt, subject }) =>
      removedAt
        ? [{ key: `gone ${row}`, at: removedAt, by: "Someone", what: "took a letter out", text: subject }]
        : [],
    ),
    logged,
  ].toSorted((a, b) => b.at.localeCompare(a.at));
}
