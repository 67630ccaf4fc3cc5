import type { PointerEvent } from "react";
import type { CaseOrder } from "../../../core/cases/register.ts";
import type { View } from "../address.ts";
import { type ColumnName, columnOf, type Layout, narrowest, widest } from "./columns.ts";

interface TableHeadProps {
  view: View;
  show: (part: Partial<View>) => void;
  layout: Layout;
  relay: (layout: Layout) => void;
}

/** The names of the columns; those that can put the register in order do so when pressed, and the other way round when pressed again. */
export function TableHead({ view, show, layout, relay }: TableHeadProps) {
  const widen = (name: ColumnName, event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX;
    const width = layout.widths[name] ?? columnOf(name).width;
    handle.setPointerCapture(event.pointerId);
    const drag = ({ clientX }: globalThis.PointerEvent) =>
      relay({
        ...layout,
        widths: { ...layout.widths, [name]: Math.min(Math.max(width + clientX - from, narrowest), widest) },
      });
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", drag), {
      once: true,
    });
  };
  return (
    <div role="rowgroup" className="register-heads">
      <div role="row" className="register-line">
        <Head label="Number" order="number" view={view} show={show} />
        <Head label="Due" order="due" view={view} show={show} />
        {layout.shown.map((name) => {
          const { label, order } = columnOf(name);
          return (
            <Head key={name} label={label} {...(order && { order })} view={view} show={show}>
              <span
                className="register-edge"
                aria-hidden="true"
                onPointerDown={(event) => widen(name, event)}
              />
            </Head>
          );
        })}
      </div>
    </div>
  );
}

interface HeadProps extends Pick<TableHeadProps, "view" | "show"> {
  label: string;
  order?: CaseOrder;
  children?: React.ReactNode;
}

/** What is new comes first when numbers or days are put in order, and A when names are. */
const fallsFirst: readonly CaseOrder[] = ["number", "received"];

function Head({ label, order, view, show, children }: HeadProps) {
  const ordered = order !== undefined && view.order === order;
  return (
    <div
      role="columnheader"
      {...(order && { "aria-sort": ordered ? (view.down ? "descending" : "ascending") : "none" })}
    >
      {order ? (
        <button
          type="button"
          onClick={() => show({ order, down: ordered ? !view.down : fallsFirst.includes(order) })}
        >
          {label}
          <span aria-hidden="true">{ordered ? (view.down ? " ↓" : " ↑") : ""}</span>
        </button>
      ) : (
        <span>{label}</span>
      )}
      {children}
    </div>
  );
}
