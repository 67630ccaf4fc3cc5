import { Button, Field, Input } from "@fluentui/react-components";
import { dueWithin } from "../../../core/cases/register.ts";
import type { CaseFilters } from "../../../core/contract/register.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { type ManyFilter, manyFilters, type View } from "../address.ts";
import { type Choices, dueLabels, filterLabels, optionsOf, rangeLabels } from "./words.ts";

interface FiltersProps {
  view: View;
  show: (part: Partial<View>) => void;
  choices: Choices | undefined;
  close: () => void;
}

const ranges = Object.keys(rangeLabels) as (keyof typeof rangeLabels)[];
const anyDay = "any";

/** What cases must be. Each choice counts at once and stands in the address. */
export function Filters({ view, show, choices, close }: FiltersProps) {
  const { filters } = view;
  const set = (name: keyof CaseFilters, value: unknown) => {
    const { [name]: _, ...others } = filters;
    // One filter left out and perhaps put back: what remains is a choice of filters again.
    show({ filters: { ...others, ...(value ? { [name]: value } : {}) } as CaseFilters });
  };
  return (
    <section
      className="register-filters"
      aria-label="Filters"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div className="register-fields">
        <SelectField
          label="Due"
          value={filters.due ?? anyDay}
          onChange={(due) => set("due", due === anyDay ? undefined : due)}
        >
          <option value={anyDay}>Any day</option>
          <Options of={dueWithin.map((one) => [one, dueLabels[one]] as const)} />
        </SelectField>
        {ranges.map((name) => (
          <Field key={name} label={rangeLabels[name]}>
            <Input
              type="date"
              value={filters[name] ?? ""}
              min="2000-01-01"
              max="2199-12-31"
              onChange={(_, { value }) => set(name, value)}
            />
          </Field>
        ))}
      </div>
      <div className="register-lists">
        {manyFilters.map((name) => (
          <Many
            key={name}
            name={name}
            chosen={filters[name] ?? []}
            choices={choices}
            set={(chosen) => set(name, chosen.length > 0 ? chosen : undefined)}
          />
        ))}
      </div>
      <div className="register-filters-end">
        <Button onClick={() => show({ filters: { standing: filters.standing } })}>
          Take all filters off
        </Button>
        <Button appearance="primary" onClick={close}>
          Done
        </Button>
      </div>
    </section>
  );
}

interface ManyProps {
  name: ManyFilter;
  chosen: readonly string[];
  choices: Choices | undefined;
  set: (chosen: string[]) => void;
}

function Many({ name, chosen, choices, set }: ManyProps) {
  const options = optionsOf(name, choices);
  if (options.length === 0 && chosen.length === 0) return null;
  return (
    <Disclosure
      label={chosen.length > 0 ? `${filterLabels[name]} (${chosen.length})` : filterLabels[name]}
      open={chosen.length > 0}
    >
      <fieldset className="register-many">
        <legend className="unseen">{filterLabels[name]}</legend>
        {options.map(([value, label]) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                set(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Disclosure>
  );
}
