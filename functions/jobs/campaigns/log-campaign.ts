import { draftCase } from "../../../core/cases/draft-case.ts";
import { keysOf } from "../../../core/cases/keys.ts";
import type { TriageChoice } from "../../../core/contract/shapes.ts";
import { datesOrReason, undated } from "../../../core/deadlines/all-types.ts";
import { trailOf } from "../../../core/mail/trail.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { isDanger } from "../../../core/triage/weighty.ts";
import { markMessage } from "../../effects/mark-message.ts";
import { GraphFailure } from "../../graph/failure.ts";
import { doerIn, seenBy, type StaffedOffice } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { findCaseOfCampaign } from "../../store/campaign-cases.ts";
import { countAlike, findAlike, type KnownCopy, takeOut } from "../../store/campaign-copies.ts";
import { fileMessage } from "../../store/cases.ts";
import { settleDoubted } from "../../store/letters.ts";
import { readLetter } from "../cases/read-letter.ts";
import type { Job } from "../job.ts";
import { ourMailboxes } from "../mailboxes.ts";
import { requireCampaign } from "./read-campaign.ts";

const atOnce = 10;
type Alike = Pick<KnownCopy, "id" | "mailbox" | "internetMessageId">;

/** Each copy is read once more before it is logged among others: what a person must see is taken out. */
export const logCampaign: Job<"logCampaign"> = async ({ key, after }, office) => {
  await requireCampaign(office, key);
  const system = seenBy(office, "system").db;
  const copies = await findAlike(system, key, after, atOnce);
  let logged = 0;
  for (const copy of copies) if (await logCopy(office, key, copy)) logged += 1;
  const own = await findCaseOfCampaign(office, key);
  const last = copies.at(-1);
  return {
    reference: own?.reference ?? null,
    logged,
    takenOut: copies.length - logged,
    left: await countAlike(system, key),
    next: last && copies.length === atOnce ? last.id : null,
  };
};

async function logCopy(office: StaffedOffice, key: number, { id, mailbox, internetMessageId }: Alike) {
  const system = seenBy(office, "system").db;
  const ref = { mailbox, message: { internetMessageId } };
  const read = await unlessGone(readLetter(ref, office));
  if (!read) {
    await system.transaction().execute((tx) => settleDoubted(tx, [], [id]));
    return false;
  }
  const { letter, judgement, suggestion, campaign } = read;
  const danger = isDanger(judgement);
  if (danger || !campaign || campaign.key !== key || campaign.addsOwn) {
    await takeOut(system, id, { danger });
    return false;
  }
  const dates = datesOrReason("campaign", letter.receivedAt, await officeHours(office));
  const choice: TriageChoice = {
    type: "campaign",
    topic: suggestion.topic,
    priority: correspondenceTypes.campaign.priority,
    capacity: "council",
    note: "",
    into: "conversation",
    also: [],
  };
  const filed = await fileMessage(
    office,
    {
      message: { ...letter, ...trailOf(letter), mailbox },
      keys: keysOf(letter, ourMailboxes(office.settings)),
      draft: draftCase(
        { ...letter, ward: read.judgement.ward },
        choice,
        suggestion,
        typeof dates === "string" ? undated : dates,
      ),
      also: [],
    },
    {
      by: doerIn(office),
      now: office.now,
      alone: false,
      campaign: key,
      detail: { type: "campaign", campaign: key, into: "together" },
      effects: (row) => [markMessage(row)],
    },
  );
  return filed !== "hidden";
}

async function unlessGone<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing") return undefined;
    throw error;
  }
}
