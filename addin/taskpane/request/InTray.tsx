import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Icon } from "../../parts/Icon.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { useMay } from "../pane-context.ts";
import { sayGoes, secondsUntil } from "./countdown.ts";
import type { Request } from "./use-request.ts";

interface InTrayProps {
  goesAt: string;
  /** Who is told; nobody when it only goes into the calendar. */
  to: string | undefined;
  request: Request;
}

/** An answer that has not gone yet: how long it can still be pulled back. The seconds are shown, not read out. */
export function InTray({ goesAt, to, request }: InTrayProps) {
  const left = useCountdown(goesAt, request.retry);
  const mayAnswer = useMay("answer-requests");
  const { doing, failure } = request.answer;
  return (
    <div className="in-tray">
      <p className="effect">
        <Icon name="clock" />
        {sayGoes(to, left)}
      </p>
      {failure && (
        <RefusalNotice refusal={failure} retry={request.retry} retryLabel="Show how it stands now" />
      )}
      {mayAnswer && left > 0 && (
        <Button size="small" disabledFocusable={doing !== undefined} onClick={request.pullBack}>
          {doing ? "Pulling back…" : "Pull back"}
        </Button>
      )}
    </div>
  );
}

/** Counts down in sight; at the end asks how it stands, which also sends it on its way. */
function useCountdown(goesAt: string, over: () => void): number {
  const [left, setLeft] = useState(() => secondsUntil(goesAt, Date.now()));
  useEffect(() => {
    const clock = setInterval(() => setLeft(secondsUntil(goesAt, Date.now())), 250);
    return () => clearInterval(clock);
  }, [goesAt]);
  useEffect(() => {
    if (left === 0) over();
    // Once, when the time is up: `over` is a new function at every showing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [left]);
  return left;
}
