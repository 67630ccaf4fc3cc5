import type { KeptLine, LinesView } from "../../../core/contract/replies.ts";
import { isExpired } from "../../../core/replies/line.ts";
import { londonDate } from "../../../core/time.ts";
import type { StaffedOffice } from "../../office.ts";
import { readAllLines } from "../../store/reply-lines.ts";
import type { Job } from "../job.ts";

export const readLines: Job<"readLines"> = async (_, office) => viewLines(office);

const mostBefore = 20;

/** Every line as it is now, with the versions before it. */
export async function viewLines({ db, now }: StaffedOffice): Promise<LinesView> {
  const today = londonDate(now);
  const byCode = new Map<string, KeptLine[]>();
  for (const line of await readAllLines(db)) {
    const kept = {
      ...line,
      types: [...line.types],
      topics: [...line.topics],
      expired: isExpired(line, today),
    };
    byCode.set(line.code, [...(byCode.get(line.code) ?? []), kept]);
  }
  const lines = [...byCode.values()].flatMap(([newest, ...before]) =>
    newest ? [{ ...newest, before: before.slice(0, mostBefore) }] : [],
  );
  return { today, lines: lines.toSorted((a, b) => a.title.localeCompare(b.title, "en-GB")) };
}
