import { z } from "zod";

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 07:00");
const MailboxAddress = z.string().toLowerCase().pipe(z.email("must be a mailbox address"));
const HttpsUrl = z.url({ protocol: /^https$/, error: "must be an https address" });

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
  LEADER_MAILBOX: MailboxAddress,
  LEADER_NAME: z.string().min(1),
  OFFICE_MAILBOX: MailboxAddress,
  /** What the office calls itself, on its letters and in the pane. */
  OFFICE_NAME: z.string().min(1).default("Leader’s Office"),
  COUNCIL_NAME: z.string().min(1),
  COUNCIL_NATION: z.enum(["england-and-wales", "scotland", "northern-ireland"]).default("england-and-wales"),
  /** Mail that arrives later counts, for local standards only, as the next working day. */
  RECEIPT_CUT_OFF: Time.default("17:00"),
  /** When the daily brief goes, in London. On a quarter hour: that is how often its timer looks. */
  BRIEF_AT: Time.refine((time) => Number(time.slice(3)) % 15 === 0, "must be on a quarter hour").default(
    "07:00",
  ),
  /** Seconds in which an answer or a reply can be pulled back before it goes; 0 sends at once. */
  GRACE_SECONDS: z.coerce.number("must be a number of seconds").int().min(0).max(3600).default(20),
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
  leader: { address: string; name: string };
  office: { address: string; name: string };
  council: string;
  nation: "england-and-wales" | "scotland" | "northern-ireland";
  receiptCutOff: string;
  briefAt: string;
  graceSeconds: number;
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
    authority: e.AUTHORITY.replace(/\/+$/, ""),
    graph: {
      url: e.GRAPH_URL.replace(/\/+$/, ""),
      clientId: e.GRAPH_CLIENT_ID,
      clientSecret: e.GRAPH_CLIENT_SECRET,
    },
    leader: { address: e.LEADER_MAILBOX, name: e.LEADER_NAME },
    office: { address: e.OFFICE_MAILBOX, name: e.OFFICE_NAME },
    council: e.COUNCIL_NAME,
    nation: e.COUNCIL_NATION,
    receiptCutOff: e.RECEIPT_CUT_OFF,
    briefAt: e.BRIEF_AT,
    graceSeconds: e.GRACE_SECONDS,
    database: e.DATABASE_URL ? { url: e.DATABASE_URL } : { folder: e.DATA_FOLDER ?? "" },
  };
}
