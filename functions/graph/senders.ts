import { z } from "zod";
import { oneLine } from "../../core/text.ts";
import { graphPath, odataString, withQuery } from "./address.ts";
import type { Graph } from "./connect.ts";

/** Who sent a message, and where it opens in Outlook on the web. */
export interface Sender {
  from: { name: string; address: string };
  link: string | null;
}

const Page = z.object({
  value: z.array(
    z.object({
      internetMessageId: z.string().nullish(),
      webLink: z.string().nullish(),
      from: z
        .object({
          emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
        })
        .nullish(),
    }),
  ),
});

/** Asked together, Message-IDs make a long address. */
const askedTogether = 10;

/** By Message-ID; one that is no longer there is left out. */
export async function readSenders(
  graph: Graph,
  mailbox: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Sender>> {
  const found = new Map<string, Sender>();
  for (let at = 0; at < ids.length; at += askedTogether) {
    const some = ids.slice(at, at + askedTogether);
    const page = await graph.read(
      withQuery(graphPath`/users/${mailbox}/messages`, {
        $filter: some.map((id) => `internetMessageId eq ${odataString(id)}`).join(" or "),
        $select: "internetMessageId,from,webLink",
        $top: 50,
      }),
      Page,
    );
    for (const { internetMessageId, from, webLink } of page.value) {
      const { name, address } = from?.emailAddress ?? {};
      if (internetMessageId)
        found.set(internetMessageId, {
          from: { name: oneLine(name || address || ""), address: (address ?? "").toLowerCase() },
          link: webLink?.startsWith("https://outlook.") ? webLink : null,
        });
    }
  }
  return found;
}
