import { randomUUID } from "node:crypto";
import { addDays, londonDate, londonInstant, weekday } from "../../core/time.ts";
import { GraphRefusal, type GraphDoor } from "./graph-door.ts";
import { invitation } from "./invitation.ts";

interface Letter {
  id: string;
  label: string;
  hint: string;
  from: { name: string; address: string };
  subject: string;
  body: string;
  /** Of a meeting request: working days from today, the time in London and the minutes it takes. */
  meeting?: { inDays: number; at: string; minutes: number; location: string };
}

/** All invented. The words are ordinary on purpose: these are the mails a Leader's office gets. */
const letters: readonly Letter[] = [
  {
    id: "missed-bin",
    label: "A resident’s complaint",
    hint: "Missed collections, an elderly mother, a photo promised",
    from: { name: "Margaret Oyelaran", address: "m.oyelaran@resident.example" },
    subject: "Third missed collection in Fennel Close",
    body: "Dear Councillor Marsh,\n\nOur brown bin has now been missed three times running, and my mother, who is 84 and lives at number 9, cannot get past the bags on the pavement. I rang on Monday and was told it was recorded as collected. It was not.\n\nPlease could somebody find out what is happening and let me know before Friday's round?\n\nYours sincerely,\nMargaret Oyelaran\n7 Fennel Close",
  },
  {
    id: "foi",
    label: "A request under the FOI Act",
    hint: "Statutory clock: twenty working days",
    from: { name: "Daniel Whitlock", address: "d.whitlock@openledger.example" },
    subject: "Freedom of Information request: consultancy spending",
    body: "Dear Sir or Madam,\n\nUnder the Freedom of Information Act 2000 please provide:\n\n1. The total spent on external consultants in each of the last three financial years.\n2. The names of the ten highest paid firms in each year.\n\nI would like the information as a spreadsheet.\n\nRegards,\nDaniel Whitlock",
  },
  {
    id: "mp",
    label: "A letter from the MP’s office",
    hint: "On behalf of a constituent",
    from: { name: "Office of Priya Nair MP", address: "priya.nair.mp@parliament.example" },
    subject: "Constituent enquiry – Mr A Dunmore, damp in a council flat (our ref PN/4471)",
    body: "Dear Leader,\n\nI write on behalf of my constituent, Mr Alan Dunmore of 22 Tarrant House, who has reported damp and mould in his daughter's bedroom four times since the spring. She has asthma.\n\nI should be grateful for an account of what has been done and a date for the repair.\n\nYours sincerely,\nPriya Nair MP",
  },
  {
    id: "press",
    label: "A reporter with a deadline today",
    hint: "Wants a line before 5pm",
    from: { name: "Josh Fairley", address: "josh.fairley@ashdaleecho.example" },
    subject: "Comment by 5pm today: library hours",
    body: "Hello,\n\nWe are running a piece tomorrow on the shorter opening hours at Bellcroft Library. Can the Leader say whether the Saturday closure is permanent? I need a line by 5pm today.\n\nThanks,\nJosh Fairley\nAshdale Echo",
  },
  {
    id: "meeting",
    label: "A meeting request for next working day",
    hint: "Thirty minutes at ten, in the Town Hall",
    from: { name: "Naomi Fletcher", address: "naomi.fletcher@ashdalechamber.example" },
    subject: "Chamber of Commerce: the market square in spring",
    body: "Dear Cllr Marsh,\n\nCould we have half an hour on the traders' proposals for the market square? I will bring the drawings.\n\nNaomi Fletcher\nAshdale Chamber of Commerce",
    meeting: { inDays: 1, at: "10:00", minutes: 30, location: "Committee Room 2, Town Hall" },
  },
  {
    id: "far-meeting",
    label: "A meeting request across town",
    hint: "An hour and a half at two, the day after next",
    from: { name: "Stephen Achebe", address: "s.achebe@hollinscollege.example" },
    subject: "Visit to the apprenticeship centre",
    body: "Dear Leader,\n\nThe new workshop is finished and the apprentices would be delighted to show it to you. There will be a short tour, a photograph and tea.\n\nStephen Achebe\nPrincipal, Hollins College",
    meeting: { inDays: 2, at: "14:00", minutes: 90, location: "Hollins College, Quarry Road" },
  },
];

export const situationList = letters.map(({ id, label, hint }) => ({ id, label, hint }));

/** The working day `count` days after another; public holidays do not matter to a pretended mailbox. */
function workingDayAfter(on: string, count: number): string {
  let day = on;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) !== 0 && weekday(day) !== 6) left--;
  }
  return day;
}

const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
const inLines = (text: string) =>
  (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");

function mimeOf(letter: Letter, mailbox: string, now: Date): { mime: string; internetMessageId: string } {
  const internetMessageId = `<${randomUUID()}@${letter.from.address.split("@")[1]}>`;
  const part = (type: string, text: string) =>
    `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(text)}\r\n`;
  const top = [
    `Message-ID: ${internetMessageId}`,
    `Date: ${now.toUTCString().replace("GMT", "+0000")}`,
    `From: ${word(letter.from.name)} <${letter.from.address}>`,
    `To: <${mailbox}>`,
    `Subject: ${word(letter.subject)}`,
    "MIME-Version: 1.0",
  ].join("\r\n");
  const { meeting } = letter;
  if (!meeting) return { mime: `${top}\r\n${part("text/plain", letter.body)}`, internetMessageId };
  const startAt = londonInstant(workingDayAfter(londonDate(now), meeting.inDays), meeting.at);
  const calendar = invitation({ ...letter, ...meeting, startAt, mailbox, now });
  const seam = `seam-${randomUUID()}`;
  const mime = [
    `${top}\r\nContent-Type: multipart/alternative; boundary="${seam}"\r\n`,
    `--${seam}\r\n${part("text/plain", letter.body)}`,
    `--${seam}\r\n${part("text/calendar; method=REQUEST", calendar)}`,
    `--${seam}--\r\n`,
  ].join("\r\n");
  return { mime, internetMessageId };
}

/** Puts one of the sample mails into a mailbox, as the internet would. */
export async function deliver(graph: GraphDoor, mailbox: string, situation: string, now: Date) {
  const letter = letters.find((one) => one.id === situation);
  if (!letter) throw new GraphRefusal(404, "There is no such situation.");
  const { mime, internetMessageId } = mimeOf(letter, mailbox, now);
  const answer = await graph.post(
    `/admin/deliver?mailbox=${encodeURIComponent(mailbox)}`,
    "message/rfc822",
    mime,
  );
  if (answer.status >= 300) throw new GraphRefusal(answer.status, answer.body.toString("utf8"));
  return { internetMessageId };
}
