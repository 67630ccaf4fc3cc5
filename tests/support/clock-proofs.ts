import { expect } from "vitest";
import type { CallName } from "../../core/contract/calls.ts";
import type { Draw, Proof } from "./ground.ts";
import type { TownCase } from "./town.ts";
import { shouldSee } from "./who-should-see.ts";

type ClockCall = Extract<CallName, "readReceipt" | "readClock" | "tryClockEvent" | "recordClockEvent">;

const theirs = ({ by, one }: Draw) => shouldSee(by, one);
const missing = ({ reference }: TownCase) => ({
  problem: { code: "not-found", message: `There is no case ${reference}.`, reference: expect.any(String) },
});
const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const aDeed = ({ reference }: TownCase, version: number) => ({
  reference,
  version,
  on: tomorrow(),
  event: { kind: "responded" as const },
});

/** The clock of a case is for those who see the case; to everyone else there is no such case. */
export const clockProofs: Record<ClockCall, Proof> = {
  readReceipt: async (draw, { ask }) => {
    const asked = { reference: draw.one.reference, which: "acknowledge" } as const;
    const { status, body, text } = await ask("readReceipt", asked, draw.by);
    if (theirs(draw)) expect(body["title"]).toBe("Acknowledge");
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  readClock: async (draw, { ask }) => {
    const { status, body, text } = await ask("readClock", { reference: draw.one.reference }, draw.by);
    if (theirs(draw)) expect(body["reference"]).toBe(draw.one.reference);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  tryClockEvent: async (draw, { ask }) => {
    const { status, body, text } = await ask("tryClockEvent", aDeed(draw.one, 1), draw.by);
    if (theirs(draw)) expect(body["whyNot"]).toContain("has not come yet");
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  recordClockEvent: async (draw, { ask }) => {
    const { status, body, text } = await ask("recordClockEvent", aDeed(draw.one, 999), draw.by);
    if (theirs(draw)) expect(status).toBe(409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
};
