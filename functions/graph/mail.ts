import { z } from "zod";
import { oneLine } from "../../core/text.ts";
import { htmlText } from "../mail/html-text.ts";
import { graphPath, odataString, withQuery } from "./address.ts";
import type { Graph } from "./connect.ts";
import { GraphFailure } from "./failure.ts";

/** The names under which we leave our own facts on a message: one fixed set of properties, as Exchange counts them. */
const propertySet = "String {6f2d1a52-94c7-4f0e-8d2b-3b7a90c5e1f4} Name";
export const caseReferenceProperty = `${propertySet} LeadersOfficeCase`;
export const effectKeyProperty = `${propertySet} LeadersOfficeEffect`;

const Recipient = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
});
const Properties = z.array(z.object({ id: z.string(), value: z.string().nullish() })).nullish();

export const GraphMessage = z.object({
  id: z.string(),
  "@odata.type": z.string().optional(),
  "@odata.etag": z.string().optional(),
  internetMessageId: z.string().nullish(),
  conversationId: z.string().nullish(),
  subject: z.string().nullish(),
  from: Recipient.nullish(),
  toRecipients: z.array(Recipient).nullish(),
  ccRecipients: z.array(Recipient).nullish(),
  replyTo: z.array(Recipient).nullish(),
  receivedDateTime: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  hasAttachments: z.boolean().nullish(),
  isDraft: z.boolean().nullish(),
  categories: z.array(z.string()).nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  singleValueExtendedProperties: Properties,
});
type GraphMessage = z.infer<typeof GraphMessage>;
const GraphMessages = z.object({ value: z.array(GraphMessage) });

const address = (recipient: z.infer<typeof Recipient> | null | undefined) => ({
  name: oneLine(recipient?.emailAddress?.name || recipient?.emailAddress?.address || ""),
  address: (recipient?.emailAddress?.address ?? "").toLowerCase(),
});

/** A message as Outlook has it now. `body` is plain text. */
export interface OutlookMessage {
  graphId: string;
  internetMessageId: string;
  conversationId: string;
  subject: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  replyTo: { name: string; address: string }[];
  receivedAt: Date;
  hasAttachments: boolean;
  /** Graph calls all of these event messages. */
  meeting: boolean;
  body: string;
  headers: Record<string, string>;
}

export function asMessage(message: GraphMessage): OutlookMessage {
  return {
    graphId: message.id,
    internetMessageId: message.internetMessageId ?? "",
    conversationId: message.conversationId ?? message.id,
    subject: oneLine(message.subject ?? ""),
    from: address(message.from),
    to: (message.toRecipients ?? []).map(address),
    cc: (message.ccRecipients ?? []).map(address),
    replyTo: (message.replyTo ?? []).map(address),
    receivedAt: new Date(message.receivedDateTime ?? message.createdDateTime ?? 0),
    hasAttachments: message.hasAttachments ?? false,
    meeting: message["@odata.type"]?.includes(".eventMessage") ?? false,
    body: bodyText(message.body),
    headers: Object.fromEntries(
      (message.internetMessageHeaders ?? []).map(({ name, value }) => [name.toLowerCase(), value]),
    ),
  };
}

/** Read from the HTML, not from Exchange's own rendering of it: that loses what was quoted and keeps what was hidden. */
const bodyText = (body: GraphMessage["body"]): string =>
  body?.contentType === "text" ? (body.content ?? "") : htmlText(body?.content ?? "");

export const readable =
  "id,internetMessageId,conversationId,subject,from,toRecipients,ccRecipients,replyTo,receivedDateTime,createdDateTime,hasAttachments,isDraft,body,internetMessageHeaders";

/**
 * The message with this Message-ID, wherever in the mailbox it lies.
 * Outlook's own ids are no help: they change on a move, and in a shared mailbox differ between its clients.
 */
export async function readMessage(
  graph: Graph,
  mailbox: string,
  internetMessageId: string,
): Promise<OutlookMessage> {
  const found = await graph.read(
    withQuery(graphPath`/users/${mailbox}/messages`, {
      $filter: `internetMessageId eq ${odataString(internetMessageId)}`,
      $select: readable,
      $top: 5,
    }),
    GraphMessages,
    { prefer: ['outlook.body-content-type="html"'] },
  );
  const message = found.value.find(({ isDraft }) => !isDraft) ?? found.value[0];
  if (!message) throw new GraphFailure("missing", { status: 404, graphCode: "NoSuchMessageId" });
  return asMessage(message);
}

/** What Outlook shows of our record on a message: its categories and the case it is linked to. */
export interface MessageMarks {
  etag: string;
  categories: string[];
  reference: string | undefined;
}

export async function readMarks(graph: Graph, mailbox: string, graphId: string): Promise<MessageMarks> {
  const message = await graph.read(
    withQuery(graphPath`/users/${mailbox}/messages/${graphId}`, {
      $select: "id,categories",
      $expand: `singleValueExtendedProperties($filter=id eq ${odataString(caseReferenceProperty)})`,
    }),
    GraphMessage,
  );
  return {
    etag: message["@odata.etag"] ?? "",
    categories: message.categories ?? [],
    reference: message.singleValueExtendedProperties?.[0]?.value || undefined,
  };
}

/** Writes the marks, unless the message has changed since they were read. */
export async function writeMarks(
  graph: Graph,
  mailbox: string,
  graphId: string,
  marks: MessageMarks,
): Promise<void> {
  await graph.write("PATCH", graphPath`/users/${mailbox}/messages/${graphId}`, z.unknown(), {
    ...(marks.etag && { ifMatch: marks.etag }),
    body: {
      categories: marks.categories,
      singleValueExtendedProperties: [{ id: caseReferenceProperty, value: marks.reference ?? "" }],
    },
  });
}
