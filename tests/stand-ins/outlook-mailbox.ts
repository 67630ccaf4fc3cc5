import http from "node:http";
import type { AddressInfo } from "node:net";

/** A mailbox over HTTP in Graph's shapes: just enough of it to look at Outlook by itself. */
export interface MailboxFixture {
  url: string;
  messages: Record<string, unknown>[];
  /** Every change that was asked for, as "PATCH messages/1". */
  asked: string[];
  close(): Promise<void>;
}

export const leader = "leader@ashdale.example";
export const office = "leadersoffice@ashdale.example";

const recipient = (name: string, address: string) => ({ emailAddress: { name, address } });
const letter = (n: number, subject: string, more: Record<string, unknown> = {}) => ({
  "@odata.type": "#microsoft.graph.message",
  id: `AAMk-${n}_${n}`,
  parentFolderId: "inbox-id",
  internetMessageId: `<letter-${n}@resident.example>`,
  conversationId: `conv-${n}`,
  subject,
  from: recipient("Ann Cole", "ann@resident.example"),
  sender: recipient("Ann Cole", "ann@resident.example"),
  toRecipients: [recipient("Cllr Helen Marsh", leader)],
  ccRecipients: [],
  bodyPreview: `Dear Leader, about: ${subject}`,
  body: { contentType: "html", content: `<p>Dear Leader,</p><p>About: ${subject}</p>` },
  receivedDateTime: `2026-03-16T0${9 - n}:00:00Z`,
  createdDateTime: `2026-03-16T0${9 - n}:00:00Z`,
  lastModifiedDateTime: "2026-03-16T09:00:00Z",
  changeKey: "1",
  isRead: false,
  isDraft: false,
  hasAttachments: false,
  importance: "normal",
  categories: [],
  ...more,
});
const at = (time: string) => ({ dateTime: `2026-03-17T${time}:00.0000000`, timeZone: "UTC" });
const meeting = {
  id: "event-1",
  subject: "The market square",
  start: at("10:00"),
  end: at("10:30"),
  showAs: "tentative",
  location: { displayName: "Committee Room 2" },
  organizer: recipient("Naomi Fletcher", "naomi@chamber.example"),
  attendees: [{ type: "required", ...recipient("Cllr Helen Marsh", leader) }],
  responseStatus: { response: "notResponded" },
  body: { contentType: "html", content: "<p>The drawings</p>" },
  createdDateTime: "2026-03-16T08:00:00Z",
  lastModifiedDateTime: "2026-03-16T08:00:00Z",
};

const firstMessages = () => [
  letter(1, "Missed bin", { categories: ["Leader's Office: logged"], hasAttachments: true }),
  letter(2, "Street light in Fennel Close"),
  letter(3, "Invitation: the market square", {
    "@odata.type": "#microsoft.graph.eventMessageRequest",
    from: recipient("Naomi Fletcher", "naomi@chamber.example"),
    meetingMessageType: "meetingRequest",
    startDateTime: at("10:00"),
    endDateTime: at("10:30"),
    location: { displayName: "Committee Room 2" },
    event: meeting,
  }),
];

export async function startMailbox(): Promise<MailboxFixture> {
  const fixture = { messages: firstMessages() as Record<string, unknown>[], asked: [] as string[] };
  const find = (id: string) => fixture.messages.find((one) => one["id"] === id);
  const change = (id: string, part: object) => {
    const message = find(id);
    if (message) Object.assign(message, part, { changeKey: `${Number(message["changeKey"]) + 1}` });
    return message;
  };

  const answer = (method: string, path: string, query: URLSearchParams, body: object): unknown => {
    const [, id = "", part = ""] = /^messages\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    if (method !== "GET") fixture.asked.push(`${method} ${path}`);
    if (path === "mailFolders")
      return {
        value: [
          {
            id: "inbox-id",
            displayName: "Inbox",
            unreadItemCount: fixture.messages.filter((one) => !one["isRead"]).length,
            totalItemCount: fixture.messages.length,
          },
          { id: "sent-id", displayName: "Sent Items", unreadItemCount: 0, totalItemCount: 0 },
        ],
      };
    if (path === "mailFolders/inbox-id/messages") return { value: fixture.messages };
    if (path === "mailFolders/sent-id/messages") return { value: [] };
    if (path === "messages") {
      const wanted = /'(.*)'/.exec(query.get("$filter") ?? "")?.[1];
      return { value: fixture.messages.filter((one) => one["internetMessageId"] === wanted) };
    }
    if (path === "outlook/masterCategories")
      return {
        value: [
          { displayName: "Leader's Office: logged", color: "preset7" },
          { displayName: "Urgent", color: "preset0" },
        ],
      };
    if (path === "calendarView") return { value: [meeting] };
    if (path.startsWith("events/")) return meeting;
    if (part === "attachments")
      return {
        value:
          id === "AAMk-1_1"
            ? [
                {
                  "@odata.type": "#microsoft.graph.fileAttachment",
                  id: "att-1",
                  name: "bin.jpg",
                  contentType: "image/jpeg",
                  size: 20480,
                },
              ]
            : [],
      };
    if (part === "attachments/att-1/$value") return "the picture";
    if (method === "PATCH") return change(id, body);
    return find(id);
  };

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "", "http://localhost");
      const path = decodeURIComponent(url.pathname).replace(/^\/v1\.0\/users\/[^/]+\//, "");
      const text = Buffer.concat(chunks).toString("utf8");
      const given = answer(request.method ?? "", path, url.searchParams, JSON.parse(text || "{}") as object);
      response.writeHead(given ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(given ?? { error: { code: "ErrorItemNotFound", message: "Not found." } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening over TCP, so the address is not a pipe's name.
  const { port } = server.address() as AddressInfo;
  return Object.assign(fixture, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
