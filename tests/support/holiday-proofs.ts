import { expect } from "vitest";
import type { CallName, Input } from "../../core/contract/calls.ts";
import { may } from "../../core/people/permissions.ts";
import type { Draw, Ground, Proof } from "./ground.ts";
import { anotherYear, holidayFile } from "./holiday-files.ts";
import { shouldSee } from "./who-should-see.ts";

type HolidayCall = Extract<CallName, "readHolidays" | "proposeHolidays" | "tryHolidays" | "approveHolidays">;

/** Of the holidays themselves nothing is about one case. */
const provedBy =
  <N extends HolidayCall>(name: N, input: Input<N>, status: number): Proof =>
  async ({ by }: Draw, { ask, town }: Ground) => {
    const answered = await ask(name, input, by);
    expect(answered.status, name).toBe(may(by.roles, "keep-holidays") ? status : 403);
    for (const one of town) {
      expect(answered.text.includes(one.secret), one.reference).toBe(false);
      expect(answered.text.includes(one.reference), one.reference).toBe(false);
    }
    return answered.text;
  };

const proposed = holidayFile(anotherYear);

export const holidayProofs: Record<HolidayCall, Proof> = {
  readHolidays: provedBy("readHolidays", {}, 200),
  proposeHolidays: provedBy("proposeHolidays", proposed, 200),
  /** The town's cases have no dates yet, so each would get one: every one of them has a line, for who may see it. */
  tryHolidays: async ({ by }, { ask, town }) => {
    const { body } = await ask("proposeHolidays", proposed, by);
    const proposal = may(by.roles, "keep-holidays") ? (body["proposal"] as { id: number }).id : 1;
    const { status, text } = await ask("tryHolidays", { proposal }, by);
    if (!may(by.roles, "keep-holidays")) {
      expect(status).toBe(403);
      return text;
    }
    for (const one of town) {
      expect(text.includes(one.reference), one.reference).toBe(shouldSee(by, one));
      if (one.restrictedTo !== null) expect(text.includes(one.secret), one.reference).toBe(false);
    }
    return text;
  },
  approveHolidays: provedBy("approveHolidays", { proposal: 987_654_321, approve: true }, 404),
};
