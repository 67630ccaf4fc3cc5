import { Spinner } from "@fluentui/react-components";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { MessageRow } from "../wire.ts";
import { attempt, moveAway, selectMany, today } from "./actions.ts";
import { MessageListRow } from "./MessageListRow.tsx";
import { clicked, type Picked, pressed } from "./pick.ts";
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
  const [picked, setPicked] = useState<Picked>({ selected: [], cursor: "", anchor: "" });
  const rows = useMemo(
    () => (view?.messages ?? []).filter((row) => !search || holds(row, search)),
    [view, search],
  );
  const folder = view?.folders.find(({ id }) => id === view.folderId);
  const outgoing = folder?.name === "Sent Items" || folder?.name === "Drafts";
  // A selection that was not made here, such as an opened message, has its keyboard on the last of it.
  const now =
    picked.selected.join() === selected.join()
      ? picked
      : { selected, cursor: selected.at(-1) ?? "", anchor: selected[0] ?? "" };
  const at = rows.findIndex(({ id }) => id === now.cursor);

  const alone = selected.length === 1 ? selected[0] : undefined;
  useEffect(() => {
    if (alone) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [alone]);

  const ids = rows.map(({ id }) => id);
  function take(next: Picked) {
    setPicked(next);
    if (next.selected.join() !== selected.join()) void attempt(() => selectMany([...next.selected]));
  }

  const pick = ({ ctrlKey, metaKey, shiftKey }: MouseEvent, row: MessageRow, tick: boolean) =>
    take(clicked(ids, now, row.id, { ctrl: ctrlKey || metaKey, shift: shiftKey, tick }));

  const press = (event: KeyboardEvent) => {
    const next = pressed(ids, now, event.key, {
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
    });
    const row = rows[at];
    if (next) {
      event.preventDefault();
      const place = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.cursor)}"]`);
      place?.focus({ preventScroll: true });
      place?.scrollIntoView({ block: "nearest" });
      return take(next);
    }
    if (event.key === "Enter" && row) document.getElementById("open-subject")?.focus();
    if (event.key === "Delete" && row) void attempt(() => moveAway(row, "deleteditems"));
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
        <span className="list-count">
          {selected.length > 1 ? `${selected.length} selected` : mailboxName}
        </span>
      </div>
      {view ? (
        <div
          ref={list}
          className="rows"
          data-ticking={selected.length > 1 || undefined}
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
