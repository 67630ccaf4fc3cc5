import { sql } from "kysely";
import type { WayToJoin } from "../../core/cases/joining.ts";
import type { Trail } from "../../core/mail/trail.ts";
import { mayBeSeenBy } from "./access.ts";
import type { FiledMessage } from "./cases.ts";
import { standingOf } from "./merged-cases.ts";
import type { Seen } from "./open.ts";

/** Where a message is filed, as far as the viewer may know. "hidden": in a case that is kept from them. */
export type Filing = { case: number; hidden: false } | { hidden: true };

/** The case a message itself is in (`own`), and those it could join, by how they were found. */
export type Filings = { own?: Filing } & { [Way in WayToJoin]?: Filing };

export type TrailedMessage = Pick<
  FiledMessage,
  "mailbox" | "internetMessageId" | "subject" | "conversationId"
> &
  Trail;

/**
 * Where a message, its copy, what it answers and its conversation are filed, and the case it quotes. Of a hidden case it
 * learns that there is one, no more; of one that it only quotes, not even that.
 */
export async function findFilings({ db, viewer }: Seen, message: TrailedMessage): Promise<Filings> {
  const { mailbox, internetMessageId, subject, conversationId, quotes, answers } = message;
  const { rows } = await sql<{ how: "message" | Exclude<WayToJoin, "reference">; case_id: number }>`
    select how, case_id from filed_in(${mailbox}, ${internetMessageId}, ${subject}, ${conversationId}, ${answers}::text[])`.execute(
    db,
  );
  const ids = rows.map((row) => row.case_id);
  if (ids.length === 0 && quotes.length === 0) return {};
  const seen = await db
    .selectFrom("cases")
    .select(["id", "reference", "state"])
    .where((e) =>
      e.or([
        ...(ids.length > 0 ? [e("id", "in", ids)] : []),
        ...(quotes.length > 0 ? [e("reference", "in", quotes)] : []),
      ]),
    )
    .where(mayBeSeenBy(viewer))
    .execute();
  const filings: Filings = {};
  for (const { how, case_id: id } of rows)
    filings[how === "message" ? "own" : how] = seen.some((one) => one.id === id)
      ? { case: id, hidden: false }
      : { hidden: true };
  const quoted = quotes
    .map((quote) => seen.find(({ reference, state }) => reference === quote && state !== "undone"))
    .find((one) => one !== undefined);
  const standing = quoted && (await standingOf({ db, viewer }, [quoted.id])).get(quoted.id);
  if (standing !== undefined) filings.reference = { case: standing, hidden: false };
  return filings;
}

/** The case a message could join, and how it was found: "hidden" when it belongs to one that is kept from the viewer. */
export function whereToJoin({
  copy,
  reference,
  headers,
  conversation,
}: Filings): { by: WayToJoin; case: number } | "hidden" | undefined {
  if (copy) return copy.hidden ? "hidden" : { by: "copy", case: copy.case };
  // What belongs to a restricted case is put into no other, whatever it quotes.
  if (headers?.hidden || conversation?.hidden) return "hidden";
  if (reference && !reference.hidden) return { by: "reference", case: reference.case };
  if (headers) return { by: "headers", case: headers.case };
  return conversation && { by: "conversation", case: conversation.case };
}
