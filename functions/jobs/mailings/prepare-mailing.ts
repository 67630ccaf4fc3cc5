import type { MailingView } from "../../../core/contract/mailings.ts";
import { domainOf } from "../../../core/mail/addresses.ts";
import { partsOf } from "../../../core/mail/new-text.ts";
import { Problem } from "../../../core/problem.ts";
import { formOfAddress } from "../../../core/replies/address.ts";
import { mailingText, whyLeftOut } from "../../../core/replies/mailing.ts";
import { roleOf } from "../../../core/triage/writer.ts";
import { isDanger } from "../../../core/triage/weighty.ts";
import { GraphFailure } from "../../graph/failure.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { findCaseOfCampaign } from "../../store/campaign-cases.ts";
import {
  findMailing,
  findToPrepare,
  type MailingRow,
  openMailing,
  type Prepared,
  readMailing as readRow,
  savePrepared,
  wasAnswered,
} from "../../store/mailings.ts";
import { requireCampaign } from "../campaigns/read-campaign.ts";
import { readLetter } from "../cases/read-letter.ts";
import type { Job } from "../job.ts";

const atOnce = 10;

export const readMailing: Job<"readMailing"> = async ({ key }, office) => viewMailing(office, key, null);

/** Looks at some of the copies, and notes who will be written to and who is left out. Nothing goes. */
export const prepareMailing: Job<"prepareMailing"> = async ({ key, after }, office) => {
  const mailing = await requireMailing(office, key);
  const letters = await findToPrepare(office, mailing, after, atOnce);
  const prepared: Prepared[] = [];
  for (const letter of letters) prepared.push(await prepare(office, letter));
  await savePrepared(office.db, mailing, prepared);
  return viewMailing(office, key, letters.length === atOnce ? (letters.at(-1)?.id ?? null) : null);
};

/** The mailing of the answer that is approved now, opened if there is none yet. */
async function requireMailing(office: StaffedOffice, key: number): Promise<MailingRow> {
  const [{ line }, own] = await Promise.all([requireCampaign(office, key), findCaseOfCampaign(office, key)]);
  if (!line || !own) throw new Problem("bad-input", notYet(line !== null));
  const wanted = { campaign: key, caseId: own.case, version: line.version, text: line.text };
  await openMailing(office, wanted, doerIn(office), office.now);
  const found = await findMailing(office, key);
  if (!found) throw new Problem("not-found", "There is no such mailing.");
  return found;
}

const notYet = (hasLine: boolean) =>
  hasLine
    ? "Log the copies together first: a reply belongs to a case."
    : "Approve an answer to all copies first.";

type Filed = Awaited<ReturnType<typeof findToPrepare>>[number];

async function prepare(office: StaffedOffice, filed: Filed): Promise<Prepared> {
  const ref = { mailbox: filed.mailbox, message: { internetMessageId: filed.internet_message_id } };
  try {
    const { letter, email, judgement, suggestion, campaign } = await readLetter(ref, office);
    const address = letter.replyTo[0]?.address || letter.from.address;
    const role = roleOf(email, domainOf(office.settings.office.address));
    const why = whyLeftOut({
      address,
      danger: isDanger(judgement),
      restricted:
        suggestion.flags.includes("contact-restriction") || suggestion.type === "restricted_contact",
      addsOwn: campaign?.addsOwn ?? false,
      answered: await wasAnswered(office.db, filed.case_id, address),
    });
    const { signOff } = partsOf(letter.body, letter.from.name);
    const greeting = formOfAddress(letter.from, role, signOff).words;
    return { message: filed.id, address, greeting, why };
  } catch (error) {
    if (!(error instanceof GraphFailure && error.kind === "missing")) throw error;
    return { message: filed.id, address: `gone ${filed.id}`, greeting: "", why: "gone" };
  }
}

export async function viewMailing(
  office: StaffedOffice,
  key: number,
  next: number | null,
): Promise<MailingView> {
  const [{ line }, own] = await Promise.all([requireCampaign(office, key), findCaseOfCampaign(office, key)]);
  const row = await findMailing(office, key);
  const { office: from, council } = { office: office.settings.office.name, council: office.settings.council };
  return {
    mailing: row
      ? {
          ...(await readRow(office.db, row)),
          text: mailingText("Dear Sir or Madam", row.body, { office: from, council }),
        }
      : null,
    whyNot: line && own ? null : notYet(line !== null),
    next,
  };
}
