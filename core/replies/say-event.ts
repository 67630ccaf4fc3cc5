import type { CaseEvent } from "../contract/case-events.ts";
import { clearanceSteps } from "./clearance.ts";
import { purposes } from "./purposes.ts";

type ReplyEvent = Extract<CaseEvent, { kind: `reply-${string}` }>;

const meanings = {
  acknowledged: "acknowledges it",
  responded: "answers it",
  neither: "is no answer",
} as const;

/** What happened to a reply, after the name of whoever did it. */
export function sayReplyEvent(event: ReplyEvent): string {
  switch (event.kind) {
    case "reply-drafted":
      return `drafted a reply (${purposes[event.purpose].label.toLowerCase()})`;
    case "reply-cleared":
      return `cleared a reply (${clearanceSteps[event.step].label})`;
    case "reply-returned":
      return `sent a reply back (${clearanceSteps[event.step].label})`;
    case "reply-sent":
      return event.means === "ask"
        ? "saw a mail go to the writer"
        : `saw a reply go that ${meanings[event.means]}${event.cleared === false ? ", without its clearance" : ""}`;
    case "reply-told":
      return `said that a mail ${meanings[event.means]}`;
  }
}
