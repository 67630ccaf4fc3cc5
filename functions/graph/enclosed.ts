import { z } from "zod";
import { htmlText } from "../mail/html-text.ts";
import { readTnef } from "../mail/tnef.ts";
import { graphPath, withQuery } from "./address.ts";
import type { Graph } from "./connect.ts";

const Listed = z.object({
  value: z.array(
    z.object({
      "@odata.type": z.string().nullish(),
      id: z.string(),
      name: z.string().nullish(),
      contentType: z.string().nullish(),
      size: z.number().nullish(),
    }),
  ),
});
const Packed = z.object({ contentBytes: z.string().nullish() });
const Person = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
});
const Item = z.object({
  item: z
    .object({
      subject: z.string().nullish(),
      sentDateTime: z.string().nullish(),
      from: Person.nullish(),
      body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

const mostRead = 3;
/** Graph's answer carries a file as text, a third longer. */
const largest = 8_000_000;

/**
 * The words of mails that hang on a message, each as mail programs put a forwarded one into the text, and of what an
 * outside relay left packed as `winmail.dat`. Other files are not opened.
 */
export async function readEnclosed(graph: Graph, mailbox: string, graphId: string): Promise<string[]> {
  const { value } = await graph.read(
    withQuery(graphPath`/users/${mailbox}/messages/${graphId}/attachments`, {
      $select: "id,name,contentType,size",
      $top: 50,
    }),
    Listed,
  );
  const readable = value
    .filter(({ size }) => (size ?? 0) <= largest)
    .flatMap((one) => {
      if (one["@odata.type"] === "#microsoft.graph.itemAttachment") return [{ id: one.id, packed: false }];
      return isPacked(one.name ?? "", one.contentType ?? "") ? [{ id: one.id, packed: true }] : [];
    })
    .slice(0, mostRead);
  const texts: string[] = [];
  for (const { id, packed } of readable) {
    const path = graphPath`/users/${mailbox}/messages/${graphId}/attachments/${id}`;
    texts.push(
      packed
        ? packedText(await graph.read(path, Packed))
        : itemText(
            await graph.read(withQuery(path, { $expand: "microsoft.graph.itemAttachment/item" }), Item),
          ),
    );
  }
  return texts.filter((text) => text !== "");
}

const isPacked = (name: string, contentType: string): boolean =>
  /^winmail\.dat$/i.test(name) || /^application\/(?:vnd\.)?ms-tnef\b/i.test(contentType);

const packedText = ({ contentBytes }: z.infer<typeof Packed>): string =>
  readTnef(Buffer.from(contentBytes ?? "", "base64"))?.body ?? "";

function itemText({ item }: z.infer<typeof Item>): string {
  const content = item?.body?.content ?? "";
  const text = item?.body?.contentType === "html" ? htmlText(content) : content;
  if (!item || text.trim() === "") return "";
  const { name, address } = item.from?.emailAddress ?? {};
  return `---------- Forwarded message ----------
From: ${name ?? ""} <${address ?? ""}>
Date: ${item.sentDateTime ?? ""}
Subject: ${item.subject ?? ""}

${text}`;
}
