import { expect } from "vitest";
import type { CallName, Input } from "../../core/contract/calls.ts";
import type { QueuePlace } from "../../core/contract/work.ts";
import type { Draw, Ground, Proof } from "./ground.ts";
import { say } from "./town.ts";
import { shouldSee } from "./who-should-see.ts";

/** Of a case that is kept from somebody each act says what it says of none; of another, `status`. */
const about =
  <N extends CallName>(name: N, input: (reference: string) => Input<N>, status: number): Proof =>
  async ({ by, one }: Draw, { ask }: Ground) => {
    const { status: said, body, text } = await ask(name, input(one.reference), by);
    if (shouldSee(by, one)) expect(said, `${name} ${say(by)} ${one.reference} ${text}`).toBe(status);
    else {
      expect(said).toBe(404);
      expect(body.problem.message).toBe(`There is no case ${one.reference}.`);
    }
    return text;
  };

/** Nothing of any case. */
const apart =
  <N extends CallName>(name: N, input: Input<N>, status: number): Proof =>
  async ({ by }: Draw, { ask, town }: Ground) => {
    const answered = await ask(name, input, by);
    expect(answered.status, `${name} ${answered.text}`).toBe(status);
    for (const one of town) {
      expect(answered.text.includes(one.secret), one.reference).toBe(false);
      expect(answered.text.includes(one.reference), one.reference).toBe(false);
    }
    return answered.text;
  };

type WorkCall =
  | "readWork"
  | "moveCase"
  | "claimCase"
  | "releaseCase"
  | "takeNext"
  | "readQueue"
  | "saveView"
  | "readHolding"
  | "handOver"
  | "commission"
  | "settleCommission"
  | "chase"
  | "readTeams"
  | "saveTeam";

const version = 999;
const newcomerId = "0b6f2a1e-5c1d-4a57-9d64-3f1f2c7e8aff";

export const workProofs: Record<WorkCall, Proof> = {
  readWork: about("readWork", (reference) => ({ reference }), 200),
  moveCase: about("moveCase", (reference) => ({ reference, version, move: "draft" }), 409),
  claimCase: about("claimCase", (reference) => ({ reference, version }), 409),
  releaseCase: about("releaseCase", (reference) => ({ reference, version }), 409),
  commission: about(
    "commission",
    (reference) => ({ reference, version, team: "legal", questions: "Why?", dueOn: "2199-01-01" }),
    400,
  ),
  settleCommission: about(
    "settleCommission",
    (reference) => ({ reference, version, commission: 1, how: "received" }),
    409,
  ),
  chase: about(
    "chase",
    (reference) => ({ reference, version, step: "late", about: "2026-01-01", commission: 0 }),
    409,
  ),
  takeNext: async ({ by }, { ask, town }) => {
    const { body, text } = await ask("takeNext", {}, by);
    const taken = town.find(({ reference }) => reference === body["reference"]);
    if (taken) expect(shouldSee(by, taken), say(by)).toBe(true);
    return text;
  },
  readQueue: async ({ by }, { ask, town }) => {
    const filter = { of: "all" } as const;
    const first = await ask("readQueue", { filter }, by);
    const count = town.filter((one) => shouldSee(by, one)).length;
    expect(first.body["total"], say(by)).toEqual({ count, more: false });
    // What the call itself answered.
    const next = first.body["next"] as QueuePlace | null;
    const more = next ? await ask("readQueue", { filter, after: next }, by) : { text: "" };
    const text = first.text + more.text;
    for (const one of town) {
      expect(text.includes(one.reference), say(by)).toBe(shouldSee(by, one));
      // Of restricted ones no word, whoever looks.
      if (one.restrictedTo !== null) expect(text.includes(one.secret), one.reference).toBe(false);
    }
    return text;
  },
  saveView: apart("saveView", { name: "Mine", filter: { of: "mine" } }, 200),
  readHolding: async ({ by }, { ask }) => (await ask("readHolding", {}, by)).text,
  handOver: async ({ by }, { ask }) => (await ask("handOver", { to: newcomerId, reason: "Leave" }, by)).text,
  readTeams: apart("readTeams", {}, 200),
  saveTeam: apart(
    "saveTeam",
    {
      team: {
        code: "legal",
        name: "Legal Services",
        linkName: "",
        linkAddress: "",
        members: [],
        types: [],
        services: [],
        topics: [],
      },
      seen: 123_456,
    },
    409,
  ),
};
