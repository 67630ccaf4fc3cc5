import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { LearningView } from "../../../core/contract/learning.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { sayInstant } from "../../parts/words.ts";
import { useDraft, useToday } from "../pane-context.ts";
import type { Teach } from "./AccuracyScreen.tsx";
import { Why } from "./Why.tsx";

interface ForgetProps {
  view: LearningView;
  busy: boolean;
  teach: Teach;
}

/** Withdraws what was learnt: one letter, or some days of one person or of everyone. */
export function Forget({ view: { latest, people }, busy, teach }: ForgetProps) {
  const today = useToday();
  const [draft, change] = useDraft("forget", {
    which: "days",
    from: today,
    to: today,
    person: "",
    reason: "",
  });
  const [missing, setMissing] = useState(false);
  const { which, from, to, person, reason } = draft;
  const letters = latest.map(
    ({ id, at, by, suggested, chosen }) =>
      [
        String(id),
        `${sayInstant(at, today)}, ${by}: ${correspondenceTypes[chosen].label}${suggested === chosen ? "" : ` instead of ${correspondenceTypes[suggested].label}`}`,
      ] as const,
  );
  function forget() {
    if (reason.trim() === "") return setMissing(true);
    const what =
      which === "days" ? { from, to, person: person === "" ? null : person } : { lesson: Number(which) };
    teach("forgetLessons", { what, reason }, "Forgotten. It can be brought back below.");
    change({ reason: "", which: "days" });
  }
  return (
    <section className="card" aria-labelledby="forget">
      <h2 id="forget" className="eyebrow">
        Forget what was learnt
      </h2>
      <Disclosure label="Choose what to forget" open={reason !== ""}>
        <div className="fields">
          <SelectField label="What" value={which} onChange={(next) => change({ which: next })}>
            <option value="days">All of some days</option>
            <Options of={letters} />
          </SelectField>
          {which === "days" && (
            <>
              <div className="forget-days">
                <Field label="From">
                  <Input
                    type="date"
                    value={from}
                    max={to}
                    onChange={(_, { value }) => change({ from: value })}
                  />
                </Field>
                <Field label="To">
                  <Input
                    type="date"
                    value={to}
                    min={from}
                    onChange={(_, { value }) => change({ to: value })}
                  />
                </Field>
              </div>
              <SelectField label="Taught by" value={person} onChange={(next) => change({ person: next })}>
                <option value="">Everyone</option>
                <Options
                  of={people.map(({ id, name, lessons }) => [id, `${name} (${plural(lessons, "letter")})`])}
                />
              </SelectField>
            </>
          )}
          <Why
            reason={reason}
            missing={missing}
            change={(next) => {
              setMissing(false);
              change({ reason: next });
            }}
          />
          <Button disabledFocusable={busy} onClick={forget}>
            Forget
          </Button>
        </div>
      </Disclosure>
    </section>
  );
}
