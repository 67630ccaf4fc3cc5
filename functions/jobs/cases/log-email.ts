import { draftCase } from "../../../core/cases/draft-case.ts";
import type { Suggestion, TriageChoice } from "../../../core/contract/shapes.ts";
import { besides } from "../../../core/cases/besides.ts";
import { keysOf } from "../../../core/cases/keys.ts";
import { trailOf } from "../../../core/mail/trail.ts";
import type { TypeCode } from "../../../core/triage/types.ts";
import { datesOrReason, undated } from "../../../core/deadlines/all-types.ts";
import { isParty, sealedSentence, whyNotLogged } from "../../../core/people/access.ts";
import { Problem } from "../../../core/problem.ts";
import type { ActCode, ActDetail } from "../../../core/records/acts.ts";
import type { Labels } from "../../../core/triage/learn/lesson.ts";
import { studyOf } from "../../../core/triage/learn/study.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { markMessage } from "../../effects/mark-message.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { saveActAlone } from "../../store/acts.ts";
import { aboutCase, fileMessage } from "../../store/cases.ts";
import { receiveContribution } from "../../store/commissions.ts";
import { readFiler } from "../../store/filed-messages.ts";
import type { Job } from "../job.ts";
import { ourMailboxes } from "../mailboxes.ts";
import { showHandled } from "./read-case.ts";
import { readLetter } from "./read-letter.ts";

export const logEmail: Job<"logEmail"> = async ({ choice, ...ref }, office) => {
  const { letter, email, judgement, suggestion } = await readLetter(ref, office);
  const read = { ...letter, ward: judgement.ward };
  const also = [...new Set(choice.also)].filter((type) => type !== choice.type);
  const refusal = [choice.type, ...also]
    .map((type) => whyNotLogged(office.user, { ...choice, type }))
    .find((one) => one !== undefined);
  if (refusal) {
    await noteRefusal(
      office,
      [choice.type, ...also].some((type) => isParty({ ...choice, type })) ? "mail.set-aside" : "mail.refused",
    );
    throw refusal;
  }
  const hours = await officeHours(office);
  const datesOf = (type: TypeCode) => {
    const dates = datesOrReason(type, letter.receivedAt, hours);
    return typeof dates === "string" ? undated : dates;
  };
  const caseId = await fileMessage(
    office,
    {
      message: { ...letter, ...trailOf(letter), mailbox: ref.mailbox },
      keys: keysOf(letter, ourMailboxes(office.settings)),
      draft: draftCase(read, choice, suggestion, datesOf(choice.type)),
      also: also.map((type) => draftCase(read, besides(choice, type), suggestion, datesOf(type))),
    },
    {
      by: doerIn(office),
      now: office.now,
      alone: choice.into === "new",
      detail: choiceBeside(choice, suggestion),
      lesson: {
        study: studyOf(email, office.settings.leader.address),
        suggested: labelsOf(suggestion),
        chosen: labelsOf(choice),
      },
      onJoining: (tx, held) =>
        receiveContribution(tx, held, letter.from.address, { by: doerIn(office), now: office.now }),
      effects: (filed) => [markMessage(filed)],
    },
  );
  if (caseId === "hidden") {
    await noteRefusal(office, "mail.refused");
    throw new Problem("not-allowed", sealedSentence);
  }
  await carryOut(office, { about: aboutCase(caseId) });
  const filedBy = await readFiler(office.db, { ...ref.message, mailbox: ref.mailbox });
  return { ...(await showHandled(office, caseId)), filedBy };
};

const labelsOf = ({
  type,
  topic,
  service = null,
}: Pick<TriageChoice, "type" | "topic" | "service">): Labels => ({
  type,
  topic,
  service,
});

/** Of the mail itself nothing is kept. */
const noteRefusal = (office: StaffedOffice, act: ActCode): Promise<void> =>
  saveActAlone(office.db, doerIn(office), office.now, { act, subject: "mail" });

/** What the person chose beside what the machine suggested. */
const choiceBeside = (choice: TriageChoice, suggestion: Suggestion): ActDetail => ({
  type: choice.type,
  suggestedType: suggestion.type,
  confidence: suggestion.confidence,
  priority: choice.priority,
  suggestedPriority: suggestion.priority,
  capacity: choice.capacity,
  suggestedCapacity: suggestion.capacity,
  topic: choice.topic,
  suggestedTopic: suggestion.topic,
  service: choice.service ?? null,
  suggestedService: suggestion.service,
  into: choice.into,
  also: choice.also.join(),
});
