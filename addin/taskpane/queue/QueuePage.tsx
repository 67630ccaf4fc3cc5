import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { QueueFilter, QueuePlace, QueueView } from "../../../core/contract/work.ts";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";
import { QueueRow } from "./QueueRow.tsx";
import { emptyQueues } from "./words.ts";

interface QueuePageProps {
  filter: QueueFilter;
  after: QueuePlace | null;
  /** What came with the first page. */
  onFirst: (view: QueueView) => void;
  /** Turns the page, on the last of those that are shown. */
  more?: (next: QueuePlace) => void;
}

/** Some of a queue, as many as the office gives at a time. */
export function QueuePage({ filter, after, onFirst, more }: QueuePageProps) {
  const { answers } = usePane();
  const question = useQuestion("readQueue", { filter, after });
  const { value, refusal, asking } = useAnswer(question);
  useEffect(() => {
    if (value && after === null) onFirst(value);
  }, [value, after, onFirst]);
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
    ) : (
      <Waiting
        says="Reading the queue"
        shapes={[
          [70, 50, 30],
          [80, 40, 30],
          [60, 50, 30],
        ]}
      />
    );
  const { lines, next } = value;
  const narrowed = Object.keys(filter).length > 1;
  function turn() {
    if (!next || !more) return;
    more(next);
    focusSoon(`[data-page="${next.id}"] button`);
  }
  return (
    <div data-page={after?.id ?? 0}>
      {!after && lines.length === 0 && (
        <p className="quiet">{narrowed ? "Nothing fits these choices." : emptyQueues[filter.of]}</p>
      )}
      <ul className="rows">
        {lines.map((line) => (
          <QueueRow key={line.reference} line={line} />
        ))}
      </ul>
      {next && more && (
        <Button className="wide" onClick={turn}>
          Show more
        </Button>
      )}
    </div>
  );
}
