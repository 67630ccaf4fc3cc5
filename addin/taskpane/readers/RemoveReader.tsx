import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { NamedReader } from "../../../core/contract/readers.ts";
import { type RemovalReason, removalReasonCodes, removalReasons } from "../../../core/people/readers.ts";
import { Notice } from "../../parts/Notice.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";

interface RemoveReaderProps {
  reader: NamedReader;
  /** It would be this person's own last way in. */
  shutsOut: boolean;
  busy: boolean;
  remove: (why: RemovalReason) => void;
  keep: () => void;
}

const reasons = removalReasonCodes.map((code) => [code, removalReasons[code]] as const);

/** Why someone comes off the list; and for oneself, what that means. */
export function RemoveReader({ reader, shutsOut, busy, remove, keep }: RemoveReaderProps) {
  const [why, setWhy] = useState<RemovalReason | "">("");
  const [missing, setMissing] = useState(false);
  return (
    <div className="fields reader-removal" role="group" aria-label={`Remove ${reader.name}`}>
      {shutsOut && (
        <Notice tone="warn" title="You would shut yourself out">
          <p>
            You see this case only because you are on this list. Someone else who sees it would have to add
            you again.
          </p>
        </Notice>
      )}
      <SelectField
        label="Why?"
        value={why}
        onChange={(chosen) => {
          setMissing(false);
          setWhy(chosen);
        }}
        problem={missing ? "Choose a reason." : undefined}
        required
      >
        <option value="">Choose a reason</option>
        <Options of={reasons} />
      </SelectField>
      <div className="buttons">
        <Button disabledFocusable={busy} onClick={() => (why === "" ? setMissing(true) : remove(why))}>
          {shutsOut ? "Remove me and close the case" : `Remove ${reader.name}`}
        </Button>
        <Button appearance="subtle" onClick={keep}>
          Keep
        </Button>
      </div>
    </div>
  );
}
