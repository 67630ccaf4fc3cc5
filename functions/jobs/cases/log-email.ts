import { draftCase } from "../../../core/cases/draft-case.ts";
import { datesOrReason, undated } from "../../../core/deadlines/all-types.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { markMessage } from "../../effects/mark-message.ts";
import { aboutCase, fileMessage } from "../../store/cases.ts";
import type { Job } from "../job.ts";
import { readOneCase } from "./read-case.ts";
import { readLetter } from "./read-letter.ts";

export const logEmail: Job<"logEmail"> = async ({ choice, ...ref }, office) => {
  const { letter, suggestion } = await readLetter(ref, office);
  const { nation, receiptCutOff } = office.settings;
  const dates = datesOrReason(choice.type, letter.receivedAt, { division: nation, cutOff: receiptCutOff });
  const caseId = await fileMessage(
    office.db,
    { ...letter, mailbox: ref.mailbox },
    draftCase(letter, choice, suggestion, typeof dates === "string" ? undated : dates),
    {
      by: office.user,
      now: office.now,
      alone: choice.into === "new",
      effects: (filed) => [markMessage(filed)],
    },
  );
  await carryOut(office, { about: aboutCase(caseId) });
  return readOneCase(office.db, caseId);
};
