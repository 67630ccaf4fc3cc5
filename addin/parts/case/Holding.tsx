import { Button } from "@fluentui/react-components";
import { inWork } from "../../../core/cases/stages.ts";
import type { WorkView } from "../../../core/contract/work.ts";
import { useToday } from "../../taskpane/pane-context.ts";
import { Icon } from "../Icon.tsx";
import { sayInstant } from "../words.ts";
import type { CaseDeeds } from "./use-work.ts";

export interface WorkPart {
  work: WorkView;
  busy: boolean;
  act: CaseDeeds["act"];
}

/** Who is on the case: so that two people do not answer one letter. */
export function Holding({ work: { holder, mayWork, stage }, busy, act }: WorkPart) {
  const today = useToday();
  if (!inWork.includes(stage)) return null;
  if (!holder)
    return mayWork ? (
      <Button
        size="small"
        icon={<Icon name="person" />}
        disabledFocusable={busy}
        onClick={() => act("claimCase", {}, "You are on it.")}
      >
        I am on it
      </Button>
    ) : null;
  return (
    <div className="holding">
      <p>
        <Icon name="person" />
        {holder.isYou ? "You are on it" : `${holder.name} is on it`}, since {sayInstant(holder.since, today)}
      </p>
      {mayWork && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => act("releaseCase", {}, "Let go.")}
        >
          {holder.isYou ? "Let it go" : "Free it"}
        </Button>
      )}
    </div>
  );
}
