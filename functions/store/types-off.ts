import { isTypeCode, type TypeCode } from "../../core/triage/types.ts";
import type { Db } from "./open.ts";

/** The types that are not to be suggested. */
export async function findTypesOff(db: Db): Promise<TypeCode[]> {
  const rows = await db.selectFrom("types_off").select("type").orderBy("type").execute();
  return rows.map(({ type }) => type).filter(isTypeCode);
}
