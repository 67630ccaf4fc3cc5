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
