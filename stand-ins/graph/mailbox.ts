import { newChangeKey, newFolderId, newGuid } from "./ids.ts";
import type { Calendar, Folder, Mailbox } from "./records.ts";

const wellKnownFolders: readonly (readonly [string, string])[] = [
  ["inbox", "Inbox"],
  ["drafts", "Drafts"],
  ["sentitems", "Sent Items"],
  ["deleteditems", "Deleted Items"],
  ["archive", "Archive"],
  ["junkemail", "Junk Email"],
  ["outbox", "Outbox"],
  ["conversationhistory", "Conversation History"],
];

export const workingWeek = ["monday", "tuesday", "wednesday", "thursday", "friday"];

const settings = (kind: Mailbox["kind"], archive: string): Record<string, unknown> => ({
  archiveFolder: archive,
  timeZone: "GMT Standard Time",
  delegateMeetingMessageDeliveryOptions: "sendToDelegateAndInformationToPrincipal",
  dateFormat: "dd/MM/yyyy",
  timeFormat: "HH:mm",
  userPurpose: kind,
  language: { locale: "en-GB", displayName: "English (United Kingdom)" },
  automaticRepliesSetting: {
    status: "disabled",
    externalAudience: "all",
    internalReplyMessage: "",
    externalReplyMessage: "",
    scheduledStartDateTime: { dateTime: "2026-01-01T09:00:00.0000000", timeZone: "UTC" },
    scheduledEndDateTime: { dateTime: "2026-01-02T09:00:00.0000000", timeZone: "UTC" },
  },
  workingHours: {
    daysOfWeek: workingWeek,
    startTime: "08:30:00.0000000",
    endTime: "17:30:00.0000000",
    timeZone: { name: "GMT Standard Time" },
  },
});

export const newCalendar = (name: string, isDefault: boolean): Calendar => ({
  id: newFolderId(),
  name,
  color: "auto",
  hexColor: "",
  changeKey: newChangeKey(),
  isDefault,
  permissions: [
    {
      id: "RGVmYXVsdA==",
      name: "My Organization",
      address: "",
      role: "freeBusyRead",
      isRemovable: false,
      isInsideOrganization: true,
    },
  ],
});

export interface MailboxOwner {
  id?: string;
  name: string;
  address: string;
  kind?: Mailbox["kind"];
  jobTitle?: string;
  department?: string;
  delegates?: string[];
}

/** An empty mailbox with the folders and the calendar that every mailbox has. */
export function newMailbox(owner: MailboxOwner): Mailbox {
  const kind = owner.kind ?? "user";
  const root: Folder = {
    id: newFolderId(),
    displayName: "Top of Information Store",
    parentId: null,
    wellKnown: "msgfolderroot",
    isHidden: false,
  };
  const folders = new Map([[root.id, root]]);
  for (const [wellKnown, displayName] of wellKnownFolders) {
    const id = newFolderId();
    folders.set(id, { id, displayName, parentId: root.id, wellKnown, isHidden: false });
  }
  const archive = [...folders.values()].find((folder) => folder.wellKnown === "archive");
  const calendar = newCalendar("Calendar", true);
  const names = owner.name.replace(/^Cllr /, "").split(" ");
  return {
    id: (owner.id ?? newGuid()).toLowerCase(),
    address: owner.address.toLowerCase(),
    name: owner.name,
    givenName: names[0] ?? "",
    surname: names.slice(1).join(" "),
    jobTitle: owner.jobTitle ?? null,
    department: owner.department ?? null,
    kind,
    delegates: owner.delegates ?? [],
    folders,
    messages: new Map(),
    calendars: new Map([[calendar.id, calendar]]),
    events: new Map(),
    categories: [
      { id: newGuid(), displayName: "Red category", color: "preset0" },
      { id: newGuid(), displayName: "Blue category", color: "preset7" },
    ],
    settings: settings(kind, archive?.id ?? ""),
  };
}

/** Every mailbox is made with these folders; a missing one is a fault of ours. */
export function wellKnown(mailbox: Mailbox, name: string): Folder {
  for (const folder of mailbox.folders.values()) if (folder.wellKnown === name) return folder;
  throw new Error(`A mailbox was made without its folder ${name}.`);
}

/** By id, or by well-known name in any case. */
export function findFolder(mailbox: Mailbox, idOrName: string): Folder | undefined {
  const byId = mailbox.folders.get(idOrName);
  if (byId) return byId;
  const name = idOrName.toLowerCase();
  return [...mailbox.folders.values()].find((folder) => folder.wellKnown === name);
}

export function defaultCalendar(mailbox: Mailbox): Calendar {
  for (const calendar of mailbox.calendars.values()) if (calendar.isDefault) return calendar;
  throw new Error("A mailbox was made without a calendar.");
}
