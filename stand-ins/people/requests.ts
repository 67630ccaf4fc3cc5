import { type Invitation, receiveRequest } from "../graph/invitations.ts";
import { receiveCancellation } from "../graph/meeting-news.ts";
import { newUid } from "../graph/ids.ts";
import type { Mailbox } from "../graph/records.ts";
import type { World } from "../graph/world.ts";
import { attendee, clock, dayIn, series } from "./diary.ts";

interface Request extends Partial<Invitation> {
  organiser: readonly [name: string, address: string];
  weeks?: number;
  day: number;
  from: string;
  until: string;
  place: string;
  text: string;
}

function invitation(now: Date, leader: Mailbox, request: Request): Invitation {
  const { organiser, weeks = 1, day, from, until, place, text, ...more } = request;
  const [name, address] = organiser;
  return {
    uid: newUid(),
    sequence: 0,
    subject: "",
    body: { contentType: "text", content: text },
    start: clock(dayIn(now, weeks, day), from),
    end: clock(dayIn(now, weeks, day), until),
    isAllDay: false,
    places: place ? [{ displayName: place }] : [],
    organizer: { name, address },
    attendees: [{ ...attendee(leader.name, leader.address), response: "none" }],
    recurrence: null,
    responseRequested: true,
    allowNewTimeProposals: true,
    importance: "normal",
    sensitivity: "normal",
    cancelledOn: [],
    originalOn: null,
    ...more,
  };
}

/**
 * The meeting requests that wait in the Leader's Inbox: one in free time, one that overlaps, one that leaves no time to
 * travel, one called off, one replaced by an update, one series, and one that wants no answer. `before` gives the
 * instant some working days before now.
 */
export function sendRequests(
  world: World,
  leader: Mailbox,
  now: Date,
  before: (days: number, at: string) => Date,
): void {
  const arrive = (days: number, at: string, request: Request | Invitation, cancel = false): Invitation => {
    const received = before(days, at);
    world.now = () => received;
    const one = "organiser" in request ? invitation(now, leader, request) : request;
    const mail = { receivedAt: received.toISOString(), sentAt: received.toISOString() };
    if (cancel) receiveCancellation(world, leader, one, mail);
    else receiveRequest(world, leader, one, mail);
    return one;
  };

  arrive(1, "10:26", {
    organiser: ["Naomi Clarke", "naomi.clarke@ashdalehospice.example"],
    subject: "Ashdale Hospice: meet the new chief executive",
    day: 2,
    from: "14:00",
    until: "14:45",
    place: "Leader’s Room, Town Hall",
    text: "Naomi started in September and would like to introduce herself and talk about the hospice’s lease. We will come to you.",
  });
  arrive(1, "15:08", {
    organiser: ["Gareth Pugh", "gareth.pugh@wendlevalleyhousing.example"],
    subject: "Harrier Court joint plan",
    day: 1,
    from: "14:30",
    until: "15:30",
    place: "Town Hall",
    text: "Following my email. Half past two on Tuesday is the only time our chair can do this side of Christmas.",
  });
  arrive(2, "09:31", {
    organiser: ["Ellie Marchant", "ellie.marchant@wendlevalleypark.example"],
    subject: "Opening of the apprentice centre",
    day: 3,
    from: "11:15",
    until: "12:15",
    place: "Wendle Valley Business Park",
    text: "We would love the Leader to cut the ribbon at 11.20 sharp: the regional television people have to be away by noon.",
  });

  const calledOff = arrive(4, "11:02", {
    organiser: ["Tariq Hussain", "tariq.hussain@westmoor-county.example"],
    subject: "A61 corridor: options",
    day: 4,
    from: "09:30",
    until: "10:30",
    place: "County Hall",
    text: "To go through the four options before consultation.",
  });
  arrive(
    1,
    "16:40",
    {
      ...calledOff,
      sequence: 1,
      body: {
        contentType: "text",
        content: "Sorry, the modelling is late. I will find another date in January.",
      },
    },
    true,
  );

  const moved = arrive(3, "13:20", {
    organiser: ["Priya Nair", "chief.exec@ashdale.example"],
    subject: "Devolution: conversation with the Permanent Secretary’s office",
    day: 3,
    from: "16:00",
    until: "16:45",
    place: "",
    text: "By telephone. Dial-in to follow.",
    importance: "high",
  });
  arrive(1, "09:12", {
    ...moved,
    sequence: 1,
    start: clock(dayIn(now, 1, 4), "10:00"),
    end: clock(dayIn(now, 1, 4), "10:45"),
    body: {
      contentType: "text",
      content: "They have asked to move to Friday at ten. Sorry to mess you about.",
    },
  });

  arrive(2, "11:45", {
    organiser: ["Growth Board Secretariat", "secretariat@ashdalegrowth.example"],
    subject: "Ashdale Growth Board (fortnightly)",
    day: 2,
    from: "10:30",
    until: "11:30",
    place: "Corn Exchange",
    text: "New dates for the Growth Board. Papers three working days before.",
    recurrence: series(dayIn(now, 1, 2), ["wednesday"], { interval: 2, times: 6 }),
  });
  arrive(0, "08:40", {
    organiser: ["Highways Duty Desk", "highways.duty@ashdale.example"],
    subject: "Winter gritting drop-in (come if you can)",
    day: 4,
    from: "13:00",
    until: "13:45",
    place: "Denby Road depot",
    text: "No need to reply, just turn up. There will be soup.",
    responseRequested: false,
    allowNewTimeProposals: false,
  });
}
