import { sayClockEvent } from "../clocks/clock-lines.ts";
import { clockKinds } from "../contract/clocks.ts";
import type { CaseEvent } from "../contract/case-events.ts";
import type { TypeCode } from "../triage/types.ts";
import { sayEvent } from "./happened.ts";
import { type Said, sayRecord } from "./record-words.ts";

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Any line of a case's history: what happened, and what was written with it. */
export function historyLine(type: TypeCode, event: CaseEvent): Said {
  const said = sayRecord(event);
  if (said) return said;
  const isOfClock = clockKinds.some((kind) => kind === event.kind);
  const says = capital(isOfClock ? sayClockEvent(type, event.kind, event) : sayEvent(type, event));
  return { says, words: wordsOf(event) };
}

/** What a person wrote with it, whatever the noun of the office calls that. */
const wordsOf = (event: CaseEvent): string =>
  ["note", "reason", "questions"]
    .map((name): unknown => Object.entries(event).find(([key]) => key === name)?.[1])
    .filter((words): words is string => typeof words === "string")
    .join("\n");
