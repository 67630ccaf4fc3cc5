import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { TypeRecord } from "../../../core/contract/learning.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { useDraft } from "../pane-context.ts";
import type { Teach } from "./AccuracyScreen.tsx";
import { Why } from "./Why.tsx";

interface TypeSwitchProps {
  types: readonly TypeRecord[];
  busy: boolean;
  teach: Teach;
  /** What can be tried with a type before it is switched. */
  children: (type: TypeCode) => ReactNode;
}

/** One type: how it would fare on past mail, and whether it is suggested at all. */
export function TypeSwitch({ types, busy, teach, children }: TypeSwitchProps) {
  const [{ type, reason }, change] = useDraft<{ type: TypeCode; reason: string }>("switch", {
    type: "foi",
    reason: "",
  });
  const [missing, setMissing] = useState(false);
  const options = types.map((one) => {
    const { label } = correspondenceTypes[one.type];
    return [one.type, one.off ? `${label} (off)` : label] as const;
  });
  const shown = types.find((one) => one.type === type);
  if (!shown) return null;
  function flip(on: boolean) {
    if (reason.trim() === "") return setMissing(true);
    teach("switchType", { type, on, reason }, on ? "Suggested again." : "No longer suggested.");
    change({ reason: "" });
  }
  return (
    <section className="card fields" aria-labelledby="one-type">
      <h2 id="one-type" className="eyebrow">
        Try a type, or switch it
      </h2>
      <SelectField label="Type" value={type} onChange={(next) => change({ type: next })}>
        <Options of={options} />
      </SelectField>
      {children(type)}
      {shown.maySwitch ? (
        <>
          {!shown.off && correspondenceTypes[type].statutory && (
            <p className="quiet">This type has a limit in law. Switched off, nobody is told of it.</p>
          )}
          <Why
            reason={reason}
            missing={missing}
            change={(next) => {
              setMissing(false);
              change({ reason: next });
            }}
          />
          <Button disabledFocusable={busy} onClick={() => flip(shown.off)}>
            {shown.off ? "Switch on" : "Switch off"}
          </Button>
        </>
      ) : (
        <p className="quiet">This type is always suggested where it fits.</p>
      )}
    </section>
  );
}
