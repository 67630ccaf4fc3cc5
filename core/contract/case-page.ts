import { z } from "zod";
import { RecordLine } from "./records.ts";
import { CaseView, Instant, Mailbox, MessageKey, Reference } from "./shapes.ts";

/** A letter of the case, or one that was taken out of it. */
export const CaseLetter = z.object({
  row: z.int(),
  mailbox: Mailbox,
  message: MessageKey,
  subject: z.string(),
  receivedAt: Instant,
  filedBy: z.string(),
  filedAt: Instant,
  removedAt: Instant.nullable(),
});
export type CaseLetter = z.infer<typeof CaseLetter>;

/** A line of the record of acts about the case. */
export const CaseAct = z.object({ id: z.int(), at: Instant, by: z.string(), what: z.string() });
export type CaseAct = z.infer<typeof CaseAct>;

/** A case with all that has happened to it; each list the latest first and no longer than a page can show. */
export const CasePage = z.object({
  case: CaseView,
  team: z.string().nullable(),
  officer: z.string().nullable(),
  ward: z.string().nullable(),
  letters: z.array(CaseLetter),
  happened: z.array(RecordLine),
  acts: z.array(CaseAct),
  /** Something was left out: the case has more than a page shows. */
  more: z.boolean(),
});
export type CasePage = z.infer<typeof CasePage>;

export const LetterLinkQuestion = z.strictObject({ reference: Reference, row: z.int().positive() });
/** Where a letter opens in Outlook on the web; null when it is no longer there. */
export const LetterLink = z.object({ link: z.string().nullable() });
