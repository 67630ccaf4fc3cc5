import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import type { Answer } from "../answers.ts";

interface TurningProps<L, P> {
  answer: Answer<{ lines: readonly L[]; next: P | null }>;
  retry: () => void;
  /** "Reading the list", while it is read. */
  says: string;
  after: P | null;
  /** Turns the page, on the last of those that are shown. */
  more: ((next: P) => void) | undefined;
  /** What stands there when the list is empty. */
  nothing: string;
  row: (line: L) => ReactNode;
}

/** Some of a list, as much as the office gives at a time, and the way to the next. */
export function Turning<L, P extends { id: number }>({
  answer: { value, refusal, asking },
  retry,
  says,
  after,
  more,
  nothing,
  row,
}: TurningProps<L, P>) {
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={retry} />
    ) : (
      <Waiting
        says={says}
        shapes={[
          [70, 50, 30],
          [80, 40, 30],
          [60, 50, 30],
        ]}
      />
    );
  const { next, lines } = value;
  function turn() {
    if (!next || !more) return;
    more(next);
    focusSoon(`[data-page="${next.id}"] button`);
  }
  return (
    <div data-page={after?.id ?? 0}>
      {!after && lines.length === 0 && <p className="quiet">{nothing}</p>}
      <ul className="rows">{lines.map(row)}</ul>
      {next && more && (
        <Button className="wide" onClick={turn}>
          Show more
        </Button>
      )}
    </div>
  );
}
