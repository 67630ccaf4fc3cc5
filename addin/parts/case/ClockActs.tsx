import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ClockView } from "../../../core/contract/clocks.ts";
import type { LondonDate } from "../../../core/time.ts";
import type { ClockDraft } from "./clock-draft.ts";
import { ClockForm } from "./ClockForm.tsx";
import { ClockHistory } from "./ClockHistory.tsx";
import "./clock.css";

interface ClockActsProps {
  clock: ClockView;
  today: LondonDate;
  /** Whoever may only look sees the history alone. */
  mayAct: boolean;
  draft: ClockDraft;
  change: (part: Partial<ClockDraft>) => void;
  /** What would come of what is about to be said. */
  outcome: ReactNode;
  busy: boolean;
  /** Missing until all that it takes is there. */
  save?: () => void;
  takeBack: (event: number, reason: string) => void;
  /** Why the last thing was refused, if it was. */
  children?: ReactNode;
}

/** What a person may say of the clock of a case, with the new date before it is saved, and what has been said of it. */
export function ClockActs(props: ClockActsProps) {
  const { clock, today, mayAct, draft, change, outcome, busy, save, takeBack, children } = props;
  return (
    <div className="clock-acts">
      {clock.whyNothing && <p className="quiet">{clock.whyNothing}</p>}
      {mayAct && (
        <>
          <ClockForm clock={clock} draft={draft} change={change} today={today} />
          {draft.deed !== "" && (
            <>
              <div aria-live="polite">{outcome}</div>
              {children}
              <Button appearance="primary" disabledFocusable={busy || !save} {...(save && { onClick: save })}>
                {busy ? "Saving…" : "Put on the record"}
              </Button>
            </>
          )}
        </>
      )}
      {draft.deed === "" && children}
      <ClockHistory clock={clock} today={today} mayAct={mayAct} busy={busy} takeBack={takeBack} />
    </div>
  );
}
