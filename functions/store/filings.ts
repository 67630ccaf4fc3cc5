import { sql } from "kysely";
import type { FiledMessage } from "./cases.ts";
import { mayBeSeenBy } from "./access.ts";
import type { Seen } from "./open.ts";

/** Where a message is filed, as far as the viewer may know. "hidden": in a case that is kept from them. */
export type Filing = { case: number; hidden: false } | { hidden: true };

export interface Filings {
  /** The case the message itself is in, or its copy in another mailbox. */
  own?: Filing;
  copy?: Filing;
  /** The case that the latest filed message of its conversation is in. */
  conversation?: Filing;
}

/** Where a message, its copy and its conversation are filed. Of a hidden case it learns that there is one, no more. */
export async function findFilings(
  { db, viewer }: Seen,
  message: Pick<FiledMessage, "mailbox" | "internetMessageId" | "subject" | "conversationId">,
): Promise<Filings> {
  const { mailbox, internetMessageId, subject, conversationId } = message;
  const { rows } = await sql<{ how: string; case_id: number }>`
    select how, case_id from filed_in(${mailbox}, ${internetMessageId}, ${subject}, ${conversationId})`.execute(
    db,
  );
  if (rows.length === 0) return {};
  const ids = rows.map((row) => row.case_id);
  const seen = await db
    .selectFrom("cases")
    .select("id")
    .where("id", "in", ids)
    .where(mayBeSeenBy(viewer))
    .execute();
  const filing = (how: string): Filing | undefined => {
    const row = rows.find((one) => one.how === how);
    if (!row) return undefined;
    return seen.some(({ id }) => id === row.case_id)
      ? { case: row.case_id, hidden: false }
      : { hidden: true };
  };
  const [own, copy, conversation] = [filing("message"), filing("copy"), filing("conversation")];
  return { ...(own && { own }), ...(copy && { copy }), ...(conversation && { conversation }) };
}
