import type { DateReceipt as Receipt } from "../../../core/contract/receipts.ts";
import { sayDay, sayShortDay } from "../../../core/time.ts";
import { CopyButton } from "../CopyButton.tsx";
import { Facts } from "../Facts.tsx";
import { DayGrid } from "./DayGrid.tsx";
import "./receipt.css";

/** How a date was counted: the rule and its law, every day, and what moved it. */
export function DateReceipt({ receipt }: { receipt: Receipt }) {
  const { rule, law, calendar, receivedOn, dayZero, days, dueOn, stops, extension, end, text } = receipt;
  const closed = days.filter(({ mark, why }) => (mark === "holiday" || mark === "rolled") && why !== "");
  return (
    <div className="receipt">
      <p className="receipt-end">{end}</p>
      {days.length > 1 && <DayGrid days={days} dueOn={dueOn} />}
      {closed.length > 0 && (
        <ul className="receipt-notes" aria-label="Bank holidays on the way">
          {closed.map(({ on, why }) => (
            <li key={on}>
              <strong>{sayShortDay(on)}</strong> {why}
            </li>
          ))}
        </ul>
      )}
      {stops.map(({ from, says, law: of }) => (
        <Reason key={from} says={says} law={of} />
      ))}
      {extension && <Reason {...extension} />}
      <Facts
        of={[
          ["Rule", rule],
          ["Law", law],
          ["Received", receivedOn === dayZero.on ? "" : sayDay(receivedOn)],
          ["Day zero", `${sayDay(dayZero.on)}, ${dayZero.why}`],
          ["Holidays", `${calendar.name}\n${calendar.version}`],
        ]}
      />
      <p className="receipt-copy">
        <CopyButton text={text} label="Copy as text" />
        <span className="quiet">as text, for a letter</span>
      </p>
    </div>
  );
}

const Reason = ({ says, law }: { says: string; law: string }) => (
  <div>
    <p>{says}</p>
    <p className="quiet">{law}</p>
  </div>
);
