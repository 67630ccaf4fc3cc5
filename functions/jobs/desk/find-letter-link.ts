import { readSenders } from "../../graph/senders.ts";
import { findCaseLetters } from "../../store/case-page.ts";
import { requireCase } from "../cases/read-case.ts";
import type { Job } from "../job.ts";

const mostLetters = 201;

/** Where one letter of a case opens in Outlook. */
export const findLetterLink: Job<"findLetterLink"> = async ({ reference, row }, office) => {
  const id = await requireCase(office, reference);
  const letter = (await findCaseLetters(office, id, mostLetters)).find((one) => one.row === row);
  if (!letter) return { link: null };
  const key = letter.message.internetMessageId;
  const found = await readSenders(office.graph, letter.mailbox, [key]);
  return { link: found.get(key)?.link ?? null };
};
