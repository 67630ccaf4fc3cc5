import { Button } from "@fluentui/react-components";
import type { HomeView } from "../../../core/contract/shapes.ts";
import { sayInstant } from "../../parts/words.ts";
import { usePane, useToday } from "../pane-context.ts";

/** Whether the Leader's brief has gone, and a way to read it first. */
export function BriefStatus({ brief }: { brief: HomeView["brief"] }) {
  const { go } = usePane();
  const today = useToday();
  return (
    <section className="card brief-status" aria-labelledby="brief-heading">
      <div>
        <h2 id="brief-heading" className="eyebrow">
          Daily brief
        </h2>
        <p>
          {brief.sentAt
            ? `Sent ${sayInstant(brief.sentAt, today)}`
            : `Goes to the Leader ${sayInstant(brief.nextAt, today)}`}
        </p>
      </div>
      <Button data-row="brief" onClick={() => go({ at: "brief" })}>
        Preview brief
      </Button>
    </section>
  );
}
