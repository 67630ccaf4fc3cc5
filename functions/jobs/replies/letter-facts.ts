import type { CaseView, MessageRef } from "../../../core/contract/shapes.ts";
import { domainOf } from "../../../core/mail/addresses.ts";
import { partsOf } from "../../../core/mail/new-text.ts";
import { formOfAddress, type FormOfAddress } from "../../../core/replies/address.ts";
import { factsOf } from "../../../core/replies/facts.ts";
import type { Facts } from "../../../core/replies/fill.ts";
import { londonDate } from "../../../core/time.ts";
import { asksIn } from "../../../core/triage/asks.ts";
import { roleOf } from "../../../core/triage/writer.ts";
import { GraphFailure } from "../../graph/failure.ts";
import { type OutlookMessage, readMessage } from "../../graph/mail.ts";
import type { Office } from "../../office.ts";

/** The letter that a reply answers; undefined where Outlook no longer has it, or does not say. */
export async function letterOf(office: Office, ref: MessageRef): Promise<OutlookMessage | undefined> {
  try {
    return await readMessage(office.graph, ref.mailbox, ref.message.internetMessageId);
  } catch (error) {
    if (error instanceof GraphFailure) return undefined;
    throw error;
  }
}

/** What the case and its letter put into a reply. */
export function factsFor(
  { settings, now }: Office,
  of: CaseView,
  letter: OutlookMessage | undefined,
): { address: FormOfAddress; facts: Facts } {
  const { own = "", signOff = "" } = letter ? partsOf(letter.body, letter.from.name) : {};
  const email = letter && { ...letter, receivedAt: letter.receivedAt.toISOString() };
  const role = email ? roleOf(email, domainOf(settings.office.address)) : "resident";
  const address = formOfAddress(letter?.from ?? of.correspondent, role, signOff);
  const facts = factsOf({
    of,
    address: address.words,
    asks: asksIn(own),
    leader: settings.leader.name,
    office: settings.office.name,
    council: settings.council,
    today: londonDate(now),
  });
  return { address, facts };
}
