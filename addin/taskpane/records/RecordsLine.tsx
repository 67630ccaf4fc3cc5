import { Button } from "@fluentui/react-components";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { plural } from "../../../core/text.ts";
import { Notice } from "../../parts/Notice.tsx";
import { type Place, usePane } from "../pane-context.ts";

interface RecordsProps {
  shown: CaseView;
  from?: Place | undefined;
}

/** What a person must know of a case before all else: what the Leader said of it, and that it is part of another. */
export function First({
  shown: { reference, records, state, mergedInto },
  from = placeOf(reference),
}: RecordsProps) {
  const { go } = usePane();
  const leader = records?.leader;
  return (
    <>
      {state === "merged" && (
        <Notice
          tone="info"
          title={mergedInto ? `It is part of ${mergedInto} now` : "It is part of another case now"}
          {...(mergedInto && {
            actions: (
              <Button size="small" onClick={() => go({ at: "case", reference: mergedInto, back: from })}>
                Open {mergedInto}
              </Button>
            ),
          })}
        />
      )}
      {leader && (
        <Notice
          tone={leader.answer === null ? "info" : "good"}
          title={leader.answer === null ? "Before the Leader" : "The Leader answered"}
        >
          <p className="theirs">{leader.answer ?? leader.question}</p>
        </Notice>
      )}
    </>
  );
}

/** The way to what people have put on it. What is late stands beside it. */
export function RecordsLine({ shown: { reference, records }, from = placeOf(reference) }: RecordsProps) {
  const { go } = usePane();
  const count = (records?.notes ?? 0) + (records?.openTasks ?? 0);
  const late = records?.lateTasks ?? 0;
  return (
    <p className="records-line">
      <Button
        size="small"
        data-row={`records-${reference}`}
        onClick={() => go({ at: "records", reference, back: from })}
      >
        {count > 0 ? `Notes and tasks (${count})` : "Notes and tasks"}
      </Button>
      {late > 0 && <span className="late">{plural(late, "task")} overdue</span>}
    </p>
  );
}

const placeOf = (reference: string): Place => ({ at: "case", reference });
