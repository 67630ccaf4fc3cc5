import type { DateKind } from "../contract/receipts.ts";

export const dateTitles: Record<DateKind, string> = {
  acknowledge: "Acknowledge",
  draft: "Draft ready",
  clearance: "To clearance",
  respond: "Reply",
};
