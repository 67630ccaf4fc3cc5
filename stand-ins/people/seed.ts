import { addDays, londonDate, londonInstant, weekday } from "../../core/time.ts";
import { newAttachmentId, newId, replyIndex } from "../graph/ids.ts";
import { newMailbox, wellKnown } from "../graph/mailbox.ts";
import { addMessage } from "../graph/messages.ts";
import type { Attachment } from "../graph/record-parts.ts";
import type { Mailbox, Message } from "../graph/records.ts";
import type { World } from "../graph/world.ts";
import { keepDiary } from "./diary.ts";
import { campaignLetters, type Letter, residentLetters } from "./letters.ts";
import { conversation, publicLetters, staffLetters } from "./letters-public.ts";
import { colleagues, council, helenMarsh, leadersOffice, people } from "./people.ts";
import { emptyWorld } from "./empty-world.ts";
import { sendRequests } from "./requests.ts";
import { smallPdf } from "./small-pdf.ts";

const jobTitles: Record<string, string> = {
  leader: "Leader of the Council",
  caseworker: "Caseworker",
  gatekeeper: "Diary Manager",
  head: "Head of Office",
  administrator: "ICT Administrator",
};

/** The London instant `days` working days before now; never later than now. */
function workingTime(now: Date, days: number, at: string): Date {
  let on = londonDate(now);
  const back = (): void => {
    do on = addDays(on, -1);
    while (weekday(on) === 0 || weekday(on) === 6);
  };
  if (weekday(on) === 0 || weekday(on) === 6 || londonInstant(on, at) > now) back();
  for (let left = days; left > 0; left--) back();
  return londonInstant(on, at);
}

const files = (letter: Letter, at: string): Attachment[] =>
  (letter.files ?? []).map(({ name, type, text }) => ({
    id: newAttachmentId(newId()),
    kind: "file",
    name,
    contentType: type,
    isInline: false,
    contentId: null,
    contentLocation: null,
    modifiedAt: at,
    content: smallPdf(text),
  }));

const person = ([name, address]: readonly [string, string]) => ({ name, address });

function put(
  world: World,
  mailbox: Mailbox,
  letter: Letter,
  at: Date,
  previous: Message | undefined,
): Message {
  world.now = () => at;
  const from = person(letter.from);
  const instant = at.toISOString();
  const answered = previous && [
    { name: "In-Reply-To", value: previous.internetMessageId },
    { name: "References", value: previous.internetMessageId },
  ];
  return addMessage(world, mailbox, {
    folderId: wellKnown(mailbox, letter.sent ? "sentitems" : "inbox").id,
    subject: letter.subject,
    body: letter.html
      ? { contentType: "html", content: letter.html }
      : { contentType: "text", content: letter.text ?? "" },
    from,
    sender: from,
    to: letter.sent && previous?.from ? [previous.from] : [{ name: mailbox.name, address: mailbox.address }],
    cc: (letter.cc ?? []).map(person),
    receivedAt: instant,
    sentAt: instant,
    isRead: letter.read ?? letter.sent ?? letter.daysAgo > 5,
    importance: letter.important ? "high" : "normal",
    headers: [...(letter.headers ?? []), ...(answered ?? [])],
    attachments: files(letter, instant),
    ...(previous && {
      conversationId: previous.conversationId,
      conversationIndex: replyIndex(previous.conversationIndex),
    }),
  });
}

/** Who may open the two shared desks, and the colleagues that the office writes to. */
function openMailboxes(): { world: World; leader: Mailbox; office: Mailbox } {
  const world = emptyWorld();
  const [leader, office] = [world.mailbox(helenMarsh.address), world.mailbox(leadersOffice.address)];
  if (!leader || !office) throw new Error("The Leader and her office have no mailboxes.");
  for (const { address, roles } of people) {
    const mailbox = world.mailbox(address);
    if (mailbox) mailbox.jobTitle = jobTitles[roles[0] ?? ""] ?? null;
  }
  for (const { name, address, jobTitle } of colleagues) world.add(newMailbox({ name, address, jobTitle }));
  for (const mailbox of world.mailboxes.values()) mailbox.department = council;
  for (const mailbox of [leader, office]) mailbox.delegates = people.map(({ id }) => id);
  return { world, leader, office };
}

/** The invented council as it stands at `now`: mailboxes, mail of the last days, the Leader's diary, requests to answer. */
export function seedWorld(now: Date): World {
  const { world, leader, office } = openMailboxes();
  const threads = new Map<string, Message>();
  const letters = [
    ...residentLetters,
    ...campaignLetters,
    ...publicLetters,
    ...conversation,
    ...staffLetters,
  ];
  const dated = letters.map((letter) => ({ letter, at: workingTime(now, letter.daysAgo, letter.at) }));
  for (const { letter, at } of dated.toSorted((a, b) => +a.at - +b.at)) {
    const previous = letter.thread ? threads.get(letter.thread) : undefined;
    const message = put(world, letter.to === "leader" ? leader : office, letter, at, previous);
    if (letter.thread) threads.set(letter.thread, message);
  }
  world.now = () => workingTime(now, 10, "09:00");
  keepDiary(world, leader, now);
  sendRequests(world, leader, now, (days, at) => workingTime(now, days, at));
  world.now = () => new Date();
  return world;
}
