import { isAmong } from "../mail/addresses.ts";
import { type Purpose, purposes } from "./purposes.ts";

/** A mail that has gone from one of the office's mailboxes. */
export interface SentMail {
  graphId: string;
  internetMessageId: string;
  to: readonly { name: string; address: string }[];
  cc: readonly { name: string; address: string }[];
}

/** A draft that the office made, as it was. */
export interface OwnDraft {
  id: number;
  graphId: string | null;
  internetMessageId: string | null;
  purpose: Purpose;
}

/** The draft that has gone with this mail: Outlook keeps its immutable id, and as a rule its Message-ID. */
export const draftOf = <D extends OwnDraft>(mail: SentMail, drafts: readonly D[]): D | undefined =>
  drafts.find(({ graphId }) => graphId === mail.graphId) ??
  drafts.find(({ internetMessageId }) => internetMessageId === mail.internetMessageId);

/** It went to one of those who wrote: what is passed on to a colleague is no reply. */
export const isToWriter = ({ to, cc }: SentMail, writers: readonly string[]): boolean =>
  writers.some((writer) => isAmong(writer, [...to, ...cc]));

/** What is known of a mail that answers a case. "ask": only a person can say. */
export type Meaning = "acknowledged" | "responded" | "ask";

/** Only a draft of ours that reached its writer speaks for itself. */
export function meaningOf(draft: OwnDraft | undefined, reachesWriter: boolean): Meaning {
  if (!draft || !reachesWriter) return "ask";
  return purposes[draft.purpose].counts ?? "ask";
}
