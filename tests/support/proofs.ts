import { expect } from "vitest";
import type { CallName } from "../../core/contract/calls.ts";
import { type Permission, permissions } from "../../core/people/permissions.ts";
import type { Person } from "../../core/people/person.ts";
import { clockProofs } from "./clock-proofs.ts";
import { correctionProofs } from "./correction-proofs.ts";
import { diaryProofs } from "./diary-proofs.ts";
import type { Draw, Ground, Proof } from "./ground.ts";
import { holidayProofs } from "./holiday-proofs.ts";
import { learningProofs } from "./learning-proofs.ts";
import { officeMailbox } from "./office.ts";
import { replyProofs } from "./reply-proofs.ts";
import { recordProofs } from "./record-proofs.ts";
import { registerProofs } from "./register-proofs.ts";
import { messageOf, say, type TownCase } from "./town.ts";
import { workProofs } from "./work-proofs.ts";
import { shouldSee, shouldSeeDiary } from "./who-should-see.ts";

/** Someone who has signed in, sees no case that is kept from anyone, and can be named on a list. */
export const newcomer: Person = {
  id: "0b6f2a1e-5c1d-4a57-9d64-3f1f2c7e8aff",
  name: "A newcomer",
  address: "new@town.example",
  roles: ["caseworker"],
  groups: [],
};

const problem = (code: string, message: string) => ({
  problem: { code, message, reference: expect.any(String) },
});
const missing = (one: TownCase) => problem("not-found", `There is no case ${one.reference}.`);
const sealed = "This message is in a restricted case. Ask the Head of Office.";
const theirs = ({ by, one }: Draw) => shouldSee(by, one);
const refOf = (one: TownCase) => ({
  mailbox: officeMailbox,
  message: { internetMessageId: messageOf(one.reference) },
});
const shown = ({ town }: Ground, by: Person) =>
  town.filter((one) => one.restrictedTo === null && shouldSee(by, one));
const may = (by: Person, permission: Permission) =>
  by.roles.some((role) => (permissions[permission] as readonly string[]).includes(role));

/** What each call may say to a person of a case that is theirs to see, and of one that is not; all that it said. */
export const proofs: Record<CallName, Proof> = {
  readMe: async ({ by }, { ask }) => (await ask("readMe", {}, by)).text,
  readHome: async ({ by }, ground) => {
    const { text, body } = await ground.ask("readHome", {}, by);
    const seen = shown(ground, by);
    // The ward's own cases for those who do them; of restricted ones no word, whoever looks.
    for (const one of ground.town) if (!seen.includes(one)) expect(text.includes(one.secret)).toBe(false);
    expect(body["overdue"]).toBe(seen.length);
    const cases = ground.town.filter((one) => shouldSee(by, one)).length;
    const waiting = cases + (shouldSeeDiary(by) ? ground.diary.abouts.length : 0);
    expect(body["effects"]).toEqual({ waiting, failed: 0 });
    return text;
  },
  openMessage: async (draw, { ask }) => {
    const { by, one } = draw;
    const { body, text } = await ask("openMessage", refOf(one), by);
    expect(body["restricted"]).toBe(!theirs(draw));
    expect(body["sealedCase"] !== null).toBe(theirs(draw) && one.restrictedTo !== null);
    expect(body["case"] !== null).toBe(theirs(draw) && one.restrictedTo === null);
    if (!theirs(draw)) expect(text).not.toContain(`"${one.reference}"`);
    return text;
  },
  logEmail: async (draw, { ask }) => {
    const choice = { type: "petition", priority: "Standard", into: "new" } as const;
    const { status, body, text } = await ask("logEmail", { ...refOf(draw.one), choice }, draw.by);
    if (theirs(draw)) expect(body["reference"]).toBe(draw.one.reference);
    else expect({ status, body }).toEqual({ status: 403, body: problem("not-allowed", sealed) });
    return text;
  },
  undoLog: async (draw, { ask }) => {
    const asked = { ...refOf(draw.one), reference: draw.one.reference, version: 999 };
    const { status, body, text } = await ask("undoLog", asked, draw.by);
    if (theirs(draw)) expect(status).toBe(409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  readCase: async (draw, { ask }) => {
    const { by, one } = draw;
    const unreasoned = await ask("readCase", { reference: one.reference }, by);
    const reasoned = await ask("readCase", { reference: one.reference, reason: "handling" }, by);
    if (theirs(draw)) {
      expect(unreasoned.status).toBe(one.restrictedTo ? 428 : 200);
      expect(unreasoned.text.includes(one.secret)).toBe(one.restrictedTo === null);
      expect(reasoned.status).toBe(200);
    } else {
      for (const { status, body } of [unreasoned, reasoned])
        expect({ status, body }).toEqual({ status: 404, body: missing(one) });
    }
    return unreasoned.text + reasoned.text;
  },
  listCases: async ({ by }, { ask, town }) => {
    const texts = [];
    for (const [of, capacity] of [
      ["open", "council"],
      ["ward", "ward"],
    ] as const) {
      const seen = town.filter((one) => one.capacity === capacity && shouldSee(by, one));
      const first = await ask("listCases", { of }, by);
      expect(first.body["total"], say(by)).toBe(seen.length);
      // Of restricted ones no word, whoever looks.
      for (const one of town)
        if (one.restrictedTo !== null || one.capacity !== capacity)
          expect(first.text.includes(one.secret), one.reference).toBe(false);
      texts.push(first.text);
    }
    return texts.join();
  },
  readCampaign: async ({ by }, { ask, town, campaign }) => {
    const pages = await Promise.all(
      [0, 20].map((after) => ask("readCampaign", { key: campaign, after }, by)),
    );
    for (const { body } of pages) expect(body["logged"], say(by)).toBe(null);
    const all = pages.map(({ text }) => text).join();
    // That a letter is a copy everyone may know who may open the mail; the case it is in, who may see that.
    for (const one of town) expect(all.includes(one.reference), say(by)).toBe(shouldSee(by, one));
    return all;
  },
  approveLine: async ({ by }, { ask, campaign }) => {
    const line = { key: campaign, text: "We have read every copy.", replaces: 0 };
    const { status, text } = await ask("approveLine", line, by);
    expect(status).toBe(200);
    return text;
  },
  logCampaign: async ({ by }, { ask, campaign }) => {
    // Every letter of the town is in a case already, whoever may see it.
    const { body, text } = await ask("logCampaign", { key: campaign }, by);
    expect(body).toEqual({ reference: null, logged: 0, takenOut: 0, left: 0, next: null });
    return text;
  },
  undoCampaign: async ({ by }, { ask, campaign }) => {
    const { body, text } = await ask("undoCampaign", { key: campaign }, by);
    expect(body).toEqual({ left: 0 });
    return text;
  },
  readReaders: async (draw, { ask }) => {
    const { status, body, text } = await ask("readReaders", { reference: draw.one.reference }, draw.by);
    if (theirs(draw)) expect(body["loggedBy"]).toBe(draw.one.loggedById);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  nameReader: async (draw, { ask }) => {
    const { reference, capacity, restrictedTo } = draw.one;
    const { status, body, text } = await ask("nameReader", { reference, person: newcomer.id }, draw.by);
    // Where a place on the list would change nothing, none is given.
    const counts = capacity === "council" && restrictedTo !== null;
    if (theirs(draw)) expect(status, reference).toBe(counts ? 200 : 409);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  removeReader: async (draw, { ask }) => {
    const input = { reference: draw.one.reference, person: newcomer.id, why: "mistake" } as const;
    const { status, body, text } = await ask("removeReader", input, draw.by);
    if (theirs(draw)) expect(status).toBe(200);
    else expect({ status, body }).toEqual({ status: 404, body: missing(draw.one) });
    return text;
  },
  ...clockProofs,
  ...correctionProofs,
  ...replyProofs,
  ...recordProofs,
  ...diaryProofs,
  ...holidayProofs,
  ...registerProofs,
  ...learningProofs,
  ...workProofs,
  readTray: async ({ by }, { ask, town, diary }) => {
    const { text } = await ask("readTray", {}, by);
    for (const one of town) {
      expect(text.includes(one.reference), one.reference).toBe(shouldSee(by, one));
      if (one.restrictedTo !== null) expect(text.includes(one.secret), one.reference).toBe(false);
    }
    expect(text.includes(diary.secret)).toBe(shouldSeeDiary(by));
    return text;
  },
  mendEffect: async (draw, { ask, diary, effects }) => {
    const { by, one, at } = draw;
    const mend = (id: number) => ask("mendEffect", { id, how: "retry", reason: "Again" }, by);
    const answered = await mend(effects.get(`case ${one.id}`) ?? 0);
    const ofDiary = await mend(effects.get(diary.abouts[at % diary.abouts.length] ?? "") ?? 0);
    const none = await mend(987_654_321);
    // Of one that waits for its time nothing is to be tried again: so much its readers are told.
    if (!theirs(draw)) expect(answered).toEqual(none);
    else expect(answered.status).toBe(409);
    if (!shouldSeeDiary(by)) expect(ofDiary).toEqual(none);
    else expect(ofDiary.status).toBe(may(by, "mend-effects") ? 409 : 403);
    return answered.text + ofDiary.text + none.text;
  },
};
