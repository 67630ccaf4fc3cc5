import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useToday } from "../../taskpane/pane-context.ts";
import type { View } from "../address.ts";
import { goTo } from "../use-place.ts";
import { Card } from "./Card.tsx";
import { columnOf, type Layout } from "./columns.ts";
import { NothingFound } from "./NothingFound.tsx";
import { Row } from "./Row.tsx";
import { TableHead } from "./TableHead.tsx";
import type { Lines, Turning } from "./use-lines.ts";
import { useNarrow } from "./use-narrow.ts";
import { useRenewed } from "./use-renewed.ts";
import { useWindow } from "./use-window.ts";

interface TableProps {
  view: View;
  show: (part: Partial<View>) => void;
  /** Not behind a case that is open. */
  shown: boolean;
  lines: Lines;
  turning: Turning;
  layout: Layout;
  relay: (layout: Layout) => void;
  teams: ReadonlyMap<string, string>;
}

const rowHeight = { wide: 40, narrow: 104 };
/** How many lines before the end of those at hand more are asked for. */
const ahead = 60;

/** The lines at hand, of which only those in sight are drawn; more come as they are scrolled to. */
export function Table({ view, show, shown, lines, turning, layout, relay, teams }: TableProps) {
  const narrow = useNarrow();
  const today = useToday();
  const height = narrow ? rowHeight.narrow : rowHeight.wide;
  const box = useRef<HTMLDivElement>(null);
  const { top, room, first, past } = useWindow(box, { height, shown, shifted: lines.shifted, of: lines.of });
  const [active, setActive] = useActive(lines);
  const wanted = useRef(false);
  const { length } = lines.lines;

  useEffect(() => {
    if (lines.of !== view) return;
    if (past + ahead > length && lines.after) turning.onward();
    else if (first < ahead && lines.before) turning.backward();
  });

  useRenewed(shown && lines.of === view, () => {
    const isSeen = active >= top && active < top + room;
    void turning.renew({ first, past, anchor: isSeen ? active : top });
  });
  useEffect(() => {
    if (top === 0 && lines.above > 0 && box.current?.scrollTop === 0) turning.seeTop();
  });

  useLayoutEffect(() => {
    if (!wanted.current || !box.current) return;
    wanted.current = false;
    bringIn(box.current, active, height);
    box.current.querySelector<HTMLElement>(`[data-line="${active}"]`)?.focus({ preventScroll: true });
  });
  const wasShown = useRef(shown);
  useEffect(() => {
    // Back from a case: the keyboard is where it was.
    if (shown && !wasShown.current)
      box.current?.querySelector<HTMLElement>(`[data-line="${active}"]`)?.focus({ preventScroll: true });
    wasShown.current = shown;
  }, [shown, active]);

  const go = (to: number) => {
    wanted.current = true;
    setActive(Math.max(0, Math.min(to, length - 1)));
  };
  function press(event: KeyboardEvent) {
    const page = Math.max(1, past - first - 2);
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      PageDown: () => go(active + page),
      PageUp: () => go(active - page),
      Home: () => void turning.toTop().then(() => go(0)),
      End: () => void turning.toEnd().then(() => go(Number.MAX_SAFE_INTEGER)),
      Enter: () => {
        const line = lines.lines[active];
        if (line) goTo({ at: "case", reference: line.reference });
      },
    };
    const move = event.ctrlKey || event.altKey || event.metaKey ? undefined : moves[event.key];
    if (!move || !(event.target instanceof HTMLElement) || event.target.getAttribute("role") !== "row")
      return;
    event.preventDefault();
    move();
  }

  if (!lines.of)
    return (
      <div className="register-waiting">
        <Waiting says="Reading the register" shapes={[[30, 90, 80, 90, 70, 85, 90, 60]]} />
      </div>
    );
  if (length === 0) return <NothingFound view={view} show={show} />;
  const [template, width] = templateOf(layout);
  const drawn = [...new Set([active, ...range(first, Math.min(past, length))])].filter((at) => at < length);
  return (
    <div
      ref={box}
      className="register-table"
      role="grid"
      aria-label="Cases"
      aria-rowcount={lines.total && !lines.total.more ? lines.total.count + 1 : -1}
      aria-busy={lines.of !== view}
      style={{ "--columns": template, "--width": `${narrow ? 0 : width}px` } as Record<string, string>}
      onKeyDown={press}
    >
      {!narrow && <TableHead view={view} show={show} layout={layout} relay={relay} />}
      <div role="rowgroup" className="register-rows" style={{ height: length * height }}>
        {drawn.map((at) => {
          const line = lines.lines[at];
          const Shape = narrow ? Card : Row;
          return (
            line && (
              <Shape
                key={line.reference}
                line={line}
                at={at}
                top={at * height}
                active={at === active}
                {...(!lines.before && { place: at + 2 })}
                layout={layout}
                teams={teams}
                today={today}
                activate={() => setActive(at)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

const numberWidth = 132;
const dueWidth = 145;

/** How wide each column is, and all together. What is left over goes to the subject, or else to the last column. */
function templateOf({ shown, widths }: Layout): [template: string, width: number] {
  const free = shown.includes("subject") && !widths.subject ? "subject" : shown.at(-1);
  const wide = shown.map((name) => widths[name] ?? columnOf(name).width);
  const others = wide.map((width, at) => (shown[at] === free ? `minmax(${width}px, 1fr)` : `${width}px`));
  const width = wide.reduce((sum, one) => sum + one, numberWidth + dueWidth + margins);
  return [`${numberWidth}px ${dueWidth}px ${others.join(" ")}`, width];
}
const margins = 32;

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Which line the keyboard is on: it goes with its case when others come before it, and to the top of another view. */
function useActive({ of, shifted }: Lines): [number, (at: number) => void] {
  const [kept, setKept] = useState({ of, shifted, at: 0 });
  if (kept.of !== of) setKept({ of, shifted, at: 0 });
  else if (kept.shifted !== shifted)
    setKept({ of, shifted, at: Math.max(0, kept.at + shifted - kept.shifted) });
  return [kept.at, (at) => setKept((was) => ({ ...was, at }))];
}

function bringIn(box: HTMLElement, at: number, height: number): void {
  const head = box.querySelector<HTMLElement>(".register-heads")?.offsetHeight ?? 0;
  const top = at * height;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight - head)
    box.scrollTop = top + height - box.clientHeight + head;
}
