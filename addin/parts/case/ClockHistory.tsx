import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ClockLine, ClockView } from "../../../core/contract/clocks.ts";
import type { LondonDate } from "../../../core/time.ts";
import { capital, sayDate } from "../words.ts";

interface ClockHistoryProps {
  clock: ClockView;
  today: LondonDate;
  mayAct: boolean;
  busy: boolean;
  takeBack: (event: number, reason: string) => void;
}

/** What has happened to the clock, the latest first: it alone can be taken back. */
export function ClockHistory({
  clock: { history, mayTakeBack },
  today,
  mayAct,
  busy,
  takeBack,
}: ClockHistoryProps) {
  const [asking, setAsking] = useState<number>();
  if (history.length === 0) return null;
  return (
    <ol className="clock-lines" aria-label="What has happened to this clock">
      {history.map((line) => (
        <li key={line.id}>
          <Line line={line} today={today} />
          {mayAct && line.id === mayTakeBack && asking !== line.id && (
            <Button size="small" onClick={() => setAsking(line.id)}>
              Take back
            </Button>
          )}
          {asking === line.id && line.id === mayTakeBack && (
            <TakeBack
              busy={busy}
              takeBack={(reason) => takeBack(line.id, reason)}
              keep={() => setAsking(undefined)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function Line({ line: { on, by, says, note, takenBack }, today }: { line: ClockLine; today: LondonDate }) {
  return (
    <div>
      <p>{takenBack ? <s>{says}</s> : says}</p>
      <p className="quiet">
        {capital(sayDate(on, today))}, {by}
        {takenBack && " · taken back"}
      </p>
      {note && <p className="quiet theirs">{note}</p>}
    </div>
  );
}

interface TakeBackProps {
  busy: boolean;
  takeBack: (reason: string) => void;
  keep: () => void;
}

function TakeBack({ busy, takeBack, keep }: TakeBackProps) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <div className="fields">
      <Field label="Why is it taken back?" required {...(missing && { validationMessage: "Say why." })}>
        <Textarea
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(_, { value }) => {
            setMissing(false);
            setReason(value);
          }}
        />
      </Field>
      <div className="buttons">
        <Button
          disabledFocusable={busy}
          onClick={() => (reason.trim() === "" ? setMissing(true) : takeBack(reason.trim()))}
        >
          Take it back
        </Button>
        <Button appearance="subtle" onClick={keep}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
