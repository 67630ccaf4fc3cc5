import { sql } from "kysely";
import type { Rests } from "../graph/connect.ts";
import type { Db } from "./open.ts";

/** Which mailboxes rest, for every instance that keeps this record. A longer rest stands. */
export const restsIn = (db: Db, now: () => number = () => Date.now()): Rests => ({
  left: async (mailbox) => {
    const rest = await db
      .selectFrom("mailbox_rests")
      .select("until")
      .where("mailbox", "=", mailbox)
      .executeTakeFirst();
    return rest ? Math.max(0, (rest.until.getTime() - now()) / 1000) : 0;
  },
  begin: async (mailbox, seconds) => {
    await db
      .insertInto("mailbox_rests")
      .values({ mailbox, until: new Date(now() + seconds * 1000) })
      .onConflict((conflict) =>
        conflict
          .column("mailbox")
          .doUpdateSet({ until: sql<Date>`greatest(mailbox_rests.until, excluded.until)` }),
      )
      .execute();
  },
});
