import { z } from "zod";

/** Letters that say the same, of which the open one is a copy. */
export const CampaignOfMessage = z.object({
  key: z.number().int(),
  /** Letters, not mails: one in both mailboxes is one. */
  count: z.number().int(),
  mailboxes: z.array(z.string()),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  /** This copy says something that the others do not. */
  addsOwn: z.boolean(),
  /** This copy's own sentences. */
  own: z.array(z.string()),
  /** How many copies add something, or tell of a danger or ask for something that the others do not. */
  readThese: z.number().int(),
});
export type CampaignOfMessage = z.infer<typeof CampaignOfMessage>;
