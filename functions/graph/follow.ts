import { z } from "zod";
import { graphPath, withQuery } from "./address.ts";
import type { Graph } from "./connect.ts";
import { GraphFailure } from "./failure.ts";
import { asMessage, GraphMessage, type OutlookMessage, readable } from "./mail.ts";

const Told = z.union([
  z.object({ id: z.string(), "@removed": z.object({ reason: z.string().nullish() }) }),
  GraphMessage,
]);
const Page = z.object({
  value: z.array(Told),
  "@odata.nextLink": z.string().optional(),
  "@odata.deltaLink": z.string().optional(),
});

/** One page of what has become of a folder. */
export interface Changes {
  letters: OutlookMessage[];
  /** Graph's ids of what is no longer in it: moved, or deleted. */
  gone: string[];
  /** Where to ask next. */
  link: string;
  /** There is no more for now. */
  isAll: boolean;
}

interface Place {
  mailbox: string;
  /** A well-known folder. */
  folder: string;
  link: string | null;
  pageSize: number;
}

/**
 * What has come into, changed in or left a folder since `link`; with null the whole of it, or what came into it from
 * `since` on, the newest first.
 * "missing" is thrown when Graph no longer knows the place: https://learn.microsoft.com/graph/delta-query-messages
 */
export async function readChanges(
  graph: Graph,
  { mailbox, folder, link, pageSize }: Place,
  since?: Date,
): Promise<Changes> {
  const start = withQuery(graphPath`/users/${mailbox}/mailFolders/${folder}/messages/delta`, {
    $select: readable,
    ...(since && { $filter: `receivedDateTime ge ${since.toISOString()}` }),
    $orderby: "receivedDateTime desc",
  });
  const page = await graph.read(link ?? start, Page, {
    prefer: [`odata.maxpagesize=${pageSize}`, 'outlook.body-content-type="html"'],
  });
  const next = page["@odata.nextLink"] ?? page["@odata.deltaLink"];
  if (next === undefined) throw new GraphFailure("missing", {});
  const letters: OutlookMessage[] = [];
  const gone: string[] = [];
  for (const one of page.value) {
    if ("@removed" in one) gone.push(one.id);
    // A change of a flag may be told without the rest.
    else if (one.internetMessageId && one.body && !one.isDraft) letters.push(asMessage(one));
  }
  return { letters, gone, link: within(next), isAll: page["@odata.nextLink"] === undefined };
}

/** Without the host: the place is asked of our Graph and no other, whatever a link says. */
function within(link: string): string {
  const { pathname, search } = new URL(link);
  return `${pathname.replace(/^\/v1\.0(?=\/)/, "")}${search}`;
}

/** Whether a message is still kept, in whatever folder but the deleted ones. */
export async function isKept(graph: Graph, mailbox: string, graphId: string, bin: string): Promise<boolean> {
  try {
    const { parentFolderId } = await graph.read(
      withQuery(graphPath`/users/${mailbox}/messages/${graphId}`, { $select: "id,parentFolderId" }),
      z.object({ parentFolderId: z.string().nullish() }),
    );
    return parentFolderId !== bin;
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing") return false;
    throw error;
  }
}

/** The folder of what people have deleted. */
export async function readBin(graph: Graph, mailbox: string): Promise<string> {
  const folder = await graph.read(
    withQuery(graphPath`/users/${mailbox}/mailFolders/deleteditems`, { $select: "id" }),
    z.object({ id: z.string() }),
  );
  return folder.id;
}
