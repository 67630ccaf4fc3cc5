import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { TrayItem } from "../../../core/contract/shapes.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { sayInstant } from "../../parts/words.ts";
import { useDraft, usePane, useToday } from "../pane-context.ts";
import { mendingLabels, stateLabels, type Choice, type How } from "./mending.ts";

interface TrayCardProps {
  item: TrayItem;
  busy: boolean;
  mend: (choice: Choice) => void;
}

/** One change that has not reached Outlook. */
export function TrayCard({ item, busy, mend }: TrayCardProps) {
  const { go } = usePane();
  const today = useToday();
  const { id, what, about, reference, state, nextAt } = item;
  const heading = `tray-${id}`;
  return (
    <article className="card tray-card" aria-labelledby={heading}>
      <h2 id={heading} className="tray-what">
        {what}
      </h2>
      {about && <p className="theirs">{about}</p>}
      <p className={state === "failed" ? "row-due late" : "row-due"}>
        <Icon name={state === "failed" ? "warning" : "clock"} size={14} />
        {stateLabels[state]}, since {sayInstant(item.since, today)}
      </p>
      <p>{item.why}</p>
      <p>
        <strong>What to do: </strong>
        {item.toDo}
      </p>
      {nextAt && <p className="quiet">The office takes it up {sayInstant(nextAt, today)}.</p>}
      {reference && (
        <Button
          size="small"
          data-row={`tray ${reference}`}
          onClick={() => go({ at: "case", reference, back: { at: "tray" } })}
        >
          Open {reference}
        </Button>
      )}
      {item.may.length > 0 && <Mend item={item} busy={busy} mend={mend} />}
    </article>
  );
}

function Mend({ item, busy, mend }: TrayCardProps) {
  const [{ reason }, change] = useDraft(`tray ${item.id}`, { reason: "" });
  const [missing, setMissing] = useState(false);
  function choose(how: How) {
    if (reason.trim() === "") return setMissing(true);
    mend({ id: item.id, how, reason });
  }
  return (
    <Disclosure label="See to it yourself" open={reason !== ""}>
      <div className="fields">
        <Field
          label="Why"
          hint="Kept on the record with your name"
          required
          {...(missing && { validationMessage: "Say why." })}
        >
          <Textarea
            value={reason}
            maxLength={500}
            rows={2}
            resize="vertical"
            onChange={(_, { value }) => {
              setMissing(false);
              change({ reason: value });
            }}
          />
        </Field>
        <div className="buttons">
          {item.may.map((how) => (
            <Button key={how} size="small" disabledFocusable={busy} onClick={() => choose(how)}>
              {mendingLabels[how]}
            </Button>
          ))}
        </div>
      </div>
    </Disclosure>
  );
}
