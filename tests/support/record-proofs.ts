import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { CallName } from "../../core/contract/calls.ts";
import type { Draw, Proof } from "./ground.ts";
import type { TownCase } from "./town.ts";
import { shouldSee } from "./who-should-see.ts";

type RecordCall = Extract<
  CallName,
  | "readRecords"
  | "recordOnCase"
  | "rearrangeCase"
  | "tryMerge"
  | "weighContact"
  | "recordContact"
  | "readQuestions"
  | "answerQuestion"
  | "readRetention"
  | "destroyCases"
  | "searchPerson"
>;

const theirs = ({ by, one }: Draw) => shouldSee(by, one);
const missing = ({ reference }: Pick<TownCase, "reference">) => ({
  problem: { code: "not-found", message: `There is no case ${reference}.`, reference: expect.any(String) },
});
const today = () => new Date().toISOString().slice(0, 10);

/** What people put on a case is for those who see it; cases are joined, parted and destroyed by those who see them all. */
export const recordProofs: Record<RecordCall, Proof> = {
  readRecords: async (draw, { ask }) => {
    const { status, body, text } = await ask("readRecords", { reference: draw.one.reference }, draw.by);
    if (theirs(draw)) expect(text).toContain(draw.one.secret);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  recordOnCase: async (draw, { ask }) => {
    const event = { kind: "note", text: "A remark" } as const;
    const asked = { reference: draw.one.reference, version: 999, event };
    const { status, body, text } = await ask("recordOnCase", asked, draw.by);
    if (theirs(draw)) expect(status).toBe(409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  rearrangeCase: async (draw, { ask, town }) => {
    const other = town[draw.at % town.length] ?? draw.one;
    const texts = [];
    for (const deed of [
      { do: "link", other: other.reference, reason: "The same road" },
      { do: "merge", into: other.reference, intoVersion: 999, reason: "The same matter" },
      { do: "refile", message: 1, other: other.reference, reason: "Belongs there" },
      { do: "part", reason: "Two matters" },
    ] as const) {
      const asked = { reference: draw.one.reference, version: 999, deed };
      const { status, body, text } = await ask("rearrangeCase", asked, draw.by);
      if (!theirs(draw)) expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
      else if (deed.do !== "part" && !shouldSee(draw.by, other))
        expect({ status, body }).toEqual({ status: 404, body: missing(other) });
      else expect(status, text).toBe(409);
      // Of the other it may name what was asked for by its number alone.
      texts.push(text.replaceAll(other.reference, ""));
    }
    return texts.join();
  },
  tryMerge: async (draw, { ask, town }) => {
    const other = town[draw.at % town.length] ?? draw.one;
    const asked = { reference: draw.one.reference, into: other.reference };
    const { status, body, text } = await ask("tryMerge", asked, draw.by);
    const unseen = [draw.one, other].find((one) => !shouldSee(draw.by, one));
    if (unseen) expect({ status, body }).toEqual({ status: 404, body: missing(unseen) });
    else expect(status).toBe(200);
    return text.replaceAll(other.reference, "");
  },
  weighContact: async (draw, { ask }) => {
    const words = { about: draw.one.reference, said: "What has become of it?", name: "", email: "" };
    const asked = { channel: "phone-waiting", on: today(), ...words } as const;
    const { status, text } = await ask("weighContact", asked, draw.by);
    expect(status).toBe(200);
    return text;
  },
  recordContact: async ({ by }, { ask }) => {
    const party = {
      key: randomUUID(),
      channel: "phone-waiting",
      on: today(),
      person: { name: "A caller", email: "", phone: "", address: "" },
      about: "The leaflets",
      said: "When do the leaflets go out?",
      type: "political",
      priority: "Standard",
    } as const;
    const { status, text } = await ask("recordContact", party, by);
    expect(status).toBe(403);
    return text;
  },
  readQuestions: async ({ by }, { ask }) => {
    const { body, text } = await ask("readQuestions", {}, by);
    expect(body["questions"]).toEqual([]);
    return text;
  },
  answerQuestion: async (draw, { ask }) => {
    const asked = { reference: draw.one.reference, question: 1, option: 0 };
    const { status, body, text } = await ask("answerQuestion", asked, draw.by);
    if (theirs(draw)) expect(status).toBe(409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  readRetention: async ({ by }, { ask }) => {
    const { status, text } = await ask("readRetention", {}, by);
    expect(status).toBe(200);
    return text;
  },
  destroyCases: async (draw, { ask }) => {
    const asked = { cases: [{ reference: draw.one.reference, version: 1 }] };
    const { status, body, text } = await ask("destroyCases", asked, draw.by);
    if (theirs(draw)) expect(body["certificates"]).toEqual([]);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  searchPerson: async (draw, { ask, town }) => {
    const asked = { reference: draw.one.reference, addresses: ["everyone@town.example"], names: [] };
    const { status, body, text } = await ask("searchPerson", asked, draw.by);
    if (!theirs(draw)) {
      expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
      return text;
    }
    const seen = town.filter((one) => one !== draw.one && shouldSee(draw.by, one));
    const found = (body["cases"] as { reference: string }[]).map(({ reference }) => reference);
    expect(found).toEqual(seen.slice(0, 10).map(({ reference }) => reference));
    return text;
  },
};
