import type { TrayItem } from "../../../core/contract/shapes.ts";

export type How = TrayItem["may"][number];

/** What a person has decided about one line of the tray. */
export interface Choice {
  id: number;
  how: How;
  reason: string;
}

export const mendingLabels: Record<How, string> = {
  retry: "Retry now",
  done: "Mark as done",
  cancel: "Cancel it",
};

export const mendingDone: Record<How, string> = {
  retry: "Tried again. The list shows how it stands.",
  done: "Marked as done.",
  cancel: "Cancelled. It will not happen.",
};

export const stateLabels: Record<TrayItem["state"], string> = {
  waiting: "Waiting",
  unknown: "Not known yet whether it happened",
  failed: "Did not get through",
};
