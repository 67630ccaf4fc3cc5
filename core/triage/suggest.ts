import type { Suggestion } from "../contract/shapes.ts";
import type { Judgement } from "./judge.ts";
import { isService } from "./services.ts";

/** Below this the pane says "not sure" and offers alternatives rather than a guess. */
export const threshold = 0.45;

const worthOffering = 0.02;

/** The judgement in the contract's words. */
export function suggest(judgement: Judgement): Suggestion {
  const { confidence } = judgement;
  return {
    type: judgement.type,
    alsoTypes: [...judgement.alsoTypes],
    confidence,
    byRule: judgement.byRule,
    sure: confidence >= threshold,
    alternatives: judgement.alternatives
      .filter((one) => one.confidence >= worthOffering)
      .slice(0, 3)
      .map((one) => ({ ...one })),
    reasons: judgement.reasons.map((one) => ({ ...one })),
    topic: judgement.topic,
    service: judgement.service !== null && isService(judgement.service) ? judgement.service : null,
    priority: judgement.priority,
    sensitivity: judgement.sensitivity,
    capacity: judgement.capacity,
    flags: [...judgement.flags],
    needsReply: judgement.needsReply,
  };
}
