import { sayClockEvent } from "../clocks/clock-lines.ts";
import type { CaseEvent } from "../contract/case-events.ts";
import { chasing } from "./chasing.ts";
import { sayCorrected } from "./correction-words.ts";
import type { TypeCode } from "../triage/types.ts";
import { becauses } from "../replies/stage.ts";
import { sayReplyEvent } from "../replies/say-event.ts";
import { moveOf } from "./moves.ts";
import { sayRecord } from "./record-words.ts";

/** What somebody did to a case, after their name: "sent it to a team (Highways)". */
export function sayEvent(type: TypeCode, event: CaseEvent): string {
  switch (event.kind) {
    case "moved":
      return sayMoved(event);
    case "note":
      return "wrote a note";
    case "claimed":
      return "took it on";
    case "released":
      return "let it go again";
    case "handed-over":
      return `handed it over to ${event.to}`;
    case "commissioned":
      return `asked ${event.to} for a contribution`;
    case "commission-settled":
      return event.how === "received"
        ? `noted the contribution from ${event.from}`
        : `withdrew what ${event.from} was asked for`;
    case "chase-due":
      return `noted that it is ${chasing[event.step].says}`;
    case "corrected":
      return sayCorrected(event);
    case "chased":
      return `asked ${event.to} again`;
    case "reply-drafted":
    case "reply-cleared":
    case "reply-returned":
    case "reply-sent":
    case "reply-told":
      return sayReplyEvent(event);
    default: {
      const said = sayRecord(event)?.says;
      return said
        ? `changed it (${lower(said)})`
        : `changed its clock (${sayClockEvent(type, event.kind, event)})`;
    }
  }
}

function sayMoved({ move, team, because }: Extract<CaseEvent, { kind: "moved" }>): string {
  const { did } = moveOf(move);
  if (because) return `${did}, ${becauses[because]}`;
  return team ? `${did} (${team.name})` : did;
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
