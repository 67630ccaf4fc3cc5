import { addDays, type LondonDate, londonDate, weekday } from "../../core/time.ts";
import { addEvent } from "../graph/events.ts";
import type { Attendee, Recurrence, Weekday, ZonedTime } from "../graph/record-parts.ts";
import type { CalendarEvent, Mailbox } from "../graph/records.ts";
import type { World } from "../graph/world.ts";

export const london = "GMT Standard Time";
export const clock = (on: LondonDate, at: string): ZonedTime => ({
  dateTime: `${on}T${at}:00`,
  timeZone: london,
});

/** Monday of the week `now` falls in, and of the weeks before and after. */
export const monday = (now: Date, weeks: number): LondonDate => {
  const today = londonDate(now);
  return addDays(today, -((weekday(today) + 6) % 7) + 7 * weeks);
};

/** `days` in: 0 Monday … 6 Sunday. */
export const dayIn = (now: Date, weeks: number, days: number): LondonDate =>
  addDays(monday(now, weeks), days);

export const attendee = (name: string, address: string): Attendee => ({
  name,
  address,
  type: "required",
  response: "accepted",
  respondedAt: null,
});

export const series = (
  startDate: LondonDate,
  daysOfWeek: Weekday[],
  more: Partial<Recurrence["pattern"]> & { times?: number } = {},
): Recurrence => {
  const { times, ...pattern } = more;
  return {
    pattern: {
      type: "weekly",
      interval: 1,
      month: 0,
      dayOfMonth: 0,
      daysOfWeek,
      firstDayOfWeek: "monday",
      index: "first",
      ...pattern,
    },
    range: {
      type: times ? "numbered" : "noEnd",
      startDate,
      endDate: "0001-01-01",
      numberOfOccurrences: times ?? 0,
      recurrenceTimeZone: london,
    },
  };
};

const chiefExecutive = attendee("Priya Nair", "chief.exec@ashdale.example");
const imran = attendee("Imran Siddiqui", "imran.siddiqui@ashdale.example");
const ruth = attendee("Ruth Calloway", "ruth.calloway@ashdale.example");

type Entry = readonly [
  on: LondonDate,
  from: string,
  until: string,
  subject: string,
  place: string,
  more?: Partial<CalendarEvent>,
];

const leadersRoom = "Leader’s Room, Town Hall";

function regular(now: Date): Entry[] {
  const start = monday(now, -8);
  const from = (days: number): LondonDate => addDays(start, days);
  return [
    [
      from(0),
      "08:45",
      "09:00",
      "Morning catch-up with Imran",
      leadersRoom,
      {
        attendees: [imran],
        recurrence: series(from(0), ["monday", "tuesday", "wednesday", "thursday", "friday"]),
      },
    ],
    [
      from(0),
      "09:30",
      "10:15",
      "1:1 Chief Executive",
      leadersRoom,
      { attendees: [chiefExecutive], recurrence: series(from(0), ["monday"]) },
    ],
    [
      from(1),
      "14:00",
      "16:00",
      "Informal Cabinet",
      "Committee Room 2",
      { recurrence: series(from(1), ["tuesday"]) },
    ],
    [
      from(2),
      "09:30",
      "10:00",
      "1:1 Head of Office",
      leadersRoom,
      { attendees: [imran, ruth], recurrence: series(from(2), ["wednesday"], { interval: 2 }) },
    ],
    [
      from(3),
      "17:30",
      "19:00",
      "Ward surgery",
      "Wendle Library",
      { showAs: "busy", recurrence: series(from(3), ["thursday"], { interval: 2 }) },
    ],
    [from(4), "14:00", "17:00", "Ward time (keep free)", "", { recurrence: series(from(4), ["friday"]) }],
  ];
}

function lastWeekAndThis(now: Date): Entry[] {
  return [
    [dayIn(now, -1, 1), "18:30", "20:30", "Cabinet", "Council Chamber, Town Hall", { importance: "high" }],
    [dayIn(now, -1, 2), "11:00", "12:00", "Market Hall project board", "Committee Room 1"],
    [dayIn(now, -1, 4), "10:00", "11:00", "Visit: Abbey Gardens with Insp. Munro", "Abbey Gardens"],
    [
      dayIn(now, 0, 0),
      "11:00",
      "12:00",
      "Budget briefing with S151",
      "Committee Room 1",
      { importance: "high" },
    ],
    [dayIn(now, 0, 1), "10:00", "11:00", "Group leaders", "Mayor’s Parlour"],
    [dayIn(now, 0, 1), "12:30", "13:15", "Lunch with the Youth Council", "Members’ Room"],
    [dayIn(now, 0, 2), "11:00", "12:30", "Market Hall: walk round with traders", "Market Hall"],
    [dayIn(now, 0, 2), "18:00", "19:00", "Town Deal board", "Corn Exchange"],
    [dayIn(now, 0, 3), "10:00", "11:30", "Speech: Ashdale Business Breakfast", "Wendle Valley Business Park"],
    [dayIn(now, 0, 4), "09:30", "10:30", "Press: photo call, new bus depot", "Denby Road depot"],
    [dayIn(now, 0, 5), "10:00", "12:00", "Saturday surgery", "Denby Top Village Hall"],
  ];
}

function ahead(now: Date): Entry[] {
  return [
    [dayIn(now, 1, 0), "13:00", "14:00", "Libraries: options with Cllr Farrow", "Committee Room 1"],
    [dayIn(now, 1, 1), "10:00", "11:00", "Communications planning", leadersRoom],
    [dayIn(now, 1, 2), "15:30", "16:15", "Dentist", "Sorrel Street", { sensitivity: "private" }],
    [dayIn(now, 1, 3), "10:00", "11:00", "Site visit: Harrier Court repairs", "Harrier Court, Wendle"],
    [dayIn(now, 1, 3), "14:00", "15:00", "Adult social care: winter plan", "Committee Room 2"],
    [dayIn(now, 1, 4), "11:30", "12:30", "Telephone: Leader of Westmoor County Council", ""],
    [dayIn(now, 2, 0), "15:00", "16:00", "Market Hall project board", "Committee Room 1"],
    [dayIn(now, 2, 1), "18:30", "20:30", "Cabinet", "Council Chamber, Town Hall", { importance: "high" }],
    [dayIn(now, 2, 2), "06:50", "09:20", "Travel: train to London King’s Cross", "Ashdale station"],
    [
      dayIn(now, 2, 2),
      "10:30",
      "15:30",
      "Regional Councils’ Network: leaders’ meeting",
      "Smith Square, London",
    ],
    [dayIn(now, 2, 2), "16:30", "19:00", "Travel: train home", "King’s Cross", { showAs: "oof" }],
    [dayIn(now, 2, 4), "10:00", "11:00", "Scrutiny chair", leadersRoom],
    [dayIn(now, 3, 0), "11:00", "12:00", "Budget briefing with S151", "Committee Room 1"],
    [
      dayIn(now, 3, 2),
      "18:30",
      "21:30",
      "Full Council",
      "Council Chamber, Town Hall",
      { importance: "high" },
    ],
    [
      dayIn(now, 3, 4),
      "12:00",
      "13:30",
      "Civic lunch: freedom of the borough",
      "Mayor’s Parlour",
      { showAs: "tentative" },
    ],
  ];
}

/** The Leader's diary from last week to three weeks ahead. */
export function keepDiary(world: World, leader: Mailbox, now: Date): void {
  for (const [on, from, until, subject, place, more] of [
    ...regular(now),
    ...lastWeekAndThis(now),
    ...ahead(now),
  ])
    addEvent(world, leader, {
      subject,
      start: clock(on, from),
      end: clock(on, until),
      places: place ? [{ displayName: place }] : [],
      ...more,
    });
  addEvent(world, leader, {
    subject: "Leave: long weekend",
    start: clock(dayIn(now, 3, 5), "00:00"),
    end: clock(dayIn(now, 4, 1), "00:00"),
    isAllDay: true,
    showAs: "oof",
    sensitivity: "personal",
  });
}
