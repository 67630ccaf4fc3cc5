import { Avatar } from "@fluentui/react-components";
import {
  ArrowReplyRegular,
  AttachRegular,
  CalendarLtrRegular,
  CheckmarkRegular,
  ImportantFilled,
} from "@fluentui/react-icons";
import type { MouseEvent } from "react";
import { oneLine } from "../../../core/text.ts";
import type { MessageRow } from "../wire.ts";
import { today } from "./actions.ts";
import { Chips } from "./Chips.tsx";
import { sayArrival } from "./say-time.ts";

const isMeeting = (row: MessageRow) => row.kind !== "mail";
const meetingWord: Partial<Record<MessageRow["kind"], string>> = {
  request: "Meeting request",
  cancelled: "Cancelled meeting",
  accepted: "Accepted",
  tentative: "Accepted tentatively",
  declined: "Declined",
};

const isTick = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(".row-tick") !== null;

interface RowProps {
  row: MessageRow;
  selected: boolean;
  focusable: boolean;
  outgoing: boolean;
  onPick: (event: MouseEvent, row: MessageRow, tick: boolean) => void;
}

export function MessageListRow({ row, selected, focusable, outgoing, onPick }: RowProps) {
  const party = outgoing ? (row.to[0] ?? row.from) : row.from;
  const ears = [row.unread ? "Unread" : "", meetingWord[row.kind] ?? ""].filter(Boolean).join(", ");
  return (
    <div
      role="option"
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      className="row"
      data-id={row.id}
      data-unread={row.unread}
      onClick={(event) => onPick(event, row, isTick(event.target))}
    >
      {/* An option may hold nothing to press of its own: with the keyboard it is Ctrl+Space on the row. */}
      <span className="row-tick" aria-hidden>
        <Avatar name={party.name} color="colorful" idForColor={party.address} size={32} />
        <span className="row-box">{selected && <CheckmarkRegular fontSize={14} />}</span>
      </span>
      <div className="row-words">
        <span className="for-ears">{ears}</span>
        <div className="row-line">
          <span className="row-from">{oneLine(party.name || party.address)}</span>
          <span className="row-marks">
            {row.important && (
              <ImportantFilled className="important" fontSize={14} aria-label="High importance" />
            )}
            {row.hasAttachments && <AttachRegular fontSize={15} aria-label="Has attachments" />}
            {isMeeting(row) && <CalendarLtrRegular fontSize={15} />}
          </span>
        </div>
        <div className="row-line">
          <span className="row-subject">
            {row.draft && <span className="draft-word">[Draft] </span>}
            {oneLine(row.subject) || "(No subject)"}
          </span>
          <span className="row-time">{sayArrival(row.receivedAt, today())}</span>
        </div>
        <div className="row-line">
          <span className="row-preview">{oneLine(row.preview) || "This message has no text."}</span>
        </div>
        {(row.categories.length > 0 || row.kind === "request") && (
          <div className="row-chips">
            {row.kind === "request" && (
              <span className="rsvp">
                <ArrowReplyRegular fontSize={12} aria-hidden /> RSVP
              </span>
            )}
            <Chips names={row.categories} />
          </div>
        )}
      </div>
    </div>
  );
}
