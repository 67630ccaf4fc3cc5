import type { ReactNode } from "react";
import { sayShortDay, type LondonDate } from "../../core/time.ts";
import { Icon } from "../parts/Icon.tsx";
import { isOverdue, sayDue } from "../parts/words.ts";
import { type Place, usePane, useToday } from "./pane-context.ts";

interface CaseRowProps {
  /** Names the list this line is in. */
  list: string;
  reference: string;
  title: string;
  /** What stands under the title. */
  children: ReactNode;
  back?: Place;
}

/** One case in a list: a press opens it. */
export function CaseRow({ list, reference, title, children, back }: CaseRowProps) {
  const { go } = usePane();
  return (
    <li>
      <button
        type="button"
        className="row"
        data-row={`${list} ${reference}`}
        onClick={() => go({ at: "case", reference, ...(back && { back }) })}
      >
        <span className="row-main">{title}</span>
        {children}
      </button>
    </li>
  );
}

/** By when, in words and with a sign: never by colour alone. */
export function DueLine({ on }: { on: LondonDate | null | undefined }) {
  const today = useToday();
  if (!on) return null;
  const late = isOverdue(on, today);
  return (
    <span className={late ? "row-due late" : on === today ? "row-due soon" : "row-due"}>
      <Icon name={late ? "warning" : "clock"} size={14} />
      {sayShortDay(on)}, {sayDue(on, today)}
    </span>
  );
}

/** What must not be broken over two lines: a reference. */
export const Whole = ({ children }: { children: string }) => <span className="whole">{children}</span>;
