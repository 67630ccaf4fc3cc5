import { datesOfAllTypes } from "../../../core/deadlines/all-types.ts";
import type { CaseView, SealedCase } from "../../../core/contract/shapes.ts";
import { readCaseViews } from "../../store/case-views.ts";
import { type Filing, findFilings } from "../../store/filings.ts";
import type { Job } from "../job.ts";
import { readLetter } from "./read-letter.ts";

export const openMessage: Job<"openMessage"> = async (ref, office) => {
  const { letter, suggestion } = await readLetter(ref, office);
  const { own, copy, conversation } = await findFilings(office, { ...letter, mailbox: ref.mailbox });
  const filed = own ?? conversation;
  const [found] = await readCaseViews(office, filed && !filed.hidden ? [filed.case] : []);
  const sealedCase = found ? sealed(found) : null;
  const view = found && !sealedCase ? found : null;
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
    case: own ? view : null,
    conversationCase: own ? null : view,
    sealedCase,
    restricted: isKeptFrom(own ?? copy ?? conversation),
  };
};

const isKeptFrom = (filing: Filing | undefined): boolean => filing?.hidden ?? false;

/** Of a restricted case only that it is there, until someone says why they open it. */
const sealed = ({ reference, restrictedTo, dates }: CaseView): SealedCase | null =>
  restrictedTo && {
    reference,
    restrictedTo,
    dueOn: (dates.respond ?? dates.acknowledge)?.dueOn ?? null,
  };
