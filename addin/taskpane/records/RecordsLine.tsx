import { Button } from "@fluentui/react-components";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { Notice } from "../../parts/Notice.tsx";
import { plural } from "../../parts/words.ts";
import { type Place, usePane } from "../pane-context.ts";

/** One line of a case's card: what people have put on it. What the Leader said, and what is late, stands before it. */
export function RecordsLine({
  shown: { reference, records, state, mergedInto },
  from = { at: "case", reference },
}: {
  shown: CaseView;
  from?: Place | undefined;
}) {
  const { go } = usePane();
  const count = (records?.notes ?? 0) + (records?.openTasks ?? 0);
  const late = records?.lateTasks ?? 0;
  return (
    <section className="records-line" aria-label="Notes and tasks">
      {state === "merged" && (
        <Notice
          tone="info"
          title={mergedInto ? `It is part of ${mergedInto} now` : "It is part of another case now"}
        >
          {mergedInto && (
            <Button size="small" onClick={() => go({ at: "case", reference: mergedInto, back: from })}>
              Open {mergedInto}
            </Button>
          )}
        </Notice>
      )}
      {records?.leader && (
        <Notice
          tone={records.leader.answer === null ? "info" : "good"}
          title={records.leader.answer === null ? "Before the Leader" : "The Leader answered"}
        >
          <p className="theirs">{records.leader.answer ?? records.leader.question}</p>
        </Notice>
      )}
      <Button
        size="small"
        data-row={`records-${reference}`}
        onClick={() => go({ at: "records", reference, back: from })}
      >
        {count > 0 ? `Notes and tasks (${count})` : "Notes and tasks"}
      </Button>
      {late > 0 && <span className="late"> {plural(late, "task")} overdue</span>}
    </section>
  );
}
