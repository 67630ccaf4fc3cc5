import { contactKeys } from "../../../core/cases/contact-keys.ts";
import { draftCase } from "../../../core/cases/draft-case.ts";
import type { ContactCase } from "../../../core/contract/records.ts";
import { datesOrReason, undated } from "../../../core/deadlines/all-types.ts";
import { isParty, sealedSentence, whyNotLogged } from "../../../core/people/access.ts";
import { Problem } from "../../../core/problem.ts";
import { londonDate, sayDay } from "../../../core/time.ts";
import { manyLines, oneLine } from "../../../core/text.ts";
import { suggest } from "../../../core/triage/suggest.ts";
import { doerIn } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { saveActAlone } from "../../store/acts.ts";
import { saveContactCase } from "../../store/contact-cases.ts";
import { findCaseById } from "../../store/case-views.ts";
import { showHandled } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { judgeContact, receivedOn } from "./weigh-contact.ts";

/** A case from a call, a letter by post or a visit: the same kinds, clocks and walls as an email's. */
export const recordContact: Job<"recordContact"> = async (written, office) => {
  const asked = cleaned(written);
  const { key, channel, on, person, about, said } = asked;
  const today = londonDate(office.now);
  if (on > today) throw new Problem("bad-input", `${sayDay(on)} has not come yet.`);
  const refusal = whyNotLogged(office.user, asked);
  if (refusal) {
    await saveActAlone(office.db, doerIn(office), office.now, {
      act: isParty(asked) ? "mail.set-aside" : "mail.refused",
      subject: "mail",
    });
    throw refusal;
  }
  const receivedAt = receivedOn(on, office.now);
  const dates = datesOrReason(asked.type, receivedAt, await officeHours(office));
  // A marking that its words ask for is not left to whoever took the call.
  const judgement = await judgeContact({ channel, on, about, said, ...person }, office);
  const from = { name: person.name, address: person.email };
  const message = { subject: about, from, receivedAt, ward: judgement.ward };
  const caseId = await saveContactCase(
    office.db,
    {
      draft: draftCase(
        message,
        { ...asked, note: "", into: "new", also: [] },
        suggest(judgement),
        typeof dates === "string" ? undated : dates,
      ),
      contact: { kind: "contact", channel, person, said, key },
      keys: contactKeys(person, said, about),
      on,
    },
    { by: doerIn(office), now: office.now },
  );
  if (caseId === undefined || !(await findCaseById(office, caseId)))
    throw new Problem("not-allowed", sealedSentence);
  return showHandled(office, caseId);
};

/** A caller's words may be pasted from anywhere: they turn and hide nothing on anybody's screen. */
const cleaned = (written: ContactCase): ContactCase => ({
  ...written,
  about: oneLine(written.about),
  said: manyLines(written.said),
  person: {
    ...written.person,
    name: oneLine(written.person.name),
    address: manyLines(written.person.address),
  },
});
