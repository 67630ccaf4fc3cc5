import type { HomeView } from "../../../core/contract/shapes.ts";
import { Icon } from "../../parts/Icon.tsx";

/** The figures a person looks for first. */
export function Counts({ home }: { home: HomeView }) {
  const late = home.overdue > 0;
  return (
    <dl className="counts">
      <div className={late ? "late" : ""}>
        <dt>Overdue</dt>
        <dd>
          {late && <Icon name="warning" size={18} />}
          {home.overdue}
        </dd>
      </div>
      <div>
        <dt>Due in 7 days</dt>
        <dd>{home.dueInWeek}</dd>
      </div>
      {home.requestsWaiting !== null && (
        <div>
          <dt>Requests</dt>
          <dd>{home.requestsWaiting}</dd>
        </div>
      )}
    </dl>
  );
}
