import { expect } from "vitest";
import type { CallName } from "../../core/contract/calls.ts";
import { may } from "../../core/people/permissions.ts";
import type { Draw, Proof } from "./ground.ts";
import { shouldSee } from "./who-should-see.ts";

const theirs = ({ by, one }: Draw) => shouldSee(by, one);
const missing = ({ one: { reference } }: Draw) => ({
  problem: { code: "not-found", message: `There is no case ${reference}.`, reference: expect.any(String) },
});

/** A case is put right by those who see it; nobody lets others in who does not answer for that. */
export const correctionProofs: Record<
  Extract<CallName, "readCorrection" | "tryCorrection" | "correctCase">,
  Proof
> = {
  readCorrection: async (draw, { ask }) => {
    const { status, body, text } = await ask("readCorrection", { reference: draw.one.reference }, draw.by);
    if (theirs(draw)) expect(text).toContain(draw.one.secret);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw) });
    return text;
  },
  tryCorrection: async (draw, { ask }) => {
    const { by, one } = draw;
    const opening = { do: "correct", choice: { type: "compliment", restrictedTo: null } } as const;
    const asked = { reference: one.reference, deed: opening };
    const { status, body, text } = await ask("tryCorrection", asked, by);
    if (!theirs(draw)) expect({ status, body }).toEqual({ status: 404, body: missing(draw) });
    else {
      const mayOpen =
        one.restrictedTo === null || by.groups.includes(one.restrictedTo) || may(by.roles, "keep-records");
      expect(body["whyNot"] === null, one.reference).toBe(mayOpen);
    }
    return text;
  },
  correctCase: async (draw, { ask }) => {
    const deed = { do: "correct", choice: { type: "foi" } } as const;
    const asked = { reference: draw.one.reference, version: 999, deed, reason: "It was one all along" };
    const { status, body, text } = await ask("correctCase", asked, draw.by);
    if (theirs(draw)) expect(status).toBe(409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw) });
    return text;
  },
};
