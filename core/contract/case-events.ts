import { z } from "zod";
import { clockEvents } from "./clocks.ts";
import { correctionEvents } from "./correction-events.ts";
import { replyEvents } from "./replies.ts";
import { workEvents } from "./work-events.ts";
import { recordEvents } from "./record-events.ts";

/** A remark for colleagues, kept with the case. */
const Note = z.object({
  kind: z.literal("note"),
  text: z.string().trim().min(1, "Write the note first.").max(5000, "A note can be 5,000 characters long."),
});

/** All that can happen to a case besides being logged. Each noun of the office adds its own kinds here. */
export const CaseEvent = z.discriminatedUnion("kind", [
  Note,
  ...clockEvents,
  ...workEvents,
  ...replyEvents,
  ...recordEvents,
  ...correctionEvents,
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type EventKind = CaseEvent["kind"];
