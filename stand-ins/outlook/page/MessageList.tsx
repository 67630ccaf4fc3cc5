import { Spinner } from "@fluentui/react-components";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import type { MessageRow } from "../wire.ts";
import { attempt, moveAway, selectMany, selectMessage, today } from "./actions.ts";
import { MessageListRow } from "./MessageListRow.tsx";
import { sayAge } from "./say-time.ts";
import { useOutlook } from "./store.ts";

const holds = (row: MessageRow, words: string) =>
  `${row.subject} ${row.from.name} ${row.from.address} ${row.preview} ${row.categories.join(" ")}`
    .toLowerCase()
    .includes(words);

export function MessageList() {
  const view = useOutlook((now) => now.view);
  const selected = useOutlook((now) => now.selected);
  const search = useOutlook((now) => now.search.trim().toLowerCase());
  const mailboxName = useOutlook((now) => now.mailbox.name);
  const list = useRef<HTMLDivElement>(null);
  const anchor = useRef("");
  const rows = useMemo(
    () => (view?.messages ?? []).filter((row) => !search || holds(row, search)),
    [view, search],
  );
  const folder = view?.folders.find(({ id }) => id === view.folderId);
  const outgoing = folder?.name === "Sent Items" || folder?.name === "Drafts";
  const at = rows.findIndex(({ id }) => id === selected[selected.length - 1]);

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const open = (ids: string[]) => void attempt(() => selectMany(ids));
  /** Where a stretch with Shift begins: at the last message chosen alone. */
  const start = () =>
    rows.findIndex(({ id }) => id === (selected.includes(anchor.current) ? anchor.current : selected[0]));
  const through = (from: number, to: number) =>
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);

  const pick = (event: MouseEvent, row: MessageRow) => {
    const place = rows.indexOf(row);
    if (event.shiftKey && start() !== -1) return open(through(start(), place));
    anchor.current = row.id;
    if (event.ctrlKey || event.metaKey)
      return open(selected.includes(row.id) ? selected.filter((id) => id !== row.id) : [...selected, row.id]);
    return void attempt(() => selectMessage(row.id));
  };

  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const next = rows[Math.max(0, steps[event.key] ?? -1)];
    if (event.key in steps && next) {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus();
      if (event.shiftKey && start() !== -1) return open(through(start(), rows.indexOf(next)));
      anchor.current = next.id;
      return void attempt(() => selectMessage(next.id));
    }
    const row = rows[at];
    if (event.key === "Enter" && row) document.getElementById("open-subject")?.focus();
    if (event.key === "Delete" && row) void attempt(() => moveAway(row, "deleteditems"));
    if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      open(rows.map(({ id }) => id));
    }
  };

  const groups = new Map<string, MessageRow[]>();
  for (const row of rows) {
    const age = sayAge(row.receivedAt, today());
    groups.set(age, [...(groups.get(age) ?? []), row]);
  }
  return (
    <section className="list" aria-label="Messages">
      <div className="list-head">
        <h1>{folder?.name ?? "Mail"}</h1>
        <span className="list-count">{mailboxName}</span>
      </div>
      {view ? (
        <div
          ref={list}
          className="rows"
          role={rows.length > 0 ? "listbox" : undefined}
          aria-multiselectable={rows.length > 0 ? true : undefined}
          aria-label={rows.length > 0 ? `Messages in ${folder?.name ?? "this folder"}` : undefined}
          onKeyDown={press}
        >
          {rows.length === 0 && (
            <p className="nothing">{search ? "No message fits the filter." : "Nothing here."}</p>
          )}
          {[...groups].map(([age, ofAge]) => (
            <div key={age} role="group" aria-label={age}>
              <div className="age" aria-hidden>
                {age}
              </div>
              {ofAge.map((row) => (
                <MessageListRow
                  key={row.id}
                  row={row}
                  selected={selected.includes(row.id)}
                  focusable={at === -1 ? row === rows[0] : row === rows[at]}
                  outgoing={outgoing}
                  onPick={pick}
                />
              ))}
            </div>
          ))}
        </div>
      ) : (
        <Spinner size="small" label="Opening the folder" className="waiting" />
      )}
    </section>
  );
}
