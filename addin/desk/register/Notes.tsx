import { Button } from "@fluentui/react-components";
import type { CaseFilters } from "../../../core/contract/register.ts";
import { plural } from "../../../core/text.ts";
import { Icon } from "../../parts/Icon.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { sayDate } from "../../parts/words.ts";
import { useToday } from "../../taskpane/pane-context.ts";
import { manyFilters, type View } from "../address.ts";
import type { Lines, Turning } from "./use-lines.ts";
import { type Choices, dueLabels, filterLabels, rangeLabels, sayValue } from "./words.ts";

interface NotesProps {
  view: View;
  show: (part: Partial<View>) => void;
  lines: Lines;
  turning: Turning;
  choices: Choices | undefined;
  count: string;
}

/** How many there are, by which filters, and what a reader must know of how they were found. */
export function Notes({ view, show, lines, turning, choices, count }: NotesProps) {
  const { instead, unrestrictedOnly, refusal } = lines;
  return (
    <div className="register-notes">
      <p className="register-count">{count}</p>
      {lines.above > 0 && (
        <Button size="small" onClick={() => void turning.toTop().then(scrollUp)}>
          {plural(lines.above, "new case")} above
        </Button>
      )}
      <Standing view={view} show={show} choices={choices} />
      {instead.length > 0 && (
        <p className="quiet">
          {instead.map(({ typed, read }) => (
            <span key={typed}>
              Nothing says “<bdi>{typed}</bdi>”. Looked for <strong>{read.join(", ")}</strong> instead.{" "}
            </span>
          ))}
        </p>
      )}
      {unrestrictedOnly && (
        <p className="quiet register-sealed">
          <Icon name="lock" size={14} /> Restricted cases are left out of searches, filters and orders that
          would tell what is in them.
        </p>
      )}
      {refusal && lines.lines.length > 0 && lines.of === view && <RefusalNotice refusal={refusal} />}
    </div>
  );
}

const scrollUp = () => document.querySelector(".register-table")?.scrollTo({ top: 0 });

/** Every filter that stands, each to be taken off. */
function Standing({ view, show, choices }: Pick<NotesProps, "view" | "show" | "choices">) {
  const { filters } = view;
  const today = useToday();
  const without = (name: keyof CaseFilters, value?: string) => {
    const { [name]: was, ...others } = filters;
    const left = Array.isArray(was) && value !== undefined ? was.filter((one) => one !== value) : [];
    // What is left out of a choice of filters leaves one.
    show({ filters: { ...others, ...(left.length > 0 && { [name]: left }) } as CaseFilters });
  };
  const chips = [
    ...manyFilters.flatMap((name) =>
      (filters[name] ?? []).map((value) => ({
        name,
        value,
        label: `${filterLabels[name]}: ${sayValue(name, value, choices)}`,
      })),
    ),
    ...(filters.due ? [{ name: "due" as const, value: undefined, label: dueLabels[filters.due] }] : []),
    ...(Object.keys(rangeLabels) as (keyof typeof rangeLabels)[]).flatMap((name) => {
      const day = filters[name];
      return day ? [{ name, value: undefined, label: `${rangeLabels[name]} ${sayDate(day, today)}` }] : [];
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="register-chips" aria-label="Filters that stand">
      {chips.map(({ name, value, label }) => (
        <li key={label}>
          <Button
            size="small"
            icon={<Icon name="cross" size={12} />}
            iconPosition="after"
            aria-label={`Take off: ${label}`}
            onClick={() => without(name, value)}
          >
            {label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
