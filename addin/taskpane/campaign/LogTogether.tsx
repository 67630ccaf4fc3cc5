import { Button } from "@fluentui/react-components";
import type { CampaignPage } from "../../../core/contract/campaigns.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import type { Refusal } from "../../refusal.ts";
import { useMay } from "../pane-context.ts";
import { Progress } from "../several/Progress.tsx";
import { useTogether } from "./use-together.ts";
import { sayCopies } from "./words.ts";

interface LogTogetherProps {
  page: CampaignPage;
  failure: Refusal | undefined;
}

/** Every copy that adds nothing, logged in one case with one press; those that must be read are left. */
export function LogTogether({ page: { campaign, alike, logged }, failure }: LogTogetherProps) {
  const mayLog = useMay("record-cases");
  const { run, busy, outcome, log, undo, stop } = useTogether(campaign.key);
  if (!mayLog && !logged) return null;
  return (
    <section className="card campaign" aria-labelledby="together-heading">
      <h2 id="together-heading" className="eyebrow">
        Log together
      </h2>
      {outcome && !failure && (
        <div tabIndex={-1} data-outcome>
          <Notice tone={outcome.tone}>
            <p>{outcome.says}</p>
          </Notice>
        </div>
      )}
      {failure && <RefusalNotice refusal={failure} />}
      {logged && (
        <p>
          {sayCopies(logged.copies)} in {logged.reference}
        </p>
      )}
      {run ? (
        <Progress
          says={
            run.doing === "log" ? `Logging: ${run.done} of ${run.of}` : `Undoing: ${run.done} of ${run.of}`
          }
          done={run.done}
          of={run.of}
          act={{ label: "Stop", do: stop }}
        />
      ) : (
        <>
          <p className="quiet">
            {alike > 0
              ? `${sayCopies(alike)} add${alike === 1 ? "s" : ""} nothing and ${alike === 1 ? "is" : "are"} in no case. Any that must be read ${alike === 1 ? "is" : "are"} left out.`
              : "Every copy that adds nothing is in a case."}
          </p>
          {mayLog && (
            <div className="buttons">
              {alike > 0 && (
                <Button appearance="primary" disabledFocusable={busy} onClick={() => log(alike)}>
                  Log {sayCopies(alike)} in one case
                </Button>
              )}
              {logged && (
                <Button
                  icon={<Icon name="undo" />}
                  disabledFocusable={busy}
                  onClick={() => undo(logged.copies)}
                >
                  Undo logging them together
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}
