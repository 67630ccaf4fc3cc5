import type { HolidaysView } from "../../../core/contract/holidays.ts";
import { shippedHolidays } from "../../../core/deadlines/bank-holidays.ts";
import { changesBetween } from "../../../core/deadlines/holiday-file.ts";
import { londonDate } from "../../../core/time.ts";
import type { StaffedOffice } from "../../office.ts";
import { findVersion, findVersions } from "../../store/holiday-versions.ts";
import type { Job } from "../job.ts";

const mostNext = 12;
const mostDecided = 10;

export const readHolidays: Job<"readHolidays"> = (_, office) => viewHolidays(office);

export async function viewHolidays({ record, now }: StaffedOffice): Promise<HolidaysView> {
  const db = record.seenBy("system");
  const versions = await findVersions(db, mostDecided + 1);
  const approved = await findVersion(db, "approved");
  const proposed = await findVersion(db, "proposed");
  const inForce = approved?.holidays ?? shippedHolidays;
  const today = londonDate(now);
  return {
    inForce: {
      version: inForce.version,
      years: inForce.years,
      approved: approved?.decided && !approved.adopted ? told(approved.decided) : null,
      recounting: approved !== undefined && !approved.recounted,
      next: inForce.days.filter(({ on }) => on >= today).slice(0, mostNext),
    },
    proposal: proposed
      ? {
          id: proposed.id,
          version: proposed.holidays.version,
          years: proposed.holidays.years,
          ...told(proposed.proposed),
          changes: changesBetween(inForce, proposed.holidays),
        }
      : null,
    decided: versions.flatMap(({ state, holidays: { version }, decided, adopted }) =>
      decided && state !== "proposed" && !adopted ? [{ version, state, ...told(decided) }] : [],
    ),
  };
}

const told = ({ by, at }: { by: string; at: Date }) => ({ by, at: at.toISOString() });
