import { sayTotal } from "../../../core/cases/register.ts";
import type { Total } from "../../../core/contract/shapes.ts";
import { plural } from "../../../core/text.ts";
import { useEffect, useMemo, useRef, useState } from "react";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { useAnswer, usePane, useQuestion } from "../../taskpane/pane-context.ts";
import type { View } from "../address.ts";
import { goTo } from "../use-place.ts";
import { keepLayout, type Layout, readLayout } from "./columns.ts";
import { Filters } from "./Filters.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { Notes } from "./Notes.tsx";
import { Table } from "./Table.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useLines } from "./use-lines.ts";

/** Every case this person may see: found by words, narrowed by filters, in an order of their choice. */
export function RegisterScreen({ view, shown }: { view: View; shown: boolean }) {
  const { announce } = usePane();
  const [lines, turning] = useLines(view);
  const choices = useAnswer(useQuestion("readRegisterChoices", {})).value;
  const [layout, setLayout] = useState<Layout>(() => readLayout(localStorage));
  const [open, setOpen] = useState<"filters" | "columns" | "keys">();
  const search = useRef<HTMLInputElement>(null);
  const teams = useMemo(() => new Map(choices?.teams.map(({ code, name }) => [code, name])), [choices]);

  const show = (part: Partial<View>, instead = false) =>
    goTo({ at: "cases", view: { ...view, ...part } }, instead);
  const relay = (next: Layout) => {
    setLayout(next);
    keepLayout(localStorage, next);
  };

  // The keyboard goes back to what opened it.
  const close = () => {
    focusSoon(`[data-opens="${open}"]`);
    setOpen(undefined);
  };

  const count = sayCount(lines.total, lines.of === view ? lines.lines.length : undefined, lines.after);
  const counted = lines.total !== null;
  useEffect(() => {
    if (shown && counted) announce(count);
  }, [shown, counted, count, announce]);

  useEffect(() => {
    if (!shown) return;
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest("input:not([type=checkbox]), select, textarea");
      if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
      if (event.key === "/") {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
      } else if (event.key === "?") setOpen((was) => (was === "keys" ? undefined : "keys"));
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [shown]);

  return (
    <main className="register" hidden={!shown}>
      <h1 className="unseen" tabIndex={-1}>
        Register
      </h1>
      <Toolbar
        view={view}
        show={show}
        search={search}
        open={open}
        setOpen={setOpen}
        close={close}
        layout={layout}
        relay={relay}
        teams={teams}
        count={lines.total}
      />
      {open === "filters" && <Filters view={view} show={show} choices={choices} close={close} />}
      {open === "keys" && <KeysHelp close={close} />}
      <Notes view={view} show={show} lines={lines} turning={turning} choices={choices} count={count} />
      {lines.refusal && (lines.lines.length === 0 || lines.of !== view) ? (
        <div className="register-refused">
          <RefusalNotice refusal={lines.refusal} retry={turning.again} />
        </div>
      ) : (
        <Table
          view={view}
          show={show}
          shown={shown}
          lines={lines}
          turning={turning}
          layout={layout}
          relay={relay}
          teams={teams}
        />
      )}
    </main>
  );
}

function sayCount(total: Total | null, atHand: number | undefined, after: boolean) {
  if (total) return sayTotal(total);
  return atHand === undefined || after ? "\u00a0" : plural(atHand, "case");
}
