import { type Brief, briefOf } from "../../../core/briefing/brief.ts";
import { type DayAhead, lookAheadUntil, type WaitingRequest } from "../../../core/briefing/day-ahead.ts";
import { type DiaryEvent, isPrivate } from "../../../core/diary/diary-event.ts";
import { addDays, type LondonDate, londonInstant } from "../../../core/time.ts";
import { readArrival, readDiary } from "../../graph/calendar.ts";
import { type Office, seenBy } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { findCasesDueBy, findNewestCases } from "../../store/case-views.ts";
import { countOpenQuestions, findOpenQuestions } from "../../store/questions.ts";
import { readWaitingRequests } from "../diary/waiting-requests.ts";

const mostCases = 200;

/** The Leader's brief for a day, from the diary and the record as they are now. */
export async function composeBrief(on: LondonDate, office: Office): Promise<Brief> {
  const { graph, settings, now } = office;
  // A brief is read by more people than may see a restricted case or the ward’s casework.
  const shared = seenBy(office, "everyone");
  const calendar = (await officeHours(office)).calendars[settings.nation];
  const until = lookAheadUntil(on, calendar);
  const since = new Date(now.getTime() - 86_400_000);
  const ahead: DayAhead = {
    on,
    leader: settings.leader,
    council: settings.council,
    officeMailbox: settings.office.address,
    calendar,
    events: await readDiary(
      graph,
      settings.leader.address,
      londonInstant(on, "00:00"),
      londonInstant(addDays(until, 1), "00:00"),
    ),
    requests: await readRequests(office),
    questions: await questionsFor(shared, office),
    cases: await findCasesDueBy(shared, until, mostCases),
    arrivals: { since, letters: await findNewestCases(shared, mostCases, since) },
  };
  return briefOf(ahead);
}

const mostQuestions = 20;

/** Of what everyone may not see only that it is there. */
async function questionsFor(shared: Office, office: Office): Promise<NonNullable<DayAhead["questions"]>> {
  const shown = await findOpenQuestions(shared, mostQuestions);
  const hidden = (await countOpenQuestions(seenBy(office, "system"))) - (await countOpenQuestions(shared));
  return [...shown, ...Array<null>(hidden).fill(null)];
}

const mostRequests = 20;

async function readRequests(office: Office): Promise<WaitingRequest[]> {
  const requests: WaitingRequest[] = [];
  for (const event of (await readWaitingRequests(office)).slice(0, mostRequests)) {
    const arrival = await readArrival(office.graph, office.settings.leader.address, event.id);
    requests.push(asRequest(event, arrival));
  }
  return requests;
}

/** The calendar knows of a request what the Leader needs to; its message may long have been filed away. */
const asRequest = (event: DiaryEvent, arrival: Date): WaitingRequest => ({
  meetingMessageType: "meetingRequest",
  isOutOfDate: false,
  eventId: event.id,
  subject: event.subject,
  organiser: event.organiser,
  receivedAt: arrival.toISOString(),
  startAt: event.startAt,
  endAt: event.endAt,
  location: event.location,
  allDay: event.allDay,
  isPrivate: isPrivate(event),
  sensitivity: "OFFICIAL",
  webLink: event.webLink,
});
