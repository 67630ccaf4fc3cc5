import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular, LockClosedRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { addDays, londonTime, sayDay, sayShortDay } from "../../../core/time.ts";
import type { EventRow } from "../wire.ts";
import { attempt, nowAt, selectEvent, showWeek, today } from "./actions.ts";
import { AppointmentCard } from "./AppointmentCard.tsx";
import { refresh } from "./live.ts";
import { saySpan } from "./say-time.ts";
import { outlook, useOutlook } from "./store.ts";
import { type Block, daysOf, minutesOf, timedOn, wholeDaysOn } from "./week-layout.ts";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const hourHeight = 52;
const firstShown = 7.75;
const pixels = (minutes: number) => `${(minutes / 60) * hourHeight}px`;
const percent = (part: number) => `${part * 100}%`;

const showAsWords: Partial<Record<EventRow["showAs"], string>> = {
  tentative: "tentative",
  free: "free",
  oof: "away",
};

function EventButton({ event, block }: { event: EventRow; block?: Block }) {
  const chosen = useOutlook((now) => now.event?.id === event.id);
  const ears = [saySpan(event), showAsWords[event.showAs], event.private && "private"];
  return (
    <button
      type="button"
      className={block ? "event" : "event whole-day"}
      data-show-as={event.showAs}
      data-cancelled={event.cancelled}
      data-short={block ? block.to - block.from < 40 : true}
      aria-pressed={chosen}
      onClick={() => void attempt(() => selectEvent(event.id))}
      style={
        block && {
          "--top": pixels(block.from),
          "--height": pixels(block.to - block.from),
          "--left": percent(block.lane / block.lanes),
          "--width": percent(1 / block.lanes),
        }
      }
    >
      <span className="event-subject">
        {event.private && <LockClosedRegular fontSize={12} />}
        {event.subject || "(No subject)"}
      </span>
      <span className="for-ears">, {ears.filter(Boolean).join(", ")}</span>
      {block && (
        <span className="event-place">
          {londonTime(new Date(event.startAt))} {event.location}
        </span>
      )}
    </button>
  );
}

function DayColumn({ day, events }: { day: string; events: readonly EventRow[] }) {
  const now = nowAt(outlook().council.now);
  return (
    <div className="day" data-weekend={["Sat", "Sun"].includes(sayShortDay(day).slice(0, 3))}>
      {day === today() && <div className="now-line" style={{ "--top": pixels(minutesOf(now)) }} />}
      {timedOn(day, events).map((block) => (
        <EventButton key={block.event.id} event={block.event} block={block} />
      ))}
    </div>
  );
}

function WeekHead({ week }: { week: string }) {
  const go = (on: string) => {
    showWeek(on);
    void attempt(refresh);
  };
  const name = useOutlook((now) => now.mailbox.name);
  return (
    <div className="week-head">
      <Button size="small" onClick={() => go(today())}>
        Today
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label="Week before"
        onClick={() => go(addDays(week, -7))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label="Week after"
        onClick={() => go(addDays(week, 7))}
      />
      <h1>
        {sayShortDay(week).slice(4)} to {sayDay(addDays(week, 6)).replace(/^\w+ /, "")}
      </h1>
      <span className="list-count">{name}</span>
    </div>
  );
}

export function CalendarWeek() {
  const week = useOutlook((now) => now.week);
  const events = useOutlook((now) => now.events) ?? [];
  const event = useOutlook((now) => now.event);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (grid.current) grid.current.scrollTop = firstShown * hourHeight;
  }, [week]);
  const days = daysOf(week);
  return (
    <main className="calendar" aria-label="Calendar">
      <WeekHead week={week} />
      <div className="week" ref={grid} tabIndex={0} role="region" aria-label="Week">
        <div className="week-days">
          <span />
          {days.map((day) => (
            <div key={day} className="day-head" data-today={day === today()}>
              <span className="day-number">{Number(day.slice(8))}</span>
              <span>{sayShortDay(day).slice(0, 3)}</span>
            </div>
          ))}
          <span className="hour-label">all day</span>
          {days.map((day) => (
            <div key={day} className="day-whole">
              {wholeDaysOn(day, events).map((one) => (
                <EventButton key={one.id} event={one} />
              ))}
            </div>
          ))}
        </div>
        <div className="week-grid">
          <div className="hours" aria-hidden>
            {hours.map((hour) => (
              <span key={hour} className="hour-label">
                {hour > 0 && `${String(hour).padStart(2, "0")}:00`}
              </span>
            ))}
          </div>
          {days.map((day) => (
            <DayColumn key={day} day={day} events={events} />
          ))}
        </div>
      </div>
      {event && <AppointmentCard event={event} />}
    </main>
  );
}
