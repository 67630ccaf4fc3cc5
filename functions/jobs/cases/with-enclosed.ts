import { newText } from "../../../core/mail/new-text.ts";
import { readEnclosed } from "../../graph/enclosed.ts";
import { GraphFailure } from "../../graph/failure.ts";
import type { OutlookMessage } from "../../graph/mail.ts";
import type { Office } from "../../office.ts";

/** So little of one's own is a covering note: the matter is in what hangs on it. */
const covering = 200;

/** The letter with the words of the mails that hang on it, when it says little itself. */
export async function withEnclosed(
  letter: OutlookMessage,
  mailbox: string,
  { graph }: Office,
): Promise<OutlookMessage> {
  if (!letter.hasAttachments || newText(letter.body, letter.from.name).length > covering) return letter;
  try {
    const enclosed = await readEnclosed(graph, mailbox, letter.graphId);
    return { ...letter, body: [letter.body, ...enclosed].join("\n\n").trim() };
  } catch (error) {
    // It is judged by what can be read.
    if (error instanceof GraphFailure) return letter;
    throw error;
  }
}
