import type { EffectState } from "../../core/contract/shapes.ts";

/** Something about it may still change by itself. */
export const isOnItsWay = ({ state }: EffectState): boolean => state === "waiting" || state === "unknown";
