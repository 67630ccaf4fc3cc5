import { expect } from "vitest";
import type { CallName, Output } from "../../core/contract/calls.ts";
import type { Draw, Ground, Proof } from "./ground.ts";
import { say, type TownCase } from "./town.ts";
import { shouldSee } from "./who-should-see.ts";

type RegisterCall = Extract<
  CallName,
  "searchCases" | "readRegisterChoices" | "exportCases" | "readCasePage" | "findLetterLink" | "readReport"
>;

const theirs = ({ by, one }: Draw) => shouldSee(by, one);
const missing = ({ reference }: TownCase) => ({
  problem: { code: "not-found", message: `There is no case ${reference}.`, reference: expect.any(String) },
});
const everywhere = { filters: { standing: "any" as const } };

/** Of restricted cases no word stands in any of it, and of those kept from this person nothing at all. */
function holds(text: string, { by }: Draw, { town }: Ground, restrictedToo: boolean): void {
  for (const one of town) {
    const seen = shouldSee(by, one);
    expect(text.includes(one.secret), `${one.reference} ${say(by)}`).toBe(seen && one.restrictedTo === null);
    const listed = seen && (restrictedToo || one.restrictedTo === null);
    expect(text.includes(`"${one.reference}"`), `${one.reference} ${say(by)}`).toBe(listed);
  }
}

/** The register shows what may be seen, of restricted cases their number and day; their words lead nowhere. */
export const registerProofs: Record<RegisterCall, Proof> = {
  searchCases: async (draw, ground) => {
    const all = await ground.ask("searchCases", everywhere, draw.by);
    holds(all.text, draw, ground, true);
    const { body } = await ground.ask("searchCases", { ...everywhere, count: true }, draw.by);
    const seen = ground.town.filter((one) => shouldSee(draw.by, one));
    expect(body["total"], say(draw.by)).toEqual({ count: seen.length, more: false });
    const ordered = await ground.ask("searchCases", { ...everywhere, order: "from" }, draw.by);
    holds(ordered.text, draw, ground, false);
    const [word = ""] = draw.one.secret.split(".");
    const found = await ground.ask("searchCases", { ...everywhere, text: word }, draw.by);
    const open = theirs(draw) && draw.one.restrictedTo === null;
    expect(found.text.includes(`"${draw.one.reference}"`), say(draw.by)).toBe(open);
    const named = await ground.ask("searchCases", { ...everywhere, text: draw.one.reference }, draw.by);
    expect(named.text.includes(`"${draw.one.reference}"`), say(draw.by)).toBe(theirs(draw));
    return all.text + ordered.text + found.text + named.text;
  },
  readRegisterChoices: async ({ by }, { ask }) => (await ask("readRegisterChoices", {}, by)).text,
  exportCases: async (draw, ground) => {
    const { text } = await ground.ask("exportCases", { ...everywhere, as: "csv" }, draw.by);
    holds(text, draw, ground, true);
    return text;
  },
  readCasePage: async (draw, { ask }) => {
    const { reference, restrictedTo, secret } = draw.one;
    const unreasoned = await ask("readCasePage", { reference }, draw.by);
    const reasoned = await ask("readCasePage", { reference, reason: "handling" }, draw.by);
    if (theirs(draw)) {
      expect(unreasoned.status).toBe(restrictedTo ? 428 : 200);
      expect(unreasoned.text.includes(secret)).toBe(restrictedTo === null);
      expect(reasoned.status).toBe(200);
    } else {
      for (const { status, body } of [unreasoned, reasoned])
        expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    }
    return unreasoned.text + reasoned.text;
  },
  readReport: async ({ by }, { ask, town }) => {
    const day = new Date().toISOString().slice(0, 10);
    const asked = { from: "2000-01-01", to: day, span: "month" } as const;
    const { body, text } = await ask("readReport", asked, by);
    const seen = town.filter((one) => shouldSee(by, one));
    const { volume, open } = body as unknown as Output<"readReport">;
    expect(
      volume.reduce((sum, { count }) => sum + count, 0),
      say(by),
    ).toBe(seen.length);
    expect(
      Object.values(open).reduce((sum, count) => sum + count, 0),
      say(by),
    ).toBe(seen.length);
    for (const one of town) expect(text.includes(one.secret)).toBe(false);
    return text;
  },
  findLetterLink: async (draw, { ask }) => {
    const asked = { reference: draw.one.reference, row: 1 };
    const { status, body, text } = await ask("findLetterLink", asked, draw.by);
    if (theirs(draw)) expect(status).toBe(200);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
};
