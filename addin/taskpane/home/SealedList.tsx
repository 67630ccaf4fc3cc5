import type { HomeView } from "../../../core/contract/shapes.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { CaseRow, DueLine } from "../CaseRow.tsx";

const mostShown = 5;

/** Restricted cases this person may open and that are due: nothing of what is in them. */
export function SealedList({ sealed }: Pick<HomeView, "sealed">) {
  if (sealed.length === 0) return null;
  return (
    <section aria-labelledby="list-sealed">
      <h2 id="list-sealed" className="eyebrow">
        Restricted
      </h2>
      <ul className="rows">
        {sealed.slice(0, mostShown).map(({ reference, restrictedTo, dueOn }) => (
          <CaseRow key={reference} list="sealed" reference={reference} title={reference}>
            <span className="row-sub">{restrictionLabels[restrictedTo]}</span>
            <DueLine on={dueOn} />
          </CaseRow>
        ))}
      </ul>
      {sealed.length > mostShown && <p className="quiet">More of these are in the list of open cases.</p>}
    </section>
  );
}
