import { Button } from "@fluentui/react-components";
import {
  CalendarCancelRegular,
  CalendarCheckmarkRegular,
  CalendarLtrRegular,
  CalendarQuestionMarkRegular,
  LocationRegular,
  PersonRegular,
} from "@fluentui/react-icons";
import { oneLine } from "../../../core/text.ts";
import type { MeetingAnswer, MessageDetail } from "../wire.ts";
import { act, attempt } from "./actions.ts";
import { saySpan } from "./say-time.ts";

const answers = [
  { answer: "accept", name: "Accept", Icon: CalendarCheckmarkRegular },
  { answer: "tentativelyAccept", name: "Tentative", Icon: CalendarQuestionMarkRegular },
  { answer: "decline", name: "Decline", Icon: CalendarCancelRegular },
] as const satisfies { answer: MeetingAnswer; name: string; Icon: unknown }[];

const said: Record<string, string> = {
  accepted: "You have accepted.",
  tentativelyAccepted: "You have accepted tentatively.",
  declined: "You have declined.",
  organizer: "You are the organiser.",
};

export function MeetingCard({ message, gone }: { message: MessageDetail; gone: boolean }) {
  const { meeting, kind, from } = message;
  if (!meeting) return null;
  const { eventId } = meeting;
  return (
    <section className="meeting" aria-label="Meeting">
      <dl>
        <dt>
          <CalendarLtrRegular fontSize={18} aria-hidden />
          <span className="for-ears">When</span>
        </dt>
        <dd>
          {saySpan(meeting)}
          {meeting.recurring && " (repeats)"}
        </dd>
        <dt>
          <LocationRegular fontSize={18} aria-hidden />
          <span className="for-ears">Where</span>
        </dt>
        <dd>{oneLine(meeting.location) || "No place given"}</dd>
        <dt>
          <PersonRegular fontSize={18} aria-hidden />
          <span className="for-ears">Organiser</span>
        </dt>
        <dd>{oneLine(from.name)}</dd>
      </dl>
      {kind === "request" && eventId && (
        <div className="meeting-answers">
          {answers.map(({ answer, name, Icon }) => (
            <Button
              key={answer}
              size="small"
              icon={<Icon />}
              disabled={gone}
              onClick={() => void attempt(() => act({ act: "answer", eventId, answer }))}
            >
              {name}
            </Button>
          ))}
          <span className="meeting-said">{said[meeting.response] ?? ""}</span>
        </div>
      )}
      {kind === "cancelled" && <p className="meeting-said">The organiser has called this meeting off.</p>}
    </section>
  );
}
