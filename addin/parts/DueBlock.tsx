import type { ReactNode } from "react";
import { waitWords } from "../../core/clocks/waits.ts";
import type { DateKind } from "../../core/contract/receipts.ts";
import type { DueDates } from "../../core/contract/shapes.ts";
import { sayDay, sayShortDay, type LondonDate } from "../../core/time.ts";
import { capital, isOverdue, sayDue } from "./words.ts";
import { correspondenceTypes, type TypeCode } from "../../core/triage/types.ts";
import { Disclosure } from "./Disclosure.tsx";
import { Icon } from "./Icon.tsx";

interface DueBlockProps {
  dates: DueDates;
  today: LondonDate;
  type: TypeCode;
  /** Why dates are missing, where the office has said so. */
  undated?: string | null | undefined;
  /** How these dates were counted. */
  how: (dates: readonly DateKind[]) => ReactNode;
}

/** The date the office must keep, big and plain, and how it came to be that date. */
export function DueBlock({ dates, today, type, undated, how }: DueBlockProps) {
  const { respond, acknowledge, draft, clearance, waiting, acknowledgedOn, respondedOn } = dates;
  const explained: DateKind[] = [];
  if (respond || waiting) explained.push("respond");
  if (acknowledge) explained.push("acknowledge");
  if (draft) explained.push("draft");
  if (clearance) explained.push("clearance");
  return (
    <section className="due">
      {respondedOn ? (
        <Done what="Answered" on={respondedOn} by={respond?.dueOn} />
      ) : waiting ? (
        <Standing waiting={waiting} />
      ) : respond ? (
        <Main label={`${respond.what ?? "Reply"} by`} date={respond} today={today} />
      ) : acknowledge && !acknowledgedOn ? (
        <Main label="Acknowledge by" date={acknowledge} today={today} />
      ) : acknowledgedOn ? (
        <Done what="Acknowledged" on={acknowledgedOn} by={acknowledge?.dueOn} />
      ) : (
        <NoDate type={type} undated={undated} />
      )}
      {!respondedOn && (respond || waiting) && (
        <p className="due-also">
          {acknowledgedOn ? (
            <>
              Acknowledged on <strong>{sayShortDay(acknowledgedOn)}</strong>
            </>
          ) : (
            acknowledge && (
              <>
                Acknowledge by <strong>{sayShortDay(acknowledge.dueOn)}</strong>,{" "}
                {sayDue(acknowledge.dueOn, today)}
              </>
            )
          )}
        </p>
      )}
      {!respondedOn && draft && clearance && (
        <p className="quiet">
          Draft by {sayShortDay(draft.dueOn)}, to clearance by {sayShortDay(clearance.dueOn)}
        </p>
      )}
      {explained.length > 0 && (
        <Disclosure label="How this was counted" lazy>
          {how(explained)}
        </Disclosure>
      )}
    </section>
  );
}

interface MainProps {
  label: string;
  date: NonNullable<DueDates["respond"]>;
  today: LondonDate;
}

function Main({ label, date: { dueOn, statutory }, today }: MainProps) {
  const late = isOverdue(dueOn, today);
  return (
    <>
      <h2 className="eyebrow">{label}</h2>
      <p className="due-day">{sayDay(dueOn)}</p>
      <p className={late ? "due-away late" : "due-away"}>
        {late && <Icon name="warning" />}
        <span>
          {capital(sayDue(dueOn, today))}
          {statutory && " · set by law"}
        </span>
      </p>
    </>
  );
}

/** What was due has gone, and whether in time. */
function Done({ what, on, by }: { what: string; on: LondonDate; by: LondonDate | undefined }) {
  const late = by !== undefined && on > by;
  return (
    <>
      <h2 className="eyebrow">{what}</h2>
      <p className="due-day">{sayDay(on)}</p>
      {by !== undefined && (
        <p className={late ? "due-away late" : "due-away"}>
          <Icon name={late ? "warning" : "check"} />
          <span>
            {late ? "Late" : "In time"}: it was due on {sayShortDay(by)}
          </span>
        </p>
      )}
    </>
  );
}

/** No date can be said while the clock stands still. */
function Standing({ waiting }: { waiting: NonNullable<DueDates["waiting"]> }) {
  return (
    <>
      <h2 className="eyebrow">Reply by</h2>
      <p className="due-day">The clock stands still</p>
      <p className="due-away">
        Since {sayShortDay(waiting.since)}, waiting for {waitWords[waiting.for].awaited}
      </p>
      {waiting.lapsesOn && <p className="due-away">Lapses after {sayDay(waiting.lapsesOn)}</p>}
    </>
  );
}

/** A type without limits needs no reply; one whose date could not be reckoned needs a person. */
function NoDate({ type, undated }: Pick<DueBlockProps, "type" | "undated">) {
  const { acknowledge, respond } = correspondenceTypes[type];
  const limited = acknowledge !== null || respond !== null;
  return (
    <>
      <h2 className="eyebrow">Reply by</h2>
      <p className="due-day">{limited ? "No date set" : "No reply needed"}</p>
      {limited && <p>{undated ?? "Its date could not be worked out: agree one with the owner."}</p>}
    </>
  );
}
