import { joiningOf } from "../../../core/cases/joining.ts";
import type { Joining } from "../../../core/contract/joining.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { plainSubject } from "../../../core/mail/subject.ts";
import { trailOf } from "../../../core/mail/trail.ts";
import type { OutlookMessage } from "../../graph/mail.ts";
import type { StaffedOffice } from "../../office.ts";
import { findSaid } from "../../store/case-keys.ts";
import { readCaseViews } from "../../store/case-views.ts";
import { findFilings, whereToJoin } from "../../store/filings.ts";
import { withRecords } from "./read-case.ts";

export interface Place {
  caseId?: number;
  found?: CaseView;
  /** The letter is in that case, not merely found to belong there. */
  isOwn: boolean;
  joins: Joining | null;
  /** It is in a case that is kept from this person, or belongs to one. */
  restricted: boolean;
}

/** The case a letter is in, or else the one it could join, and what the office would do. */
export async function findPlace(
  office: StaffedOffice,
  letter: OutlookMessage,
  mailbox: string,
): Promise<Place> {
  const filings = await findFilings(office, { ...letter, ...trailOf(letter), mailbox });
  const { own } = filings;
  const joinable = own ? undefined : whereToJoin(filings);
  const nowhere = { isOwn: own !== undefined, joins: null };
  if (own?.hidden || joinable === "hidden") return { ...nowhere, restricted: true };
  const caseId = own?.case ?? joinable?.case;
  const [view] = caseId === undefined ? [] : await readCaseViews(office, [caseId]);
  if (caseId === undefined || !view) return { ...nowhere, restricted: false };
  const found = await withRecords(office, caseId, view);
  if (!joinable) return { ...nowhere, caseId, found, restricted: false };
  const { subjects, places } = await findSaid(office.db, caseId, letter.from.address);
  const joins = joiningOf(plainSubject(letter.subject), {
    by: joinable.by,
    reference: found.reference,
    subjects: [plainSubject(found.subject), ...subjects],
    copiedOnly: places.includes("cc") && !places.includes("from"),
    stranger: places.length === 0,
  });
  return { caseId, found, isOwn: false, joins, restricted: false };
}
