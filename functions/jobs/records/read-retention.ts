import { londonDate } from "../../../core/time.ts";
import { countPastDate, findCertificates, findPastDate, noteRetention } from "../../store/retention.ts";
import { seenBy } from "../../office.ts";
import type { Job, TimedJob } from "../job.ts";

const perPage = 25;

/** Cases whose time has run out, for whoever decides what becomes of them. */
export const readRetention: Job<"readRetention"> = async ({ after }, office) => {
  const today = londonDate(office.now);
  if (!after) await noteRetention(seenBy(office, "system").db);
  return {
    total: await countPastDate(office, today),
    ...(await findPastDate(office, today, after, perPage)),
    certificates: after ? [] : await findCertificates(office.db, 20),
  };
};

/** Reckons when each ended case may go. Fired now and then; what it leaves the next finds. */
export const reckonRetention: TimedJob = async ({ db }) => void (await noteRetention(db));
