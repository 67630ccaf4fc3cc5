import type { RequestView } from "../../../core/contract/shapes.ts";
import type { OpenMessage } from "../../outlook/outlook.ts";
import { Icon } from "../../parts/Icon.tsx";
import { sayMeeting } from "../../parts/words.ts";

/** Who asks, when and where. The person comes from Outlook at once, the rest from the calendar. */
export function RequestLead({ item, view }: { item: OpenMessage; view: RequestView | undefined }) {
  const organiser = view?.organiser.name || view?.organiser.address || item.from.name;
  const when = view?.startAt && view.endAt ? sayMeeting(view.startAt, view.endAt, view.allDay) : undefined;
  return (
    <div className="when">
      <p className="when-day">{when?.day ?? " "}</p>
      <p className="when-line">
        <Icon name="clock" />
        <span>
          {when
            ? `${when.time}${view?.allDay ? "" : ", London time"}${view?.recurring ? " · repeats" : ""}`
            : " "}
        </span>
      </p>
      {(!view || view.location) && (
        <p className="when-line">
          <Icon name="place" />
          <span className="theirs">{view?.location ?? " "}</span>
        </p>
      )}
      <p className="when-line">
        <Icon name="person" />
        <span className="theirs">{organiser}</span>
      </p>
    </div>
  );
}
