import type { CampaignFacts, CampaignPage } from "../../../core/contract/campaigns.ts";
import { Problem } from "../../../core/problem.ts";
import { GraphFailure } from "../../graph/failure.ts";
import { readSenders, type Sender } from "../../graph/senders.ts";
import { seenBy, type StaffedOffice } from "../../office.ts";
import { countFiledTogether, findCaseOfCampaign } from "../../store/campaign-cases.ts";
import { countAlike, findCopies, findReferences, type KnownCopy } from "../../store/campaign-copies.ts";
import { readCampaignFacts } from "../../store/campaign-views.ts";
import type { Job } from "../job.ts";

const perPage = 20;

/** Who sent each copy is asked of Outlook: the office remembers no names. */
export const readCampaign: Job<"readCampaign"> = async ({ key, after }, office) => {
  const campaign = await requireCampaign(office, key);
  const found = await findCopies(office.db, key, after, perPage + 1);
  const copies = found.slice(0, perPage);
  const own = await findCaseOfCampaign(office, key);
  const [senders, references] = await Promise.all([
    sendersOf(office, copies),
    findReferences(
      office,
      copies.map(({ internetMessageId }) => internetMessageId),
    ),
  ]);
  return {
    campaign,
    alike: await countAlike(seenBy(office, "system").db, key),
    logged: own ? { reference: own.reference, copies: await countFiledTogether(office, key) } : null,
    copies: copies.map((copy) => asShown(copy, senders, references)),
    next: found.length > perPage ? after + perPage : null,
  };
};

export async function requireCampaign(office: StaffedOffice, key: number): Promise<CampaignFacts> {
  const facts = await readCampaignFacts(office.db, key);
  if (facts) return facts;
  throw new Problem("not-found", "These letters are no longer known as copies of each other.");
}

function asShown(
  { internetMessageId, receivedAt, ...copy }: KnownCopy,
  senders: ReadonlyMap<string, Sender>,
  references: ReadonlyMap<string, string>,
): CampaignPage["copies"][number] {
  const sender = senders.get(internetMessageId);
  return {
    ...copy,
    from: sender?.from ?? null,
    link: sender?.link ?? null,
    receivedAt: receivedAt.toISOString(),
    reference: references.get(internetMessageId) ?? null,
  };
}

/** Where Outlook does not answer the list has no names. */
async function sendersOf(
  { graph }: StaffedOffice,
  copies: readonly KnownCopy[],
): Promise<ReadonlyMap<string, Sender>> {
  const all = new Map<string, Sender>();
  try {
    for (const mailbox of new Set(copies.map((copy) => copy.mailbox))) {
      const ids = copies.filter((copy) => copy.mailbox === mailbox).map((copy) => copy.internetMessageId);
      for (const [id, sender] of await readSenders(graph, mailbox, ids)) all.set(id, sender);
    }
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
  }
  return all;
}
