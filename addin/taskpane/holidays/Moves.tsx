import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RecountLine } from "../../../core/contract/holidays.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { type LondonDate, sayShortDay } from "../../../core/time.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";

/** The open cases whose dates would change, before and after, as far as they have been asked for. */
export function Moves({ proposal }: { proposal: number }) {
  const [pages, setPages] = useState<readonly number[]>([0]);
  return (
    <section aria-labelledby="moves">
      <h3 id="moves" className="eyebrow">
        Dates that would change
      </h3>
      {pages.map((after, at) => (
        <Page
          key={after}
          proposal={proposal}
          after={after}
          isFirst={at === 0}
          {...(at === pages.length - 1 && { more: (next: number) => setPages([...pages, next]) })}
        />
      ))}
      <p className="quiet">Cases that are kept from you are counted anew as well.</p>
    </section>
  );
}

interface PageProps {
  proposal: number;
  after: number;
  isFirst: boolean;
  more?: (next: number) => void;
}

function Page({ proposal, after, isFirst, more }: PageProps) {
  const { answers } = usePane();
  const question = useQuestion("tryHolidays", { proposal, after });
  const { value, refusal, asking } = useAnswer(question);
  const next = value?.next ?? null;
  // Many cases may be counted before one of them moves: nobody should have to press for that.
  const isEmpty = value?.lines.length === 0;
  useEffect(() => {
    if (isEmpty && next !== null && more) more(next);
  }, [isEmpty, next, more]);
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
    ) : (
      <Waiting says="Counting the open cases anew" shapes={[[70, 50]]} />
    );
  if (isFirst && isEmpty && next === null) return <p>No open case gets another date.</p>;
  return (
    <>
      <ul className="holiday-list">
        {value.lines.map((line) => (
          <Line key={line.reference} line={line} />
        ))}
      </ul>
      {next !== null && more && !isEmpty && (
        <Button size="small" onClick={() => more(next)}>
          Count more
        </Button>
      )}
    </>
  );
}

const names = { acknowledge: "Acknowledge", respond: "Reply" } as const;
const day = (on: LondonDate | null): string => (on ? sayShortDay(on) : "no date");

function Line({ line: { reference, shown, restrictedTo, moves } }: { line: RecountLine }) {
  return (
    <li>
      <span className="theirs">
        {shown ? shown.subject || correspondenceTypes[shown.type].label : reference}
      </span>
      <span className="quiet">
        {shown ? reference : restrictedTo && `Restricted: ${restrictionLabels[restrictedTo]}`}
      </span>
      {moves.map(({ which, before, after }) => (
        <span key={which} className="holiday-move">
          {names[which]}: {day(before)} → <strong>{day(after)}</strong>
        </span>
      ))}
    </li>
  );
}
