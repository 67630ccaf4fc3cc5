import { addEvent } from "../../stand-ins/graph/events.ts";
import { newAttachmentId } from "../../stand-ins/graph/ids.ts";
import { receiveRequest } from "../../stand-ins/graph/invitations.ts";
import { newCalendar, newMailbox, wellKnown } from "../../stand-ins/graph/mailbox.ts";
import { addDraft, addMessage } from "../../stand-ins/graph/messages.ts";
import type { Attachment, ZonedTime } from "../../stand-ins/graph/record-parts.ts";
import type { Mailbox, Message } from "../../stand-ins/graph/records.ts";
import type { World } from "../../stand-ins/graph/world.ts";
import { smallPdf } from "../../stand-ins/people/small-pdf.ts";

interface Documented {
  id: string;
  operation: string;
  responseType?: string | null | undefined;
  request: { method: string; path: string };
}

export interface Prepared {
  owner: Mailbox;
  /** The example's path with ids that exist. */
  path(example: Documented): string;
}

const zone = "Pacific Standard Time";
const at = (dateTime: string): ZonedTime => ({ dateTime, timeZone: zone });
const extendedId = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color";
const multiId = "StringArray {66f5a359-4659-4830-9070-00050ec6ac6e} Name Recreation";

const innerMail = new TextEncoder().encode(
  "From: Megan Bowen <meganb@contoso.example>\r\nTo: alexw@contoso.example\r\nSubject: Inside\r\nDate: Mon, 1 Apr 2019 10:00:00 +0000\r\n\r\nInside another.\r\n",
);

function attachment(message: Message, kind: Attachment["kind"]): Attachment {
  const one: Attachment = {
    id: newAttachmentId(message.id),
    kind,
    name: `${kind}.pdf`,
    contentType: kind === "file" ? "application/pdf" : "",
    isInline: false,
    contentId: null,
    contentLocation: null,
    modifiedAt: "2019-04-02T03:41:29Z",
    content: kind === "item" ? innerMail : smallPdf("Example"),
  };
  message.attachments.push(one);
  return one;
}

/** A mailbox of its own for each example, with one of everything the documents point at. */
export function prepare(world: World): Prepared {
  const owner = world.add(
    newMailbox({ name: "Alex Wilber", address: `alexw.${world.mailboxes.size}@contoso.example` }),
  );
  for (const name of ["adelev", "meganb", "alexw"]) {
    const address = `${name}@contoso.onmicrosoft.com`;
    if (!world.mailbox(address)) world.add(newMailbox({ name, address }));
  }
  const inbox = wellKnown(owner, "inbox").id;
  const from = { name: "Megan Bowen", address: "meganb@contoso.example" };
  const mail = addMessage(world, owner, {
    folderId: inbox,
    subject: "All hands",
    from,
    sender: from,
    to: [from],
  });
  mail.properties.push({ id: extendedId, value: "Green" });
  mail.extensions.push({
    name: "Com.Contoso.Referral",
    properties: { companyName: "Wingtip Toys", dealValue: 500050 },
  });
  const draft = addDraft(world, owner, { subject: "Draft" });
  const bare = {
    isAllDay: false,
    places: [{ displayName: "Harry's Bar" }],
    attendees: [],
    recurrence: null,
    importance: "normal" as const,
    sensitivity: "normal" as const,
    cancelledOn: [],
    originalOn: null,
  };
  const request = receiveRequest(world, owner, {
    ...bare,
    uid: "invitation",
    sequence: 0,
    subject: "Let's go for lunch",
    body: { contentType: "html", content: "Does noon work for you?" },
    start: at("2019-08-15T12:00:00"),
    end: at("2019-08-15T14:00:00"),
    organizer: from,
    responseRequested: true,
    allowNewTimeProposals: true,
  });
  const own = addEvent(world, owner, {
    subject: "All company meeting",
    start: at("2019-08-15T12:00:00"),
    end: at("2019-08-15T14:00:00"),
    attendees: [{ ...from, type: "required", response: "none", respondedAt: null }],
    multiProperties: [{ id: multiId, value: ["Food", "Hiking"] }],
  });
  addEvent(world, owner, {
    subject: "Plan shopping list",
    start: at("2016-12-09T12:30:00"),
    end: at("2016-12-09T14:00:00"),
  });
  const master = addEvent(world, owner, {
    subject: "Weekly",
    start: at("2019-04-08T10:00:00"),
    end: at("2019-04-08T11:00:00"),
    recurrence: {
      pattern: {
        type: "weekly",
        interval: 1,
        month: 0,
        dayOfMonth: 0,
        daysOfWeek: ["monday"],
        firstDayOfWeek: "sunday",
        index: "first",
      },
      range: {
        type: "noEnd",
        startDate: "2019-04-08",
        endDate: "0001-01-01",
        numberOfOccurrences: 0,
        recurrenceTimeZone: zone,
      },
    },
  });
  const folder = {
    id: `folder-${owner.address}`,
    displayName: "Projects",
    parentId: inbox,
    wellKnown: null,
    isHidden: false,
  };
  owner.folders.set(folder.id, folder);
  addMessage(world, owner, { folderId: folder.id, subject: "In a folder", from });
  const calendar = newCalendar("Another", false);
  owner.calendars.set(calendar.id, calendar);
  for (const one of owner.calendars.values())
    one.permissions.push({
      ...from,
      id: "someone",
      role: "read",
      isRemovable: true,
      isInsideOrganization: true,
    });

  const eventFor = ({ operation }: Documented): string => {
    if (/accept|decline/i.test(operation)) return request.meeting?.eventKey ?? "";
    if (/ListInstance/.test(operation)) return master.id;
    return own.id;
  };
  const messageFor = (example: Documented): Message => {
    if (example.operation === "user_UpdateMessage") return draft;
    if (/eventmessage/i.test(example.responseType ?? "")) return request;
    return mail;
  };
  const attachmentFor = (example: Documented): string => {
    const kind = /item/i.test(example.responseType ?? "")
      ? "item"
      : /reference/i.test(example.responseType ?? "")
        ? "reference"
        : "file";
    if (!/events/i.test(example.request.path)) return attachment(messageFor(example), kind).id;
    const borrowed = attachment(mail, kind);
    own.attachments.push(borrowed);
    return borrowed.id;
  };
  return {
    owner,
    path: (example) => {
      if (/ListAttachment/.test(example.operation)) attachment(mail, "file");
      const [route = "", query] = example.request.path.split(/\?([\s\S]*)/);
      const mapped = route
        .replace(/\(\s*'([^']*)'\s*\)/g, "/$1")
        .replace(/^\/users\/[^/]+/i, `/users/${owner.address}`)
        .replace(/\/messages\/(?!delta)[^/]+/i, `/messages/${messageFor(example).id}`)
        .replace(/\/events\/(?!delta)[^/]+/i, `/events/${eventFor(example)}`)
        .replace(/\/mailFolders\/(?!delta)[^/]+/i, `/mailFolders/${folder.id}`)
        .replace(/\/calendars\/[^/]+/i, `/calendars/${calendar.id}`)
        .replace(/\/calendarPermissions\/[^/]+/i, "/calendarPermissions/someone")
        .replace(
          /\/attachments\/(?!createUploadSession)[^/]+/i,
          () => `/attachments/${attachmentFor(example)}`,
        );
      return query === undefined ? mapped : `${mapped}?${query}`;
    },
  };
}
