import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { queues } from "../../../core/cases/queues.ts";
import { sayTotal } from "../../../core/cases/register.ts";
import type { QueueFilter, QueuePlace, QueueView } from "../../../core/contract/work.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { BackButton } from "../BackButton.tsx";
import { useDraft, useMay } from "../pane-context.ts";
import { Filters } from "./Filters.tsx";
import { HandOver } from "./HandOver.tsx";
import { QueuePage } from "./QueuePage.tsx";
import { queueNames } from "./words.ts";
import { useTakeNext } from "./use-take-next.ts";
import "./queue.css";

const first: { filter: QueueFilter; pages: readonly (QueuePlace | null)[] } = {
  filter: { of: "mine" },
  pages: [null],
};

/** The office's work, the most pressing first: mine, my team's, what is to be sent to a team and what waits there. */
export function QueueScreen() {
  const [{ filter, pages }, change] = useDraft("queue", first);
  const [came, setCame] = useState<QueueView>();
  const mayWork = useMay("record-cases");
  const next = useTakeNext();
  const choose = (wanted: QueueFilter) => change({ filter: wanted, pages: [null] });
  return (
    <Screen
      heading="Work"
      lead={
        <>
          <BackButton from="queue" />
          <p className="lead" role="status">
            {came?.total ? `${sayTotal(came.total)}, most pressing first` : "\u00a0"}
          </p>
        </>
      }
      actions={
        mayWork && (
          <>
            {next.failure && <RefusalNotice refusal={next.failure} />}
            <Button className="wide" appearance="primary" disabledFocusable={next.busy} onClick={next.take}>
              {next.busy ? "Looking…" : "Take the next case"}
            </Button>
          </>
        )
      }
    >
      <div className="tabs queue-tabs" role="group" aria-label="Whose work">
        {queues.map((of) => (
          <button
            key={of}
            type="button"
            aria-current={filter.of === of ? "true" : undefined}
            onClick={() => choose({ ...filter, of })}
          >
            {queueNames[of]}
          </button>
        ))}
      </div>
      {next.none && <p role="status">Nothing is left that nobody is on.</p>}
      <Filters filter={filter} came={came} choose={choose} />
      <div>
        {pages.map((after, at) => (
          <QueuePage
            key={`${JSON.stringify(filter)} ${after?.id ?? 0}`}
            filter={filter}
            after={after}
            onFirst={setCame}
            {...(at === pages.length - 1 && { more: (place) => change({ pages: [...pages, place] }) })}
          />
        ))}
      </div>
      {mayWork && filter.of === "mine" && <HandOver />}
    </Screen>
  );
}
