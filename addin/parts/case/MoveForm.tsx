import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { waitWords } from "../../../core/clocks/waits.ts";
import { type MoveCode, type MoveField, moveOf } from "../../../core/cases/moves.ts";
import { missingIn, type SaidMove, sayMove, type SomeWords, unsaid } from "../../../core/cases/saying.ts";
import { type Outcome, outcomes } from "../../../core/cases/stages.ts";
import type { WorkView } from "../../../core/contract/work.ts";
import { useDraft, usePane, useToday } from "../../taskpane/pane-context.ts";
import { Options, SelectField } from "../SelectField.tsx";
import { Pausing } from "./Pausing.tsx";
import { sayTeam } from "./words.ts";

interface MoveFormProps {
  work: WorkView;
  move: MoveCode;
  busy: boolean;
  make: (said: SaidMove, then: () => void) => void;
  cancel: () => void;
}

const outcomeOptions = outcomes.map((one) => [one, one] as const);

/** What a move needs to know. What is typed here is kept until the move is made, whatever comes between. */
export function MoveForm({ work, move, busy, make, cancel }: MoveFormProps) {
  const { me, drafts } = usePane();
  const today = useToday();
  const { label, needs = [], takes = [] } = moveOf(move);
  const { waiting } = work.clock;
  const key = `move ${work.reference} ${move}`;
  const [said, change] = useDraft<SomeWords>(key, {
    ...(work.outcome && { outcome: work.outcome }),
    ...(move === "respond" && { on: today }),
    ...(move === "sign" && me && { clearedBy: me.leader }),
  });
  const [tried, setTried] = useState(false);
  const fields = [...needs, ...takes];
  const isNeeded = (field: MoveField) => needs.includes(field);
  const missing = tried ? missingIn(move, said) : [];
  const problemOf = (field: MoveField) => (missing.includes(field) ? unsaid[field] : undefined);
  const told = (field: MoveField) => {
    const problem = problemOf(field);
    return { required: isNeeded(field), ...(problem && { validationMessage: problem }) };
  };
  function press() {
    setTried(true);
    const whole = sayMove(move, said);
    if (whole) make(whole, () => drafts.clear(key));
  }
  return (
    <div className="fields move-form" role="group" aria-label={label} data-move>
      <h3 className="eyebrow">{label}</h3>
      {fields.includes("team") && (
        <SelectField
          label="Team"
          value={said.team ?? ""}
          onChange={(team) => change({ team })}
          required={isNeeded("team")}
          problem={problemOf("team")}
        >
          <option value="">Choose a team</option>
          <Options of={work.teams.map((team) => [team.code, sayTeam(team)] as const)} />
        </SelectField>
      )}
      {fields.includes("officer") && (
        <Field label="Officer who answers it" {...told("officer")}>
          <Input
            value={said.officer ?? ""}
            maxLength={200}
            onChange={(_, { value }) => change({ officer: value })}
          />
        </Field>
      )}
      {fields.includes("outcome") && (
        <SelectField<Outcome | "">
          label="Outcome"
          value={said.outcome ?? ""}
          // The first line alone is no outcome, and stands for none.
          onChange={(outcome) => outcome && change({ outcome })}
          required
          problem={problemOf("outcome")}
        >
          <option value="">Choose an outcome</option>
          <Options of={outcomeOptions} />
        </SelectField>
      )}
      {fields.includes("waitsFor") && <Pausing work={work} said={said} change={change} />}
      {fields.includes("on") && (move !== "resume" || waiting) && (
        <Field label={move === "resume" ? cameOn(waiting) : "It went on"} {...told("on")} {...hintOf(move)}>
          <Input
            type="date"
            value={said.on ?? ""}
            max={today}
            onChange={(_, { value }) => change({ on: value })}
          />
        </Field>
      )}
      {fields.includes("clearedBy") && (
        <Field label={move === "sign" ? "Signed by" : "Cleared by"} {...told("clearedBy")}>
          <Input
            value={said.clearedBy ?? ""}
            maxLength={200}
            onChange={(_, { value }) => change({ clearedBy: value })}
          />
        </Field>
      )}
      {fields.includes("note") && (
        <Field label={isNeeded("note") ? "Why" : "Note"} {...told("note")}>
          <Textarea
            value={said.note ?? ""}
            maxLength={2000}
            rows={2}
            resize="vertical"
            onChange={(_, { value }) => change({ note: value })}
          />
        </Field>
      )}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={busy} onClick={press}>
          {label}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          Not now
        </Button>
      </div>
    </div>
  );
}

const cameOn = (waiting: WorkView["clock"]["waiting"]): string =>
  waiting ? `${waitWords[waiting.for].received} on` : "";

const hintOf = (move: MoveCode) =>
  move === "resume" && { hint: "Leave it empty if nothing has come: the clock then goes on standing still" };
