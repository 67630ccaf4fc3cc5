import { shippedHolidays } from "../../../core/deadlines/bank-holidays.ts";
import { offerOf } from "../../../core/deadlines/shipped-offer.ts";
import { londonDate } from "../../../core/time.ts";
import { doerIn, type Office } from "../../office.ts";
import { findHolidays, findVersion, saveProposal } from "../../store/holiday-versions.ts";

/**
 * Where people have approved bank holidays and the office has since come with newer ones, puts those before them as it would a
 * file: once, and not while another proposal waits.
 */
export async function offerShipped(office: Office, shipped = shippedHolidays): Promise<void> {
  const db = office.record.seenBy("system");
  const inForce = await findVersion(db, "approved");
  // Until somebody approves others, those it comes with are in force by themselves.
  if (!inForce || (await findVersion(db, "proposed"))) return;
  const offer = offerOf(shipped, inForce.holidays, londonDate(office.now));
  if (!offer || (await findHolidays(db, offer.version))) return;
  await saveProposal(db, offer, { by: doerIn(office), now: office.now });
}
