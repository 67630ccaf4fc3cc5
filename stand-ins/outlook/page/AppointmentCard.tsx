import { Button } from "@fluentui/react-components";
import { CalendarLtrRegular, DismissRegular, LocationRegular, PeopleRegular } from "@fluentui/react-icons";
import type { EventDetail } from "../wire.ts";
import { AddinButton } from "./AddinButton.tsx";
import { saySpan } from "./say-time.ts";
import { change } from "./store.ts";

const responses: Record<string, string> = {
  notResponded: "Not answered yet",
  tentativelyAccepted: "Accepted tentatively",
  accepted: "Accepted",
  declined: "Declined",
  organizer: "You are the organiser",
};

export function AppointmentCard({ event }: { event: EventDetail }) {
  const people = [event.organiser, ...event.required, ...event.optional];
  const others = [...new Map(people.map((one) => [one.address, one.name || one.address])).values()];
  return (
    <section className="appointment" aria-label="Appointment">
      <div className="appointment-head">
        <h2>{event.subject || "(No subject)"}</h2>
        <span className="quiet">{responses[event.response] ?? ""}</span>
        <span className="commands-gap" />
        <AddinButton />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close the appointment"
          onClick={() => change({ event: undefined })}
        />
      </div>
      <ul>
        <li>
          <CalendarLtrRegular fontSize={18} aria-hidden />
          {saySpan(event)}
          {event.recurring && " (repeats)"}
        </li>
        <li>
          <LocationRegular fontSize={18} aria-hidden />
          {event.location || "No place given"}
        </li>
        <li>
          <PeopleRegular fontSize={18} aria-hidden />
          {others.filter(Boolean).join("; ") || "Nobody else"}
        </li>
      </ul>
    </section>
  );
}
