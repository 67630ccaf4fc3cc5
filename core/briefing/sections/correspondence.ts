import { londonDate, londonTime } from "../../time.ts";
import { correspondenceTypes } from "../../triage/types.ts";
import type { Section } from "../section.ts";
import type { DayAhead } from "../day-ahead.ts";
import { isRestricted } from "../discretion.ts";
import { sayDate } from "../plain.ts";

/** New letters by type, the commonest first. */
export function correspondence({ since, letters }: DayAhead["arrivals"]): Section {
  const named = letters.filter((letter) => !isRestricted(letter));
  const counts = new Map<string, number>();
  for (const { type } of named) {
    const { label } = correspondenceTypes[type];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const lines = [...counts]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .map(([what, count]) => ({ when: String(count), until: "", what, details: [], warnings: [], link: "" }));
  const sinceWhen = `${londonTime(since)} on ${sayDate(londonDate(since))}`;
  return {
    title: "New correspondence",
    lead: letters.length > 0 ? `${letters.length} logged since ${sinceWhen}.` : "",
    groups: lines.length > 0 ? [{ heading: "", lines, more: 0 }] : [],
    restricted: letters.length - named.length,
    empty: `Nothing new has been logged since ${sinceWhen}.`,
  };
}
