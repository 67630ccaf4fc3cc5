import { channels } from "../../../core/cases/channels.ts";
import { contactKeys } from "../../../core/cases/contact-keys.ts";
import { draftCase } from "../../../core/cases/draft-case.ts";
import type { ContactCase } from "../../../core/contract/records.ts";
import { datesOrReason, undated } from "../../../core/deadlines/all-types.ts";
import type { Email } from "../../../core/mail/email.ts";
import { isParty, sealedSentence, whyNotLogged } from "../../../core/people/access.ts";
import { Problem } from "../../../core/problem.ts";
import { londonDate, londonInstant, sayDay } from "../../../core/time.ts";
import { manyLines, oneLine } from "../../../core/text.ts";
import { judge } from "../../../core/triage/judge.ts";
import { suggest } from "../../../core/triage/suggest.ts";
import { learningOf } from "../../learning/learning.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { saveActAlone } from "../../store/acts.ts";
import { saveContactCase } from "../../store/contact-cases.ts";
import { findCaseById } from "../../store/case-views.ts";
import { showHandled } from "../cases/read-case.ts";
import type { Job } from "../job.ts";

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
  // What came on an earlier day came in that day's hours.
  const receivedAt = on === today ? office.now : londonInstant(on, "12:00");
  const dates = datesOrReason(asked.type, receivedAt, await officeHours(office));
  const suggestion = await suggestionFor(asked, receivedAt, office);
  const message = { subject: about, from: { name: person.name, address: person.email }, receivedAt };
  const caseId = await saveContactCase(
    office.db,
    {
      draft: draftCase(
        message,
        { ...asked, note: "", into: "new", also: [] },
        suggestion,
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

/** What was said, read as a letter: a marking that its words ask for is not left to whoever took the call. */
async function suggestionFor(
  { channel, person, about, said }: ContactCase,
  receivedAt: Date,
  office: StaffedOffice,
) {
  const { leader, office: mailbox } = office.settings;
  const email: Email = {
    from: { name: person.name, address: person.email || "nobody@invalid" },
    to: [mailbox],
    cc: [],
    receivedAt: receivedAt.toISOString(),
    subject: about || channels[channel].label,
    body: said,
  };
  return suggest(
    judge(email, {
      leader,
      ownMailboxes: [leader.address, mailbox.address],
      identicalLetters: 1,
      ...(await learningOf(office)),
    }),
  );
}
