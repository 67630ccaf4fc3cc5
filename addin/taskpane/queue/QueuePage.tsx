import { useEffect } from "react";
import type { QueueFilter, QueuePlace, QueueView } from "../../../core/contract/work.ts";
import { Turning } from "../lists/Turning.tsx";
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
  const answer = useAnswer(question);
  const { value } = answer;
  useEffect(() => {
    if (value && after === null) onFirst(value);
  }, [value, after, onFirst]);
  const narrowed = Object.keys(filter).length > 1;
  return (
    <Turning
      {...{ answer, after, more }}
      retry={() => void answers.ask(question)}
      says="Reading the queue"
      nothing={narrowed ? "Nothing fits these choices." : emptyQueues[filter.of]}
      row={(line) => <QueueRow key={line.reference} line={line} />}
    />
  );
}
