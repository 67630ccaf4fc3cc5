import { allDay } from "./all-day.ts";
import { away } from "./away.ts";
import { outOfHours } from "./out-of-hours.ts";
import { overlaps } from "./overlaps.ts";
import type { Rule } from "./rule.ts";
import { travelAndGaps } from "./travel-and-gaps.ts";

/** Every rule the gatekeeper works by, the gravest first. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [overlaps, away, travelAndGaps, allDay, outOfHours];
