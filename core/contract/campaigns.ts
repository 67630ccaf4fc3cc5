import { z } from "zod";

/** The office's own number of a campaign. */
export const CampaignKey = z.int32().min(1);
const Instant = z.iso.datetime();

/** Letters that say the same. */
export const CampaignFacts = z.object({
  key: CampaignKey,
  /** Letters, not mails: one in both mailboxes is one. */
  count: z.number().int(),
  mailboxes: z.array(z.string()),
  firstAt: Instant,
  lastAt: Instant,
  /** How many copies add something, or tell of a danger or ask for something that the others do not. */
  readThese: z.number().int(),
  /** What has been approved to answer all of them with. */
  line: z
    .object({
      text: z.string(),
      approvedBy: z.string(),
      approvedAt: Instant,
      /** 1 for the first that was approved. */
      version: z.number().int(),
    })
    .nullable(),
});
export type CampaignFacts = z.infer<typeof CampaignFacts>;

/** The campaign of which the open letter is a copy. */
export const CampaignOfMessage = CampaignFacts.extend({
  /** This copy says something that the others do not. */
  addsOwn: z.boolean(),
  /** This copy's own sentences. */
  own: z.array(z.string()),
});
export type CampaignOfMessage = z.infer<typeof CampaignOfMessage>;

/** One copy in a list; its words are not kept. */
export const CampaignCopy = z.object({
  id: z.number().int(),
  mailbox: z.string(),
  /** As Outlook has it now; null when it did not say. */
  from: z.object({ name: z.string(), address: z.string() }).nullable(),
  /** Opens it in Outlook on the web. */
  link: z.string().nullable(),
  receivedAt: Instant,
  /** To be read by a person: it adds something. */
  readThis: z.boolean(),
  danger: z.boolean(),
  clocked: z.boolean(),
  ownWords: z.number().int(),
  /** The case it is in, when this person may see that. */
  reference: z.string().nullable(),
});
export type CampaignCopy = z.infer<typeof CampaignCopy>;

export const CampaignPage = z.object({
  campaign: CampaignFacts,
  /** How many can be logged together: in no case yet, and nothing of their own in them. */
  alike: z.number().int(),
  /** The case that copies were logged in together, and how many. */
  logged: z.object({ reference: z.string(), copies: z.number().int() }).nullable(),
  copies: z.array(CampaignCopy),
  /** After how many the next page begins. */
  next: z.number().int().nullable(),
});
export type CampaignPage = z.infer<typeof CampaignPage>;

/** A line is at most what a person reads before they approve it. */
export const LineApproval = z.strictObject({
  key: CampaignKey,
  text: z
    .string()
    .trim()
    .min(1, "Write the line that is to be approved.")
    .max(2000, "A line can be 2,000 characters long."),
  /** The version that it takes the place of; 0 for none. */
  replaces: z.int32().min(0),
});

export const LoggedTogether = z.object({
  /** The campaign's case; null when nothing has been logged in one. */
  reference: z.string().nullable(),
  /** By this call. */
  logged: z.number().int(),
  /** Looked at again and left for a person. */
  takenOut: z.number().int(),
  left: z.number().int(),
  /** Where the next call goes on; null when all have been looked at. */
  next: z.number().int().nullable(),
});
export type LoggedTogether = z.infer<typeof LoggedTogether>;
