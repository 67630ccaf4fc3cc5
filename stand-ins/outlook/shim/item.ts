import { exchangeId, type OpenItem } from "../line.ts";
import type { MessageKind, Who } from "../wire.ts";
import { answerLater, never, OfficeFault } from "./answer.ts";
import type { Line } from "./line.ts";
import { plainText } from "./plain-text.ts";

export interface Host {
  line: Line;
  has(quirk: string): boolean;
}

const itemClass: Record<MessageKind, string> = {
  mail: "IPM.Note",
  request: "IPM.Schedule.Meeting.Request",
  cancelled: "IPM.Schedule.Meeting.Canceled",
  accepted: "IPM.Schedule.Meeting.Resp.Pos",
  tentative: "IPM.Schedule.Meeting.Resp.Tent",
  declined: "IPM.Schedule.Meeting.Resp.Neg",
};
const office = ({ name, address }: Who) => ({
  displayName: name,
  emailAddress: address,
  recipientType: "other",
  appointmentResponse: "none",
});
const htmlOf = (form: unknown): string =>
  typeof form === "string"
    ? form
    : typeof form === "object" && form !== null && "htmlBody" in form
      ? String(form.htmlBody)
      : "";
const mostReplyBytes = 32 * 1024;

/** What messages and appointments share. Every answer is refused once another item is in view. */
function common(open: OpenItem, host: Host, isCurrent: () => boolean) {
  const { itemId, detail } = open;
  const work = <T>(args: readonly unknown[], answer: () => Promise<T> | T) =>
    answerLater(args, () => {
      if (host.has("silent-callback")) return never<T>();
      if (!isCurrent()) throw new OfficeFault(9030, "InvalidSelection", "This item is no longer in view.");
      return answer();
    });
  const reply = (all: boolean, args: readonly unknown[]) =>
    answerLater(args, () => {
      const html = htmlOf(args[0]);
      if (new Blob([html]).size > mostReplyBytes)
        throw new OfficeFault(9006, "DataExceedsMaximumSize", "The reply is longer than 32 KB.");
      if (host.has("failed-reply"))
        throw new OfficeFault(9020, "GenericResponseError", "ErrorNonExistentMailbox");
      return host.line.ask("replyForm", { itemId, all, html });
    });
  return {
    itemId,
    normalizedSubject: detail.subject.replace(/^\s*((re|fwd?|aw|wg)\s*:\s*)+/i, ""),
    subject: detail.subject,
    dateTimeCreated: new Date(detail.createdAt),
    dateTimeModified: new Date(detail.modifiedAt),
    body: {
      getAsync: (coercion: string, ...args: unknown[]) =>
        work(args, async () => {
          const html = await host.line.ask("body", { itemId });
          return coercion === "text" ? plainText(html) : html;
        }),
    },
    categories: {
      getAsync: (...args: unknown[]) =>
        work(args, async () => {
          const names = await host.line.ask("categories", { itemId });
          const known = await host.line.ask("masterCategories", {});
          return names.map((displayName) => ({
            displayName,
            color: known.find((one) => one.displayName === displayName)?.color ?? "None",
          }));
        }),
      addAsync: (names: string[], ...args: unknown[]) =>
        work(args, async () => {
          const known = await host.line.ask("masterCategories", {});
          if (names.some((name) => !known.some((one) => one.displayName === name)))
            throw new OfficeFault(9044, "InvalidCategory", "A category is not in the mailbox's list.");
          const now = await host.line.ask("categories", { itemId });
          await host.line.ask("setCategories", { itemId, categories: [...new Set([...now, ...names])] });
        }),
      removeAsync: (names: string[], ...args: unknown[]) =>
        work(args, async () => {
          const now = await host.line.ask("categories", { itemId });
          const categories = now.filter((one) => !names.includes(one));
          await host.line.ask("setCategories", { itemId, categories });
        }),
    },
    displayReplyForm: (form: unknown) => reply(false, [form]),
    displayReplyAllForm: (form: unknown) => reply(true, [form]),
    displayReplyFormAsync: (...args: unknown[]) => reply(false, args),
    displayReplyAllFormAsync: (...args: unknown[]) => reply(true, args),
    ...sharedProperties(open, host, work),
  };
}

/** The function is there only on an item of somebody else's mailbox; elsewhere calling it is a TypeError, as in life. */
function sharedProperties(
  { shared }: OpenItem,
  host: Host,
  work: (args: readonly unknown[], answer: () => unknown) => void,
) {
  if (!shared || host.has("no-shared-properties")) return {};
  return {
    getSharedPropertiesAsync: (...args: unknown[]) =>
      work(args, () => ({
        owner: shared.owner,
        targetMailbox: shared.owner,
        targetRestUrl: "https://outlook.office365.com/api",
        delegatePermissions: shared.delegatePermissions,
      })),
  };
}

function messageRead(open: Extract<OpenItem, { surface: "message" }>) {
  const { detail } = open;
  const message = {
    itemType: "message",
    itemClass: itemClass[detail.kind],
    internetMessageId: detail.internetMessageId,
    conversationId: exchangeId(detail.conversationId),
    from: office(detail.from),
    sender: office(detail.sender),
    to: detail.to.map(office),
    cc: detail.cc.map(office),
    attachments: detail.attachments.map(({ id, name, contentType, size, inline, kind }) => ({
      id: exchangeId(id),
      name,
      contentType,
      size,
      isInline: inline,
      attachmentType: kind,
    })),
  } satisfies Partial<Record<keyof Office.MessageRead, unknown>>;
  if (!detail.meeting) return message;
  const { startAt, endAt, location } = detail.meeting;
  return { ...message, start: new Date(startAt), end: new Date(endAt), location };
}

function appointmentRead(open: Extract<OpenItem, { surface: "appointment" }>) {
  const { detail } = open;
  return {
    itemType: "appointment",
    itemClass: "IPM.Appointment",
    start: new Date(detail.startAt),
    end: new Date(detail.endAt),
    location: detail.location,
    organizer: office(detail.organiser),
    // On the web the organiser stands among the people asked.
    requiredAttendees: [detail.organiser, ...detail.required].map(office),
    optionalAttendees: detail.optional.map(office),
    attachments: [],
  } satisfies Partial<Record<keyof Office.AppointmentRead, unknown>>;
}

/** The item as `Office.context.mailbox.item` shows it. */
export const readItem = (open: OpenItem, host: Host, isCurrent: () => boolean) => ({
  ...common(open, host, isCurrent),
  ...(open.surface === "message" ? messageRead(open) : appointmentRead(open)),
});
