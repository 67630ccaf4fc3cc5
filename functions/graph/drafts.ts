import { z } from "zod";
import { graphPath, odataString, withQuery } from "./address.ts";
import type { Graph } from "./connect.ts";
import { GraphFailure } from "./failure.ts";
import { caseReferenceProperty, effectKeyProperty } from "./mail.ts";

const Draft = z.object({ id: z.string(), isDraft: z.boolean().nullish() });
const Drafts = z.object({ value: z.array(Draft) });

/** A draft of ours, or the copy of it that was sent. */
export interface OwnMail {
  graphId: string;
  sent: boolean;
}

async function findOwn(graph: Graph, mailbox: string, filter: string): Promise<OwnMail | undefined> {
  const found = await graph.read(
    withQuery(graphPath`/users/${mailbox}/messages`, { $filter: filter, $select: "id,isDraft", $top: 5 }),
    Drafts,
  );
  const message = found.value.find(({ isDraft }) => isDraft === false) ?? found.value[0];
  return message && { graphId: message.id, sent: message.isDraft === false };
}

/** What carries our key, wherever in the mailbox it has got to: Sent Items are searched as well. */
export const findByEffectKey = (graph: Graph, mailbox: string, key: string) =>
  findOwn(
    graph,
    mailbox,
    `singleValueExtendedProperties/any(ep: ep/id eq ${odataString(effectKeyProperty)} and ep/value eq ${odataString(key)})`,
  );

/** A draft whose making was not answered has no key yet: its Message-ID, which we chose, finds it. */
export const findByMessageId = (graph: Graph, mailbox: string, internetMessageId: string) =>
  findOwn(graph, mailbox, `internetMessageId eq ${odataString(internetMessageId)}`);

/** Whether a message we know is still a draft; undefined when it is nowhere. */
export async function findDraftState(graph: Graph, mailbox: string, graphId: string) {
  try {
    const message = await graph.read(
      withQuery(graphPath`/users/${mailbox}/messages/${graphId}`, { $select: "id,isDraft" }),
      Draft,
    );
    return message.isDraft === false ? ("sent" as const) : ("draft" as const);
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing") return undefined;
    throw error;
  }
}

/** Saves a MIME message as a draft; resolves to its id. MIME cannot hold our key: put it on before any send. */
export async function createDraft(graph: Graph, mailbox: string, mime: Buffer): Promise<string> {
  const { id } = await graph.write("POST", graphPath`/users/${mailbox}/messages`, Draft, {
    contentType: "text/plain",
    body: mime.toString("base64"),
  });
  return id;
}

/** A draft that answers a message, with our words above the quoted original. */
export async function createReply(
  graph: Graph,
  mailbox: string,
  graphId: string,
  { words, key }: { words: string; key: string },
): Promise<string> {
  const { id } = await graph.write(
    "POST",
    graphPath`/users/${mailbox}/messages/${graphId}/createReply`,
    Draft,
    {
      body: {
        comment: words,
        message: { singleValueExtendedProperties: [{ id: effectKeyProperty, value: key }] },
      },
    },
  );
  return id;
}

export async function putKey(graph: Graph, mailbox: string, graphId: string, key: string): Promise<void> {
  await graph.write("PATCH", graphPath`/users/${mailbox}/messages/${graphId}`, z.unknown(), {
    body: { singleValueExtendedProperties: [{ id: effectKeyProperty, value: key }] },
  });
}

/** Sends a draft. Accepted is not arrived, and an answer lost is not a message unsent: look before sending again. */
export async function sendDraft(graph: Graph, mailbox: string, graphId: string): Promise<void> {
  await graph.write("POST", graphPath`/users/${mailbox}/messages/${graphId}/send`, z.unknown());
}

const Reply = z.object({
  id: z.string(),
  isDraft: z.boolean().nullish(),
  subject: z.string().nullish(),
  internetMessageId: z.string().nullish(),
  webLink: z.string().nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string().nullish() })).nullish(),
});

/** A reply as it lies in the mailbox, in the drafts or sent. */
export interface ReplyInOutlook {
  graphId: string;
  internetMessageId: string;
  isDraft: boolean;
  subject: string;
  html: string;
  /** Where it opens in Outlook on the web. */
  link: string | null;
  /** The case whose reply we wrote into it; undefined until then. */
  reference: string | undefined;
}

/** Undefined when it is nowhere in the mailbox any more. */
export async function findReply(
  graph: Graph,
  mailbox: string,
  graphId: string,
): Promise<ReplyInOutlook | undefined> {
  try {
    const found = await graph.read(
      withQuery(graphPath`/users/${mailbox}/messages/${graphId}`, {
        $select: "id,isDraft,subject,internetMessageId,webLink,body",
        $expand: `singleValueExtendedProperties($filter=id eq ${odataString(caseReferenceProperty)})`,
      }),
      Reply,
      { prefer: ['outlook.body-content-type="html"'] },
    );
    return {
      graphId: found.id,
      internetMessageId: found.internetMessageId ?? "",
      isDraft: found.isDraft ?? false,
      subject: found.subject ?? "",
      html: found.body?.content ?? "",
      link: found.webLink?.startsWith("https://outlook.") ? found.webLink : null,
      reference: found.singleValueExtendedProperties?.[0]?.value || undefined,
    };
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing") return undefined;
    throw error;
  }
}

/** Writes our words into a draft, and that it is ours, at once: whoever finds it later knows that they are in. */
export async function writeReply(
  graph: Graph,
  mailbox: string,
  graphId: string,
  { subject, html, key, reference }: { subject: string; html: string; key: string; reference: string },
): Promise<void> {
  await graph.write("PATCH", graphPath`/users/${mailbox}/messages/${graphId}`, z.unknown(), {
    body: {
      subject,
      body: { contentType: "html", content: html },
      singleValueExtendedProperties: [
        { id: effectKeyProperty, value: key },
        { id: caseReferenceProperty, value: reference },
      ],
    },
  });
}
