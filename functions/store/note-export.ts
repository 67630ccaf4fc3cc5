import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { ActDetail } from "../../core/records/acts.ts";
import { saveActAlone } from "./acts.ts";
import type { OpenedRecord } from "./open.ts";

/** An export is an act, of whoever the database knows its caller as; noted first, it is in what is exported. */
export async function noteExport(
  { owner }: OpenedRecord,
  subject: "record" | "acts" | "learning",
  detail: ActDetail = {},
): Promise<void> {
  const { rows } = await sql<{ login: string }>`select session_user as login`.execute(owner);
  const login = rows[0]?.login ?? "";
  const by = { id: `database login ${login}`, name: login, roles: [], correlation: randomUUID() };
  await saveActAlone(owner, by, new Date(), { act: "record.exported", subject, detail });
}
