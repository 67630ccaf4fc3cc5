import { randomUUID } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer/index.js";

export interface Letter {
  from?: string;
  cc?: string;
  replyTo?: string;
  subject?: string;
  text?: string;
  /** The Message-ID this one answers: the same conversation. */
  inReplyTo?: string;
  /** Earlier letters it names, when it answers none directly. */
  references?: string;
  /** Message-ID; made up when left out. */
  id?: string;
  at?: Date;
  attachment?: Buffer;
  html?: string;
  /** With a `cid` it is a picture within the text. */
  files?: readonly { filename: string; content: string | Buffer; contentType?: string; cid?: string }[];
}

const writer = '"Ann Resident" <ann@resident.example>';

export async function letterOf(to: string, letter: Letter): Promise<{ id: string; mime: Buffer }> {
  const id = letter.id ?? `<${randomUUID()}@resident.example>`;
  const mime = await new MailComposer({
    from: letter.from ?? writer,
    to,
    subject: letter.subject ?? "The street light outside my house",
    text:
      letter.text ?? "Dear Leader,\n\nThe light has been out for a month. Please can someone mend it?\n\nAnn",
    messageId: id,
    date: letter.at ?? new Date(),
    ...(letter.attachment && { attachments: [{ filename: "photo.jpg", content: letter.attachment }] }),
    ...(letter.files && { attachments: [...letter.files] }),
    ...(letter.html && { html: letter.html }),
    ...(letter.cc && { cc: letter.cc }),
    ...(letter.replyTo && { replyTo: letter.replyTo }),
    ...(letter.inReplyTo && { inReplyTo: letter.inReplyTo, references: letter.inReplyTo }),
    ...(letter.references && { references: letter.references }),
  })
    .compile()
    .build();
  return { id, mime };
}

export interface Meeting {
  /** The same uid again is an update, or a cancellation, of the same meeting. */
  uid?: string;
  sequence?: number;
  method?: "REQUEST" | "CANCEL";
  subject?: string;
  startAt: Date;
  minutes?: number;
  location?: string;
  /** Whether the organiser asks for a response. */
  rsvp?: boolean;
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, "");

export async function meetingOf(to: string, meeting: Meeting): Promise<{ id: string; mime: Buffer }> {
  const {
    uid = randomUUID(),
    sequence = 0,
    method = "REQUEST",
    subject = "Library opening",
    startAt,
  } = meeting;
  const id = `<${randomUUID()}@library.example>`;
  const endAt = new Date(startAt.getTime() + (meeting.minutes ?? 60) * 60_000);
  const calendar = [
    "BEGIN:VCALENDAR",
    "PRODID:-//Friends of the Library//EN",
    "VERSION:2.0",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(new Date())}`,
    `DTSTART:${stamp(startAt)}`,
    `DTEND:${stamp(endAt)}`,
    `SUMMARY:${subject}`,
    `LOCATION:${meeting.location ?? "Central Library"}`,
    "ORGANIZER;CN=Dr Shaw:mailto:shaw@library.example",
    `ATTENDEE;CN=Leader;PARTSTAT=NEEDS-ACTION;RSVP=${meeting.rsvp === false ? "FALSE" : "TRUE"}:mailto:${to}`,
    `STATUS:${method === "CANCEL" ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  const mime = await new MailComposer({
    from: '"Dr Shaw" <shaw@library.example>',
    to,
    subject: method === "CANCEL" ? `Cancelled: ${subject}` : subject,
    text: "Please join us.",
    messageId: id,
    icalEvent: { method, content: calendar },
  })
    .compile()
    .build();
  return { id, mime };
}
