import type { OfficeHours } from "../core/clocks/countings.ts";
import { shippedHolidays } from "../core/deadlines/bank-holidays.ts";
import {
  type Calendars,
  calendarsOf,
  shippedCalendars,
  type WorkingCalendar,
} from "../core/deadlines/calendar.ts";
import type { Office } from "./office.ts";
import type { Settings } from "./settings.ts";
import { findHolidays, findVersionInForce } from "./store/holiday-versions.ts";
import type { Db } from "./store/open.ts";

/** The versions this process has read of a record. None is ever changed once it is there. */
const read = new WeakMap<object, Map<string, Calendars>>();

interface Asking {
  record: Office["record"];
  settings: Pick<Settings, "nation" | "receiptCutOff">;
}

/** By what the office counts: its settings, and the bank holidays in force at this moment, whoever approved them where. */
export const officeHours = async (office: Asking): Promise<OfficeHours> =>
  hoursBy(office, await versionInForce(office));

const versionInForce = async ({ record }: Pick<Office, "record">): Promise<string> =>
  (await findVersionInForce(record.seenBy("system"))) ?? shippedHolidays.version;

/** The days on which the council itself works. */
export async function officeCalendar(office: Asking): Promise<WorkingCalendar> {
  const { calendars, division } = await officeHours(office);
  return calendars[division];
}

/** The same by a version that may have been in force before: what a date was counted by then. */
export async function hoursBy(office: Asking, version: string): Promise<OfficeHours> {
  const { nation, receiptCutOff } = office.settings;
  return { division: nation, cutOff: receiptCutOff, calendars: await calendarsBy(office, version) };
}

async function calendarsBy({ record }: Asking, version: string): Promise<Calendars> {
  const known = read.get(record) ?? new Map<string, Calendars>();
  read.set(record, known);
  const calendars = known.get(version) ?? (await calendarsIn(record.seenBy("system"), version));
  known.set(version, calendars);
  return calendars;
}

/** Before its first start, an office counts by the bank holidays it comes with. */
async function calendarsIn(db: Db, version: string): Promise<Calendars> {
  const holidays = await findHolidays(db, version);
  return holidays ? calendarsOf(holidays) : shippedCalendars;
}
