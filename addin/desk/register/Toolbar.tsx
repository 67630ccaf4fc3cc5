import { Button, Input } from "@fluentui/react-components";
import { type RefObject, useEffect, useState } from "react";
import type { RegisterPage } from "../../../core/contract/register.ts";
import { Icon } from "../../parts/Icon.tsx";
import { countFilters, type View } from "../address.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import type { Layout } from "./columns.ts";
import { ExportButtons } from "./ExportButtons.tsx";
import { standingLabels } from "./words.ts";

export type Opened = "filters" | "columns" | "keys" | undefined;

interface ToolbarProps {
  view: View;
  show: (part: Partial<View>, instead?: boolean) => void;
  search: RefObject<HTMLInputElement | null>;
  open: Opened;
  setOpen: (open: Opened) => void;
  close: () => void;
  layout: Layout;
  relay: (layout: Layout) => void;
  teams: ReadonlyMap<string, string>;
  count: RegisterPage["total"];
}

const pause = 250;

/** What is looked for, and what else can be done with what is found. */
export function Toolbar({
  view,
  show,
  search,
  open,
  setOpen,
  close,
  layout,
  relay,
  teams,
  count,
}: ToolbarProps) {
  const [typed, setTyped] = useState(view.text);
  const [of, setOf] = useState(view.text);
  // Another address has come, by the way back or a bookmark.
  if (of !== view.text) {
    setOf(view.text);
    setTyped(view.text);
  }
  useEffect(() => {
    if (typed === view.text) return;
    const clock = setTimeout(() => show({ text: typed }, view.text !== ""), pause);
    return () => clearTimeout(clock);
  });
  const toggle = (which: Opened) => setOpen(open === which ? undefined : which);
  const filters = countFilters(view.filters);
  return (
    <div className="register-bar">
      <form
        role="search"
        className="register-search"
        onSubmit={(event) => {
          event.preventDefault();
          show({ text: typed });
        }}
      >
        <Input
          input={{ ref: search }}
          type="search"
          aria-label="Search the register"
          placeholder="Name, subject, postcode or number"
          contentBefore={<Icon name="search" />}
          value={typed}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && typed !== "") {
              event.preventDefault();
              setTyped("");
              show({ text: "" });
            } else if (event.key === "ArrowDown") {
              event.preventDefault();
              document.querySelector<HTMLElement>('.register [role="row"][tabindex="0"]')?.focus();
            }
          }}
        />
      </form>
      <div className="register-standing" role="group" aria-label="Which cases">
        {standingLabels.map(([standing, label]) => (
          <button
            key={standing}
            type="button"
            aria-pressed={view.filters.standing === standing}
            onClick={() => show({ filters: { ...view.filters, standing } })}
          >
            {label}
            {standing === "ended" && <span className="register-wide"> or closed</span>}
          </button>
        ))}
      </div>
      <div className="register-doing">
        <Button data-opens="filters" aria-expanded={open === "filters"} onClick={() => toggle("filters")}>
          {filters > 0 ? `Filters (${filters})` : "Filters"}
        </Button>
        <Button
          className="register-wide"
          data-opens="columns"
          aria-expanded={open === "columns"}
          onClick={() => toggle("columns")}
        >
          Columns
        </Button>
        <ExportButtons view={view} layout={layout} teams={teams} count={count} />
        <Button
          className="register-wide"
          appearance="subtle"
          aria-label="Keyboard help"
          data-opens="keys"
          aria-expanded={open === "keys"}
          onClick={() => toggle("keys")}
        >
          ?
        </Button>
      </div>
      {open === "columns" && <ColumnsForm layout={layout} relay={relay} close={close} />}
    </div>
  );
}
