import type { HomeView } from "../../../core/contract/shapes.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { type LondonDate, sayShortDay } from "../../../core/time.ts";
import { Icon } from "../../parts/Icon.tsx";
import { isOverdue, sayDue } from "../../parts/words.ts";
import { usePane } from "../pane-context.ts";

/** Restricted cases this person may open and that are due: nothing of what is in them. */
export function SealedList({ sealed, today }: { sealed: HomeView["sealed"]; today: LondonDate }) {
  const { go } = usePane();
  if (sealed.length === 0) return null;
  return (
    <section aria-labelledby="list-sealed">
      <h2 id="list-sealed" className="eyebrow">
        Restricted
      </h2>
      <ul className="rows">
        {sealed.map(({ reference, restrictedTo, dueOn }) => (
          <li key={reference}>
            <button
              type="button"
              className="row"
              data-row={`sealed ${reference}`}
              onClick={() => go({ at: "case", reference })}
            >
              <span className="row-main">{reference}</span>
              <span className="row-sub">{restrictionLabels[restrictedTo]}</span>
              {dueOn && (
                <span className={isOverdue(dueOn, today) ? "row-due late" : "row-due"}>
                  <Icon name={isOverdue(dueOn, today) ? "warning" : "clock"} size={14} />
                  {sayShortDay(dueOn)}, {sayDue(dueOn, today)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
