import { z } from "zod";
import { type ChaseDays, chaseSteps, usualChaseDays } from "../core/cases/chasing.ts";
import { usualClaimHours } from "../core/cases/claims.ts";
import { pointNames, type PointTable, weighedAs } from "../core/cases/points.ts";
import { type Group, groups } from "../core/people/person.ts";
import { numbersBy } from "./named-numbers.ts";

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 07:00");
const MailboxAddress = z.string().toLowerCase().pipe(z.email("must be a mailbox address"));
const HttpsUrl = z.url({ protocol: /^https$/, error: "must be an https address" });
/** Plain http never leaves the machine. */
const isOwnUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
};
const OwnUrl = z.string().refine(isOwnUrl, "must be an https address");
const GroupId = z.guid("must be a group’s object id").toLowerCase().optional();

/** The app's settings: one environment variable each, read once as the process starts. */
const Environment = z.object({
  TENANT_ID: z.guid("must be the directory (tenant) id"),
  /** Application (client) id of the API: the audience of the tokens it takes. */
  API_CLIENT_ID: z.guid("must be the API's application id"),
  /** Application (client) id of the task pane: the one app that may call. */
  PANE_CLIENT_ID: z.guid("must be the pane's application id"),
  AUTHORITY: HttpsUrl.default("https://login.microsoftonline.com"),
  GRAPH_URL: HttpsUrl.default("https://graph.microsoft.com"),
  /** The identity that reads and writes the two mailboxes. Without a secret it is a managed identity. */
  GRAPH_CLIENT_ID: z.guid("must be an application id"),
  GRAPH_CLIENT_SECRET: z.string().min(1).optional(),
  /** Where Microsoft 365 can reach `/api/notifications`. Without it the office is told nothing and looks by itself. */
  NOTIFICATION_URL: OwnUrl.optional(),
  LEADER_MAILBOX: MailboxAddress,
  LEADER_NAME: z.string().min(1),
  OFFICE_MAILBOX: MailboxAddress,
  /** What the office calls itself, on its letters and in the pane. */
  OFFICE_NAME: z.string().min(1).default("Leader’s Office"),
  COUNCIL_NAME: z.string().min(1),
  COUNCIL_NATION: z.enum(["england-and-wales", "scotland", "northern-ireland"]).default("england-and-wales"),
  /** Names of its wards, separated by commas: a letter that names one shows it. */
  COUNCIL_WARDS: z.string().max(10_000).default(""),
  /** Mail that arrives later counts, for local standards only, as the next working day. */
  RECEIPT_CUT_OFF: Time.default("17:00"),
  /** How long somebody is on a case without a sign of it. */
  CLAIM_HOURS: z.coerce.number("must be a number of hours").min(1).max(336).default(usualClaimHours),
  /** Where the office reminds otherwise than core/cases/chasing.ts: "nearing -7, very-late 10", in working days from the day. */
  CHASE_DAYS: numbersBy(chaseSteps, 60),
  /** Where the queue weighs otherwise than core/cases/points.ts: "type.media 30, priority.Critical 60, age.most 10". */
  POINTS: numbersBy(pointNames, 500),
  /** How many calls one person may make in a minute: more than the busiest clicks, less than a script asks. */
  CALLS_PER_MINUTE: z.coerce.number("must be a number").int().min(10, "must be 10 or more").default(180),
  /** When the daily brief goes, in London. On a quarter hour: that is how often its timer looks. */
  BRIEF_AT: Time.refine((time) => Number(time.slice(3)) % 15 === 0, "must be on a quarter hour").default(
    "07:00",
  ),
  /** Seconds in which an answer or a reply can be pulled back before it goes; 0 sends at once. */
  GRACE_SECONDS: z.coerce.number("must be a number of seconds").int().min(0).max(3600).default(20),
  /** The directory's groups for restricted cases, by object id. A group that is not named has no members. */
  GROUP_HEAD_ONLY: GroupId,
  GROUP_LEGAL: GroupId,
  GROUP_SAFEGUARDING: GroupId,
  GROUP_WARD: GroupId,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }).optional(),
  /** Where the embedded database lives when there is no DATABASE_URL. */
  DATA_FOLDER: z.string().min(1).optional(),
});

export interface Settings {
  tenantId: string;
  apiClientId: string;
  paneClientId: string;
  authority: string;
  graph: { url: string; clientId: string; clientSecret: string | undefined };
  notificationUrl: string | undefined;
  leader: { address: string; name: string };
  office: { address: string; name: string };
  council: string;
  nation: "england-and-wales" | "scotland" | "northern-ireland";
  wards: readonly string[];
  receiptCutOff: string;
  briefAt: string;
  callsPerMinute: number;
  graceSeconds: number;
  /** How the office works through its cases, where it is not as core/cases has it. */
  work: { claimHours: number; chaseDays: ChaseDays; points: PointTable };
  /** Which of the directory's groups each of ours is, if any. */
  groups: Record<Group, string | undefined>;
  database: { url: string } | { folder: string };
}

/** Reads the settings, or throws one sentence that names every setting that is missing or wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = Environment.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map(
      (issue) =>
        `${issue.path.join(".")} ${issue.path[0] !== undefined && String(issue.path[0]) in given ? issue.message : "is missing"}`,
    );
    throw new Error(`The office cannot start. Settings to put right: ${faults.join("; ")}.`);
  }
  const e = read.data;
  if (!e.DATABASE_URL && !e.DATA_FOLDER) {
    throw new Error(
      "The office cannot start. Settings to put right: DATABASE_URL (or DATA_FOLDER) is missing.",
    );
  }
  return {
    tenantId: e.TENANT_ID,
    apiClientId: e.API_CLIENT_ID,
    paneClientId: e.PANE_CLIENT_ID,
    authority: e.AUTHORITY.replace(/\/{1,9}$/, ""),
    graph: {
      url: e.GRAPH_URL.replace(/\/{1,9}$/, ""),
      clientId: e.GRAPH_CLIENT_ID,
      clientSecret: e.GRAPH_CLIENT_SECRET,
    },
    notificationUrl: e.NOTIFICATION_URL,
    leader: { address: e.LEADER_MAILBOX, name: e.LEADER_NAME },
    office: { address: e.OFFICE_MAILBOX, name: e.OFFICE_NAME },
    council: e.COUNCIL_NAME,
    nation: e.COUNCIL_NATION,
    wards: e.COUNCIL_WARDS.split(",")
      .map((ward) => ward.trim())
      .filter((ward) => ward !== ""),
    receiptCutOff: e.RECEIPT_CUT_OFF,
    briefAt: e.BRIEF_AT,
    callsPerMinute: e.CALLS_PER_MINUTE,
    graceSeconds: e.GRACE_SECONDS,
    work: {
      claimHours: e.CLAIM_HOURS,
      chaseDays: { ...usualChaseDays, ...e.CHASE_DAYS },
      points: weighedAs(e.POINTS),
    },
    groups: {
      "head-only": e.GROUP_HEAD_ONLY,
      legal: e.GROUP_LEGAL,
      safeguarding: e.GROUP_SAFEGUARDING,
      ward: e.GROUP_WARD,
    },
    database: e.DATABASE_URL ? { url: e.DATABASE_URL } : { folder: e.DATA_FOLDER ?? "" },
  };
}

/** What the office counts dates by, for the command line. @throws a sentence when it is set wrongly. */
export function readHours(env: Record<string, string | undefined>): {
  division: Settings["nation"];
  cutOff: string;
} {
  const read = Environment.pick({ COUNCIL_NATION: true, RECEIPT_CUT_OFF: true }).safeParse(env);
  if (!read.success) throw new Error("COUNCIL_NATION or RECEIPT_CUT_OFF is set to what it cannot be.");
  return { division: read.data.COUNCIL_NATION, cutOff: read.data.RECEIPT_CUT_OFF };
}

/** The settings without what is secret, for the record of acts to keep a digest of. */
export const describeSettings = ({ graph, database, ...open }: Settings): object => ({
  ...open,
  graph: { url: graph.url, clientId: graph.clientId },
  database: "url" in database ? new URL(database.url).host : "embedded",
});

/** Which of our groups a list of the directory's ids amounts to. */
export const groupsOf = (named: Settings["groups"], ids: readonly unknown[]): Group[] =>
  groups.filter((group) =>
    ids.some(
      (id) => typeof id === "string" && named[group] !== undefined && id.toLowerCase() === named[group],
    ),
  );
