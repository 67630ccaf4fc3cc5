import type { Parsed } from "../../../core/contract/calls.ts";
import { reportSpans } from "../../../core/reports/report.ts";
import { addDays, type LondonDate } from "../../../core/time.ts";
import { isTypeCode } from "../../../core/triage/types.ts";

export type Asked = Parsed<"readReport">;

const isDay = (text: string | null): text is string => text !== null && /^20\d\d-\d\d-\d\d$/.test(text);

/** What the address asks the reports for; without more, the last thirteen weeks. */
export function askedIn(query: URLSearchParams, today: LondonDate): Asked {
  const to = query.get("to");
  const from = query.get("from");
  const capacity = query.get("capacity");
  const until = isDay(to) ? to : today;
  const since = isDay(from) ? from : addDays(until, -90);
  return {
    from: since <= until ? since : until,
    to: until,
    span: reportSpans.find((one) => one === query.get("span")) ?? "week",
    capacity: capacity === "council" || capacity === "ward" ? capacity : null,
    type: query.getAll("type").filter(isTypeCode).slice(0, 43),
  };
}

export function queryFor({ from, to, span, capacity, type }: Asked): URLSearchParams {
  const query = new URLSearchParams({ from, to });
  if (span !== "week") query.set("span", span);
  if (capacity) query.set("capacity", capacity);
  for (const one of type) query.append("type", one);
  return query;
}
