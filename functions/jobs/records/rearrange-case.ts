import type { Rearranging } from "../../../core/contract/records.ts";
import { Problem } from "../../../core/problem.ts";
import { carryOut } from "../../effects/carry-out.ts";
import { markMessage } from "../../effects/mark-message.ts";
import { doerIn, type StaffedOffice } from "../../office.ts";
import { officeHours } from "../../office-hours.ts";
import { mergeCase, partCase, type Rearranger } from "../../store/case-joins.ts";
import { refileMessage, splitCase } from "../../store/case-parts.ts";
import { reopenCase, tieCases } from "../../store/case-ties.ts";
import { aboutCase } from "../../store/cases.ts";
import { findMessageIn } from "../../store/moved-messages.ts";
import { unfileMessage } from "../../store/unfile-message.ts";
import { requireCase, showHandled } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { viewRecords } from "./read-records.ts";

/** What is shown afterwards, and the case it was done with. */
interface Done {
  shown: number;
  other: { id: number; reference: string } | null;
}

export const rearrangeCase: Job<"rearrangeCase"> = async (asked, office) => {
  const id = await requireCase(office, asked.reference);
  const { shown, other } = await rearrange(id, asked, office);
  for (const one of new Set([id, shown, ...(other ? [other.id] : [])]))
    await carryOut(office, { about: aboutCase(one) });
  return {
    records: await viewRecords(office, shown),
    case: await showHandled(office, shown),
    other: other?.reference ?? null,
  };
};

async function rearrange(id: number, asked: Rearranging, office: StaffedOffice): Promise<Done> {
  const { reference, version, deed } = asked;
  const one = { reference, version };
  const who: Rearranger = {
    by: doerIn(office),
    now: office.now,
    hours: await officeHours(office),
    reason: deed.reason,
  };
  const here = { shown: id, other: null };
  switch (deed.do) {
    case "link":
    case "unlink": {
      const other = await requireCase(office, deed.other);
      await tieCases(
        office,
        one,
        { other: deed.other, how: deed.do === "link" ? "linked" : "unlinked" },
        who,
      );
      return { shown: id, other: { id: other, reference: deed.other } };
    }
    case "split":
      return { shown: id, other: await splitCase(office, one, deed, who) };
    case "merge": {
      await requireCase(office, deed.into);
      const whole = await mergeCase(office, one, { reference: deed.into, version: deed.intoVersion }, who);
      return { shown: whole.id, other: { id, reference } };
    }
    case "part":
      await partCase(office, one, who);
      return here;
    case "refile": {
      const other = await requireCase(office, deed.other);
      await refileMessage(office, one, deed, who);
      return { shown: id, other: { id: other, reference: deed.other } };
    }
    case "unfile":
      await unfile(id, asked, deed.message, office, who);
      return here;
    case "reopen":
      await reopenCase(office, one, who);
      return here;
  }
}

async function unfile(
  id: number,
  { reference, version }: Rearranging,
  message: number,
  office: StaffedOffice,
  { by, now, reason }: Rearranger,
): Promise<void> {
  const filed = await findMessageIn(office.db, id, message);
  const done =
    filed &&
    (await unfileMessage(office.db, id, filed, version, {
      by,
      now,
      reason,
      effects: (row) => [markMessage(row)],
    }));
  if (!done)
    throw new Problem("conflict", `Someone has changed ${reference} since you opened it. Look again first.`);
}
