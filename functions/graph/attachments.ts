import { z } from "zod";
import type { ListedFile } from "../../core/mail/attached.ts";
import { graphPath, withQuery } from "./address.ts";
import type { Graph } from "./connect.ts";

const GraphAttachments = z.object({
  value: z.array(
    z.object({
      "@odata.type": z.string().nullish(),
      name: z.string().nullish(),
      contentType: z.string().nullish(),
      size: z.number().nullish(),
      isInline: z.boolean().nullish(),
    }),
  ),
});

/** What hangs on a message: names and sizes, never the files themselves. */
export async function listAttachments(graph: Graph, mailbox: string, graphId: string): Promise<ListedFile[]> {
  const { value } = await graph.read(
    withQuery(graphPath`/users/${mailbox}/messages/${graphId}/attachments`, {
      $select: "name,contentType,size,isInline",
      $top: 50,
    }),
    GraphAttachments,
  );
  return value.map((one) => ({
    name: one.name ?? "",
    contentType: one.contentType ?? "",
    size: one.size ?? 0,
    isInline: one.isInline ?? false,
    form: (one["@odata.type"] ?? "").replace("#microsoft.graph.", ""),
  }));
}
