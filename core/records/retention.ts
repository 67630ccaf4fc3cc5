import { addDays, type LondonDate } from "../time.ts";
import { correspondenceTypes, type TypeCode } from "../triage/types.ts";

/** How long a class of records is kept, from when, what then happens, and where that comes from. Periods are the council's to confirm. */
export interface RetentionClass {
  name: string;
  /** Null when no rule gives a day: a person decides. */
  keep: { years?: number; days?: number } | null;
  from: "closing" | "receipt" | "end of the year" | "end of the financial year";
  afterwards: "destroy" | "review for the archive";
  source: string;
}

export const retentionClasses = {
  "R-LEADER": {
    name: "Leader’s policy correspondence",
    keep: { years: 6 },
    from: "closing",
    afterwards: "review for the archive",
    source: "RMS Retention Guidelines for Local Authorities 2003; Limitation Act 1980",
  },
  "R-CAMPAIGN": {
    name: "Campaign and routine replies, compliments",
    keep: { years: 1 },
    from: "closing",
    afterwards: "destroy",
    source: "Devon schedule: councillor correspondence, 1 year",
  },
  "R-CASEWORK": {
    name: "Member, MP and ward casework",
    keep: { years: 2 },
    from: "closing",
    afterwards: "destroy",
    source: "Local: 1 to 4 years, often the end of the term (Devon: 1 year)",
  },
  "R-DIARY": {
    name: "Leader’s diary, invitations, engagements",
    keep: { years: 3 },
    from: "end of the year",
    afterwards: "review for the archive",
    source: "Local decision",
  },
  "R-BRIEF": {
    name: "Briefings and daily briefs",
    keep: { years: 2 },
    from: "closing",
    afterwards: "destroy",
    source: "Practice; decisions are kept apart",
  },
  "R-COMPLAINT": {
    name: "Complaints and Ombudsman",
    keep: { years: 6 },
    from: "closing",
    afterwards: "destroy",
    source: "Limitation Act 1980; common council schedule",
  },
  "R-FOI": {
    name: "FOI, EIR, reviews and ICO",
    keep: { years: 3 },
    from: "closing",
    afterwards: "destroy",
    source: "Common council schedule, 2 to 6 years; FOIA s.46 Code",
  },
  "R-SAR": {
    name: "Subject access, data rights, data protection complaints",
    keep: { years: 3 },
    from: "closing",
    afterwards: "destroy",
    source: "Common council schedule, 2 to 6 years",
  },
  "R-PETITION": {
    name: "Petitions",
    keep: { years: 6 },
    from: "receipt",
    afterwards: "destroy",
    source: "Devon schedule: 6 years",
  },
  "R-REGISTER": {
    name: "Register of interests, gifts and hospitality",
    keep: null,
    from: "closing",
    afterwards: "destroy",
    source: "Wyre Forest 1.1.5: the term and 6 years",
  },
  "R-SAFEG": {
    name: "Safeguarding referral, our copy",
    keep: { days: 0 },
    from: "closing",
    afterwards: "destroy",
    source: "Data minimisation: the master record is in social care",
  },
  "R-SECURITY": {
    name: "Threat and security log",
    keep: { years: 6 },
    from: "closing",
    afterwards: "review for the archive",
    source: "Practice",
  },
  "R-LEGAL": {
    name: "Legal, whistleblowing, coroner",
    keep: { years: 6 },
    from: "closing",
    afterwards: "destroy",
    source: "Limitation Act 1980; once Legal agrees",
  },
  "R-FINANCE": {
    name: "Purchase orders, invoices, budget",
    keep: { years: 6 },
    from: "end of the financial year",
    afterwards: "destroy",
    source: "VAT and tax: 6 years",
  },
  "R-HR": {
    name: "Leave records",
    keep: { years: 3 },
    from: "end of the year",
    afterwards: "destroy",
    source: "Working Time Regulations: 2 years; practice 2 to 3",
  },
  "R-TRANSITORY": {
    name: "For information, sales, duplicates",
    keep: { days: 30 },
    from: "receipt",
    afterwards: "destroy",
    source: "Practice for transitory records",
  },
  "R-NOTCOUNCIL": {
    name: "Not the council’s",
    keep: null,
    from: "closing",
    afterwards: "destroy",
    source: "ICO: party matters are the party’s",
  },
} as const satisfies Record<string, RetentionClass>;
export type RetentionCode = keyof typeof retentionClasses;

export const isRetentionCode = (code: string): code is RetentionCode => Object.hasOwn(retentionClasses, code);
export const retentionCodeOf = (type: TypeCode): RetentionCode => {
  const { retention } = correspondenceTypes[type];
  return isRetentionCode(retention) ? retention : "R-LEADER";
};
export const retentionOf = (type: TypeCode): RetentionClass => retentionClasses[retentionCodeOf(type)];

/**
 * The first day on which an ended case may be destroyed: never before the day after it ended. Null when its class names no
 * period and nobody has named a day.
 */
export function destroyOn(
  type: TypeCode,
  {
    receivedOn,
    closedOn,
    keepUntil,
  }: { receivedOn: LondonDate; closedOn: LondonDate; keepUntil: LondonDate | null },
): LondonDate | null {
  const { keep, from } = retentionOf(type);
  const began = { closing: closedOn, receipt: receivedOn, ...yearEnds(closedOn) }[from];
  const counted =
    keep && latest(addDays(closedOn, 1), addDays(addYears(began, keep.years ?? 0), (keep.days ?? 0) + 1));
  if (keepUntil === null) return counted;
  return counted ? latest(counted, addDays(keepUntil, 1)) : addDays(keepUntil, 1);
}

const latest = (a: LondonDate, b: LondonDate): LondonDate => (a > b ? a : b);

function yearEnds(on: LondonDate): Record<"end of the year" | "end of the financial year", LondonDate> {
  const year = Number(on.slice(0, 4));
  return {
    "end of the year": `${year}-12-31`,
    "end of the financial year": `${on > `${year}-03-31` ? year + 1 : year}-03-31`,
  };
}

/** The same day so many years later; 29 February falls on the 28th where there is none. */
function addYears(on: LondonDate, years: number): LondonDate {
  const there = `${String(Number(on.slice(0, 4)) + years).padStart(4, "0")}${on.slice(4)}`;
  return Number.isNaN(Date.parse(there)) ||
    new Date(`${there}T12:00:00Z`).toISOString().slice(0, 10) !== there
    ? `${there.slice(0, 5)}02-28`
    : there;
}

/** "6 years from closing, then destroy" */
export function sayRetention(type: TypeCode): string {
  const { keep, from, afterwards } = retentionOf(type);
  if (!keep) return `No fixed period: a person decides, then ${afterwards}`;
  const { years, days }: { years?: number; days?: number } = keep;
  const span = years ? `${years} ${years === 1 ? "year" : "years"}` : days ? `${days} days` : "no longer";
  return `${span} from ${from.startsWith("end") ? `the ${from}` : from}, then ${afterwards}`;
}
