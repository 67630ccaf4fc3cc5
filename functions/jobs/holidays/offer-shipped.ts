import { shippedHolidays } from "../../../core/deadlines/bank-holidays.ts";
import { offerOf } from "../../../core/deadlines/shipped-offer.ts";
import { londonDate } from "../../../core/time.ts";
import { doerIn, type Office } from "../../office.ts";
import { findHolidays, findVersion, saveProposal } from "../../store/holiday-versions.ts";

/**
 * Where an update has brought newer bank holidays than those in force, puts them before people as it would a file: once, and not
 * while another proposal waits.
 */
export async function offerShipped(office: Office, shipped = shippedHolidays): Promise<void> {
  const db = office.record.seenBy("system");
  const inForce = await findVersion(db, "approved");
  if (!inForce || (await findVersion(db, "proposed"))) return;
  const offer = offerOf(shipped, inForce, londonDate(office.now));
  if (!offer || (await findHolidays(db, offer.version))) return;
  await saveProposal(db, offer, { by: doerIn(office), now: office.now });
}
