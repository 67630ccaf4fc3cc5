import type { FileAttachment, MailFolder } from "@microsoft/microsoft-graph-types";
import { GraphRefusal, type GraphDoor } from "./graph-door.ts";
import { type AnyMessage, detailOf, rowOf, type Typed } from "./mail-shapes.ts";
import type { FolderRow, FolderView, MailboxAct, MessageDetail } from "./wire.ts";

interface Page<T> {
  value: T[];
}

const enc = encodeURIComponent;
const mailboxPath = (mailbox: string) => `/users/${enc(mailbox)}`;
const messagePath = (mailbox: string, id: string) => `${mailboxPath(mailbox)}/messages/${enc(id)}`;

const rowFields =
  "id,internetMessageId,conversationId,subject,from,sender,toRecipients,bodyPreview,receivedDateTime,createdDateTime,changeKey,lastModifiedDateTime,isRead,isDraft,hasAttachments,importance,categories";
const mostRows = 200;
const deepest = 3;

/** Outlook's own order; a council's folders come after. */
const usualOrder = ["inbox", "drafts", "sentitems", "deleteditems", "junkemail", "archive"];
const plain = (name: string) => name.toLowerCase().replaceAll(" ", "");
const rank = (folder: MailFolder) => {
  const place = usualOrder.indexOf(plain(folder.displayName ?? ""));
  return place === -1 ? usualOrder.length : place;
};
const hidden = new Set(["outbox", "conversationhistory", "syncissues", "recoverableitemsdeletions"]);

async function foldersUnder(
  graph: GraphDoor,
  all: string,
  parent: string,
  depth: number,
): Promise<FolderRow[]> {
  const path = parent ? `${all}/${enc(parent)}/childFolders` : all;
  const { value } = await graph.ask<Page<MailFolder>>("GET", `${path}?$top=100`);
  const shown = value.filter((folder) => !hidden.has(plain(folder.displayName ?? "")));
  if (!parent) shown.sort((a, b) => rank(a) - rank(b));
  const rows: FolderRow[] = [];
  for (const folder of shown) {
    const id = folder.id ?? "";
    rows.push({
      id,
      name: folder.displayName ?? "",
      unread: folder.unreadItemCount ?? 0,
      total: folder.totalItemCount ?? 0,
      depth,
    });
    if (folder.childFolderCount && depth < deepest)
      rows.push(...(await foldersUnder(graph, all, id, depth + 1)));
  }
  return rows;
}

export const readFolders = (graph: GraphDoor, mailbox: string): Promise<FolderRow[]> =>
  foldersUnder(graph, `${mailboxPath(mailbox)}/mailFolders`, "", 0);

/** The folder tree and one folder's newest messages; `folder` is an id or a name such as "inbox". */
export async function readFolder(graph: GraphDoor, mailbox: string, folder: string): Promise<FolderView> {
  const folders = await readFolders(graph, mailbox);
  const found = folders.find((one) => one.id === folder || plain(one.name) === plain(folder));
  if (!found) return { folders, folderId: undefined, messages: [] };
  const { value } = await graph.ask<Page<AnyMessage>>(
    "GET",
    `${mailboxPath(mailbox)}/mailFolders/${enc(found.id)}/messages?$select=${rowFields}&$orderby=${enc("receivedDateTime desc")}&$top=${mostRows}`,
  );
  return { folders, folderId: found.id, messages: value.map(rowOf) };
}

/** The linked event is asked for only of requests: Graph refuses the cast on ordinary mail. */
async function withEvent(graph: GraphDoor, mailbox: string, message: AnyMessage): Promise<AnyMessage> {
  if (!message["@odata.type"]?.includes("eventMessage")) return message;
  const path = `${messagePath(mailbox, message.id ?? "")}?$expand=microsoft.graph.eventMessage/event`;
  return graph.ask<AnyMessage>("GET", path).catch(() => message);
}

export async function readMessage(graph: GraphDoor, mailbox: string, id: string): Promise<MessageDetail> {
  const path = messagePath(mailbox, id);
  const message = await graph.ask<AnyMessage>("GET", path);
  const [attachments, immutable, full] = await Promise.all([
    graph.ask<Page<Typed<FileAttachment>>>("GET", `${path}/attachments`).catch(() => ({ value: [] })),
    graph
      .ask<AnyMessage>("GET", `${path}?$select=id`, undefined, 'IdType="ImmutableId"')
      .catch(() => undefined),
    withEvent(graph, mailbox, message),
  ]);
  return detailOf(full, attachments.value, immutable?.id);
}

/** A message by its Message-ID header, wherever in the mailbox it lies. */
export async function findMessage(graph: GraphDoor, mailbox: string, internetMessageId: string) {
  const filter = enc(`internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`);
  const { value } = await graph.ask<Page<AnyMessage & { parentFolderId?: string }>>(
    "GET",
    `${mailboxPath(mailbox)}/messages?$filter=${filter}&$select=id,parentFolderId&$top=1`,
  );
  const found = value[0];
  if (!found) throw new GraphRefusal(404, "There is no such message.");
  return { id: found.id ?? "", folder: found.parentFolderId ?? "inbox" };
}

/** Does what a person asked for in this page. */
export async function actOn(graph: GraphDoor, mailbox: string, act: MailboxAct): Promise<void> {
  switch (act.act) {
    case "mark-read":
      await graph.ask("PATCH", messagePath(mailbox, act.id), { isRead: act.read });
      return;
    case "categories":
      await graph.ask("PATCH", messagePath(mailbox, act.id), { categories: act.categories });
      return;
    case "move":
      await graph.ask("POST", `${messagePath(mailbox, act.id)}/move`, { destinationId: act.to });
      return;
    case "reply": {
      const draft = await graph.ask<AnyMessage>(
        "POST",
        `${messagePath(mailbox, act.id)}/${act.all ? "createReplyAll" : "createReply"}`,
        {},
      );
      const path = messagePath(mailbox, draft.id ?? "");
      // The draft already holds the letter it answers.
      const quoted = draft.body?.content ?? "";
      const content = /<body[^>]*>/i.test(quoted)
        ? quoted.replace(/<body[^>]*>/i, (body) => body + act.html)
        : act.html + quoted;
      await graph.ask("PATCH", path, { body: { contentType: "html", content } });
      await graph.ask("POST", `${path}/send`);
      return;
    }
    case "save-draft":
      await graph.ask("PATCH", messagePath(mailbox, act.id), {
        body: { contentType: "html", content: act.html },
      });
      return;
    case "send-draft": {
      const path = messagePath(mailbox, act.id);
      if (act.html !== undefined)
        await graph.ask("PATCH", path, { body: { contentType: "html", content: act.html } });
      await graph.ask("POST", `${path}/send`);
      return;
    }
    case "answer":
      await graph.ask("POST", `${mailboxPath(mailbox)}/events/${enc(act.eventId)}/${act.answer}`, {
        sendResponse: true,
      });
  }
}

export const readAttachment = (graph: GraphDoor, mailbox: string, id: string, attachment: string) =>
  graph.read(`${messagePath(mailbox, id)}/attachments/${enc(attachment)}/$value`);

export const readMasterCategories = async (graph: GraphDoor, mailbox: string) =>
  (
    await graph.ask<Page<{ displayName?: string; color?: string }>>(
      "GET",
      `${mailboxPath(mailbox)}/outlook/masterCategories`,
    )
  ).value.map((one) => ({ displayName: one.displayName ?? "", color: one.color ?? "none" }));
