import { sql } from "kysely";
import type { TestOffice } from "./office.ts";

/** The record of acts about one case, the oldest first. */
export const actsAbout = ({ record }: TestOffice, reference: string) =>
  record
    .seenBy("system")
    .selectFrom("acts")
    .selectAll()
    .where("subject", "=", `case ${reference}`)
    .orderBy("id")
    .execute();

export const lastAct = ({ record }: TestOffice) =>
  record.seenBy("system").selectFrom("acts").selectAll().orderBy("id", "desc").executeTakeFirstOrThrow();

/** What has become of the effects about one fact, the oldest first. */
export const actsOfEffects = ({ record }: TestOffice, about: string) =>
  record
    .seenBy("system")
    .selectFrom("acts")
    .selectAll()
    .where(sql`detail ->> 'about'`, "=", about)
    .orderBy("id")
    .execute();
