import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { inWork, stages } from "../../../core/cases/stages.ts";
import type { QueueFilter, QueueView } from "../../../core/contract/work.ts";
import { correspondenceTypes, typeCodes } from "../../../core/triage/types.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";

interface FiltersProps {
  filter: QueueFilter;
  came: QueueView | undefined;
  choose: (filter: QueueFilter) => void;
}

const types = typeCodes.map((code) => [code, correspondenceTypes[code].label] as const);
const stageOptions = inWork.map((code) => [code, stages[code].label] as const);

/** Without what is not chosen. */
const narrowed = ({ of, team, type, stage, overdue }: Loose): QueueFilter => ({
  of,
  ...(team && { team }),
  ...(type && { type }),
  ...(stage && { stage }),
  ...(overdue && { overdue }),
});
type Loose = { [K in keyof QueueFilter]: QueueFilter[K] | undefined | "" | false } & Pick<QueueFilter, "of">;

/** A part of a queue, and views of it under names of one's own. */
export function Filters({ filter, came, choose }: FiltersProps) {
  const { answers, announce } = usePane();
  const question = useQuestion("readQueue", { filter, after: null });
  const { failure } = useAnswer(question);
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const views = came?.views ?? [];
  const current = views.find(
    (view) => JSON.stringify(narrowed(view.filter)) === JSON.stringify(narrowed(filter)),
  );
  const set = (part: Partial<Loose>) => choose(narrowed({ ...filter, ...part }));
  const save = (input: { name: string; filter: QueueFilter | null }, says: string) =>
    void answers.act(question, "view", { name: "saveView", input }, async () => {
      await answers.ask(question);
      setName("");
      announce(says);
    });
  const isNarrow = Object.keys(narrowed(filter)).length > 1;
  return (
    <>
      {views.length > 0 && (
        <div className="chips" role="group" aria-label="Your views">
          {views.map((view) => (
            <button
              key={view.name}
              type="button"
              className="chip theirs"
              aria-pressed={view === current}
              onClick={() => choose(view.filter)}
            >
              {view.name}
            </button>
          ))}
        </div>
      )}
      <Disclosure label={isNarrow ? "Choices (some made)" : "Choices"}>
        <div className="fields">
          <SelectField label="Type" value={filter.type ?? ""} onChange={(type) => set({ type })}>
            <option value="">Any type</option>
            <Options of={types} />
          </SelectField>
          <SelectField label="Stage" value={filter.stage ?? ""} onChange={(stage) => set({ stage })}>
            <option value="">Any stage</option>
            <Options of={stageOptions} />
          </SelectField>
          <SelectField label="Team" value={filter.team ?? ""} onChange={(team) => set({ team })}>
            <option value="">Any team</option>
            <Options of={(came?.teams ?? []).map(({ code, name: called }) => [code, called] as const)} />
          </SelectField>
          <Checkbox
            label="Overdue only"
            checked={filter.overdue ?? false}
            onChange={(_, { checked }) => set({ overdue: checked === true })}
          />
          <div className="buttons">
            {isNarrow && (
              <Button size="small" onClick={() => choose({ of: filter.of })}>
                Clear
              </Button>
            )}
            {current && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => save({ name: current.name, filter: null }, "The view is gone.")}
              >
                Forget this view
              </Button>
            )}
          </div>
          {!current && (
            <>
              <Field
                label="Keep these choices as"
                {...(missing && name.trim() === "" && { validationMessage: "Name the view." })}
              >
                <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
              </Field>
              <Button
                size="small"
                onClick={() => {
                  setMissing(true);
                  if (name.trim() !== "") save({ name, filter: narrowed(filter) }, `Kept as ${name}.`);
                }}
              >
                Keep the view
              </Button>
            </>
          )}
          {failure && <RefusalNotice refusal={failure} />}
        </div>
      </Disclosure>
    </>
  );
}
