import type { EffectState } from "../contract/shapes.ts";
import type { Trouble } from "./kinds.ts";
import type { OpenState } from "./what-to-do.ts";

/** How far an effect has got, as the record holds it. */
export interface EffectProgress {
  doneAt: Date | null;
  failedAt: Date | null;
  cancelledAt: Date | null;
  attempts: number;
  createdAt: Date;
  runAfter: Date;
  mendedBy: string | null;
  mendReason: string | null;
  problem: string | null;
  trouble: Trouble | null;
}

/** While nobody has taken it up it can be pulled back: it lies in the tray until its time. */
export const isInTray = ({ attempts, mendedBy, runAfter, createdAt }: EffectProgress): boolean =>
  attempts === 0 && mendedBy === null && runAfter > createdAt;

export const openState = ({ failedAt, trouble }: EffectProgress): OpenState =>
  failedAt ? "failed" : trouble === "unsure" ? "unknown" : "waiting";

export function effectState(effect: EffectProgress): EffectState {
  const { doneAt, cancelledAt, problem, runAfter } = effect;
  if (doneAt) return { state: "done" };
  if (cancelledAt) return { state: "cancelled", problem: sayCancelled(effect) };
  return {
    state: openState(effect),
    ...(problem && { problem }),
    ...(isInTray(effect) && { goesAt: runAfter.toISOString() }),
  };
}

const sayCancelled = ({ mendedBy, mendReason }: EffectProgress): string =>
  `${mendedBy ?? "Someone"} cancelled this${mendReason ? `: ${mendReason}` : ""}`;
