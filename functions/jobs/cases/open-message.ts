import { datesOfAllTypes } from "../../../core/deadlines/all-types.ts";
import { readCaseViews } from "../../store/case-views.ts";
import { findCaseOfConversation, findCaseOfMessage } from "../../store/cases.ts";
import type { Job } from "../job.ts";
import { readLetter } from "./read-letter.ts";

export const openMessage: Job<"openMessage"> = async (ref, office) => {
  const { letter, suggestion } = await readLetter(ref, office);
  const where = {
    mailbox: ref.mailbox,
    internetMessageId: letter.internetMessageId,
    conversationId: letter.conversationId,
  };
  const own = await findCaseOfMessage(office.db, where);
  const conversation = own ?? (await findCaseOfConversation(office.db, where));
  const [view] = await readCaseViews(office.db, conversation ? [conversation] : []);
  const { nation, receiptCutOff } = office.settings;
  return {
    mailbox: ref.mailbox,
    message: ref.message,
    subject: letter.subject,
    from: letter.from,
    receivedAt: letter.receivedAt.toISOString(),
    hasAttachments: letter.hasAttachments,
    suggestion,
    ...datesOfAllTypes(letter.receivedAt, { division: nation, cutOff: receiptCutOff }),
    case: own ? (view ?? null) : null,
    conversationCase: own ? null : (view ?? null),
  };
};
