import { randomUUID } from "node:crypto";

interface Invitation {
  from: { name: string; address: string };
  subject: string;
  body: string;
  location: string;
  mailbox: string;
  startAt: Date;
  minutes: number;
  now: Date;
}

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");
const escaped = (text: string) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll("\n", "\\n");

/** A calendar line is at most 75 octets long; the rest follows on lines that begin with a space (RFC 5545 §3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > 74) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece].join("\r\n ");
}

/** An invitation as RFC 5546 has it. */
export const invitation = ({ from, subject, body, location, mailbox, startAt, minutes, now }: Invitation) =>
  [
    "BEGIN:VCALENDAR",
    "PRODID:-//Leader's Office//Stand-in//EN",
    "VERSION:2.0",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    `UID:${randomUUID()}`,
    "SEQUENCE:0",
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startAt)}`,
    `DTEND:${stamp(new Date(startAt.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(subject)}`,
    `LOCATION:${escaped(location)}`,
    `DESCRIPTION:${escaped(body)}`,
    `ORGANIZER;CN="${from.name}":mailto:${from.address}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${mailbox}`,
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
