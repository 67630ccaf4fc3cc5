import { expect } from "vitest";
import type { CallName, Input } from "../../core/contract/calls.ts";
import { may } from "../../core/people/permissions.ts";
import type { Draw, Ground, Proof } from "./ground.ts";

type LearningCall = Extract<
  CallName,
  "readLearning" | "forgetLessons" | "restoreLessons" | "switchType" | "tryOnPastMail" | "exportLearning"
>;

/** Of what the office learns nothing is about one case: whoever may ask is told the same, and of no case a word. */
const provedBy =
  <N extends LearningCall>(name: N, input: Input<N>, status: number): Proof =>
  async ({ by }: Draw, { ask, town }: Ground) => {
    const answered = await ask(name, input, by);
    expect(answered.status, name).toBe(may(by.roles, "teach-office") ? status : 403);
    for (const one of town) {
      expect(answered.text.includes(one.secret), one.reference).toBe(false);
      expect(answered.text.includes(one.reference), one.reference).toBe(false);
    }
    return answered.text;
  };

const reason = "Because";
export const learningProofs: Record<LearningCall, Proof> = {
  readLearning: provedBy("readLearning", {}, 200),
  forgetLessons: provedBy("forgetLessons", { what: { lesson: 987_654_321 }, reason }, 409),
  restoreLessons: provedBy("restoreLessons", { change: 987_654_321, reason }, 409),
  switchType: provedBy("switchType", { type: "petition", on: true, reason }, 200),
  tryOnPastMail: provedBy("tryOnPastMail", { type: "petition" }, 200),
  exportLearning: provedBy("exportLearning", {}, 200),
};
