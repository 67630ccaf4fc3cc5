import { channels } from "../../../core/cases/channels.ts";
import type { ContactWords } from "../../../core/contract/records.ts";
import { londonDate, londonInstant } from "../../../core/time.ts";
import { type Judgement, judge } from "../../../core/triage/judge.ts";
import { suggest } from "../../../core/triage/suggest.ts";
import { learningOf } from "../../learning/learning.ts";
import type { StaffedOffice } from "../../office.ts";
import type { Job } from "../job.ts";
import { readerOf } from "../mailboxes.ts";

/** What a call or a letter by post suggests that it is. */
export const weighContact: Job<"weighContact"> = async (words, office) =>
  suggest(await judgeContact(words, office));

/** The words of a call or a letter by post, read as an email's are, dangers first. */
export async function judgeContact(
  { channel, on, name, email, about, said }: ContactWords,
  office: StaffedOffice,
): Promise<Judgement> {
  const { settings } = office;
  return judge(
    {
      from: { name, address: email || "nobody@invalid" },
      to: [settings.office],
      cc: [],
      receivedAt: receivedOn(on, office.now).toISOString(),
      subject: about || channels[channel].label,
      body: said,
    },
    { ...readerOf(settings), identicalLetters: 1, ...(await learningOf(office)) },
  );
}

/** What came on an earlier day came in that day's hours. */
export const receivedOn = (on: string, now: Date): Date =>
  on === londonDate(now) ? now : londonInstant(on, "12:00");
