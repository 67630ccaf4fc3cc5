import type { RecordDeed } from "../../../core/contract/record-events.ts";
import { may } from "../../../core/people/permissions.ts";
import { Problem } from "../../../core/problem.ts";
import { doerIn } from "../../office.ts";
import { saveRecordDeed } from "../../store/record-deeds.ts";
import { requireCase, showHandled } from "../cases/read-case.ts";
import type { Job } from "../job.ts";
import { viewRecords } from "./read-records.ts";

/** What only those may say who answer for the records. */
const forKeepers: readonly RecordDeed["kind"][] = ["hold-released", "kept-longer"];

export const recordOnCase: Job<"recordOnCase"> = async ({ reference, version, on, event }, office) => {
  const id = await requireCase(office, reference);
  if (forKeepers.includes(event.kind) && !may(office.user.roles, "keep-records"))
    throw new Problem("not-allowed", "That is for the Head of Office to decide.");
  await saveRecordDeed(
    office,
    { reference, version },
    { event, on },
    { by: doerIn(office), now: office.now },
  );
  return { records: await viewRecords(office, id), case: await showHandled(office, id) };
};
