import { z } from "zod";
import { leftOutReasons } from "../replies/mailing.ts";
import { CampaignKey } from "./campaigns.ts";

/** An answer to all who sent copies of a letter, and how far it has got. */
export const MailingView = z.object({
  /** Null until somebody prepares one. */
  mailing: z
    .object({
      id: z.number().int(),
      /** The answer as one of them will read it. */
      text: z.string(),
      /** Writers that it goes to next. */
      ready: z.number().int(),
      /** Copies logged since the letters were looked through. */
      since: z.number().int(),
      leftOut: z.array(z.object({ why: z.enum(leftOutReasons), count: z.number().int() })),
      confirmed: z.boolean(),
      sent: z.number().int(),
      waiting: z.number().int(),
      stopped: z.number().int(),
      failed: z.number().int(),
    })
    .nullable(),
  /** Why none can be prepared now. */
  whyNot: z.string().nullable(),
  /** Where to go on preparing; null when all letters have been looked at. */
  next: z.number().int().nullable(),
});
export type MailingView = z.infer<typeof MailingView>;

export const MailingPreparing = z.strictObject({
  key: CampaignKey,
  after: z.number().int().min(0).default(0),
});
/** What the person saw: so many writers, and this text. */
export const MailingSending = z.strictObject({
  key: CampaignKey,
  mailing: z.number().int().positive(),
  ready: z.number().int().min(1),
  text: z.string().max(20_000),
});
export const MailingStopping = z.strictObject({
  key: CampaignKey,
  mailing: z.number().int().positive(),
  stop: z.boolean(),
});
