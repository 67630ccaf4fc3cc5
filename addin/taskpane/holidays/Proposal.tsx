import { Button } from "@fluentui/react-components";
import type { HolidaysView } from "../../../core/contract/holidays.ts";
import { plural } from "../../../core/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { sayInstant } from "../../parts/words.ts";
import { useMay, useToday } from "../pane-context.ts";
import type { Keep } from "./HolidaysScreen.tsx";
import { HolidayList } from "./HolidayList.tsx";
import { Moves } from "./Moves.tsx";

interface ProposalProps {
  of: NonNullable<HolidaysView["proposal"]>;
  busy: boolean;
  keep: Keep;
}

/** What newer bank holidays would change: the days, and the open cases. One act puts them in force, or drops them. */
export function Proposal({ of: { id, version, years, by, at, changes }, busy, keep }: ProposalProps) {
  const today = useToday();
  const seesOffice = useMay("see-office");
  // A year more is a dozen lines that surprise nobody.
  const soon = changes.filter(({ on }) => Number(on.slice(0, 4)) < years.last);
  const last = changes.filter((one) => !soon.includes(one));
  return (
    <section className="card holidays" aria-labelledby="proposed">
      <h2 id="proposed" className="eyebrow">
        Proposed
      </h2>
      <p>
        <strong>{version}</strong>
      </p>
      <p className="quiet">
        {years.first} to {years.last}. Proposed {sayInstant(at, today)} by {by}.
      </p>
      <HolidayList of={soon} />
      {last.length > 0 && (
        <Disclosure label={`${plural(last.length, "change")} in ${years.last}`} open={soon.length === 0} lazy>
          <HolidayList of={last} />
        </Disclosure>
      )}
      <hr />
      {seesOffice ? (
        <Moves proposal={id} />
      ) : (
        <p className="quiet">
          You read no cases, so none are listed. The Head of Office sees which dates would change.
        </p>
      )}
      <div className="buttons">
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() =>
            keep("approveHolidays", { proposal: id, approve: true }, "In force. Open cases are counted anew.")
          }
        >
          {busy ? "Counting…" : "Approve"}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => keep("approveHolidays", { proposal: id, approve: false }, "Dropped.")}
        >
          Drop
        </Button>
      </div>
    </section>
  );
}
