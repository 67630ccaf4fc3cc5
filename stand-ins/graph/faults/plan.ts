import { z } from "zod";

export const faultKinds = [
  "429",
  "503-html",
  "504-before",
  "504-after",
  "reset-before",
  "reset-after",
  "412",
  "slow",
  "sent-late",
  "duplicate-transaction",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const Fault = z.strictObject({
  kind: z.enum(faultKinds),
  /** How many of the requests it fits it strikes: 0 none, 1 all. */
  share: z.number().min(0).max(1).default(1),
  method: z.string().toUpperCase().optional(),
  /** The end of a route as the log names it: `/messages/{message}/send`, or the whole of it. */
  route: z.string().optional(),
  /** Words of its `$filter`: `<one@letters.example>` strikes what looks for that letter alone. */
  filter: z.string().optional(),
  /** Address of a mailbox. */
  mailbox: z.string().toLowerCase().optional(),
  /** Application id; Outlook's own application is spared unless it is named. */
  app: z.string().optional(),
  /** How often it strikes before it is over. */
  count: z.int().min(0).optional(),
  /** Of 429 and 503-html: seconds. */
  retryAfter: z.int().min(0).optional(),
  /** Of slow and sent-late. */
  ms: z.int().min(0).optional(),
  /** Of duplicate-transaction: what a second POST of an event gets. */
  mode: z.enum(["conflict", "existing"]).optional(),
});
export type Fault = z.output<typeof Fault>;

/** A number of its own, or true for the documented one. */
const limit = z.union([z.boolean(), z.int().positive()]).default(false);

export const FaultPlan = z.strictObject({
  seed: z.int().default(1),
  faults: z.array(Fault).default([]),
  limits: z
    .strictObject({
      /** Requests at once per application and mailbox: 4. */
      concurrent: limit,
      /** Requests in ten minutes per application and mailbox: 10,000. */
      perTenMinutes: limit,
    })
    .prefault({}),
});
export type FaultPlan = z.output<typeof FaultPlan>;
/** As it may be written, with what goes without saying left out. */
export type FaultPlanInput = z.input<typeof FaultPlan>;
