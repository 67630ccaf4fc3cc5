import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type CallName, calls, type Input } from "../../core/contract/calls.ts";
import { permissions, roles } from "../../core/people/permissions.ts";
import type { Person } from "../../core/people/person.ts";
import { addDays, londonDate, londonInstant } from "../../core/time.ts";
import { noteColleague } from "../../functions/store/colleagues.ts";
import { asPerson, askThrough, doorOf, notingDoorOf } from "../support/calls.ts";
import { somePerson } from "../support/draw-access.ts";
import { leaderMailbox, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";
import type { Ground } from "../support/ground.ts";
import { newcomer, proofs } from "../support/proofs.ts";
import { fillCampaign, fillTown, messageOf, say, type TownCase } from "../support/town.ts";
import { fillDiary } from "../support/town-diary.ts";
import { shouldSee, shouldSeeDiary } from "../support/who-should-see.ts";

const size = 40;
const names = Object.keys(calls) as CallName[];
/** Answers drawn for each call; every one is held against every case of the town. */
const draws = Number(process.env["DRAWS"] ?? 20);
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

let office: TestOffice;
let ground: Ground;
beforeAll(async () => {
  office = await openTestOffice();
  vi.spyOn(console, "log").mockImplementation(() => {});
  const town = await fillTown(office.record, officeMailbox, size, seed);
  await noteColleague(office.record.seenBy(newcomer), newcomer, new Date());
  const diary = await fillDiary(office.record, leaderMailbox, 3, seed);
  const rows = await office.record.owner.selectFrom("effects").select(["id", "about"]).execute();
  for (const { reference } of town)
    await office.post(officeMailbox, { id: messageOf(reference), subject: "A letter", text: "Please help." });
  const requests: string[] = [];
  for (const days of [3, 4, 5])
    requests.push(
      await office.invite({ startAt: londonInstant(addDays(londonDate(new Date()), days), "10:00") }),
    );
  const effects = new Map(rows.map(({ id, about }) => [about, id]));
  const campaign = await fillCampaign(office.record, officeMailbox, town);
  ground = { ask: askThrough(doorOf(office)), town, campaign, diary, effects, requests };
});
afterEach(() => {
  delete office.hooks.before;
  expect(office.outside.graph.violations).toEqual([]);
});
afterAll(() => office.close());

test("every call names its permission, and everyone without a role for it is refused in the same words, the record unopened", async () => {
  const ask = askThrough(() => Promise.reject(new Error("must not be opened")));
  for (const name of names) {
    const allowed: readonly string[] = permissions[calls[name].may];
    const others = roles.filter((role) => !allowed.includes(role));
    for (const held of [[], ...others.map((role) => [role]), others]) {
      const groups = ["head-only", "legal", "safeguarding", "ward"] as const;
      // What is asked does not matter: nothing of it is read.
      const refused = await ask(name, {} as never, asPerson({ id: "ann", roles: held, groups }));
      expect(refused.status, `${name} ${held.join()}`).toBe(403);
      expect(refused.body.problem.message).toBe(
        "Your role does not cover this. Ask the Head of Office if it should.",
      );
    }
  }
});

let judged = 0;
/** No answer holds a word or, but for the one asked for, a reference of any case or request kept from this person. */
function expectNoLeak(text: string, by: Person, asked: TownCase): void {
  for (const one of ground.town) {
    judged++;
    if (shouldSee(by, one)) continue;
    expect(text.includes(one.secret), `${say(by)} ${one.reference}`).toBe(false);
    if (one !== asked) expect(text.includes(one.reference), `${say(by)} ${one.reference}`).toBe(false);
  }
  if (!shouldSeeDiary(by)) expect(text.includes(ground.diary.secret), say(by)).toBe(false);
}

for (const name of names) {
  test(`${name} tells nobody of what is kept from them`, async () => {
    const allowed: readonly string[] = permissions[calls[name].may];
    const some = fc.record({
      drawn: somePerson.filter((person) => person.roles.some((role) => allowed.includes(role))),
      one: fc.constantFrom(...ground.town),
      at: fc.nat(),
    });
    for (const { drawn, ...rest } of fc.sample(some, { numRuns: draws, seed })) {
      const by = asPerson(drawn);
      expectNoLeak(await proofs[name]({ by, ...rest }, ground), by, rest.one);
    }
  }, 600_000);
}

test("in all, more than 50,000 pairs of a person and a case were judged", () => {
  expect(judged).toBeGreaterThan(50_000);
});

/** What a call about something hidden asks of the record and of Graph, statement by statement. */
async function questionsOf<N extends CallName>(name: N, input: Input<N>, by: Person) {
  const noted: string[] = [];
  const { status } = await askThrough(notingDoorOf(office, noted))(name, input, by);
  return { status, noted };
}

test("what is kept from someone takes the same questions to refuse, one for one, as what is not there", async () => {
  const by = asPerson({ id: "zoe", roles: ["caseworker"], groups: [] });
  const hidden = ground.town.find((one) => !shouldSee(by, one));
  const reference = hidden?.reference ?? "";
  const none = "LO-2020-000001";
  const person = newcomer.id;
  const ref = { mailbox: officeMailbox, message: { internetMessageId: messageOf(reference) } };
  const effect = ground.effects.get(`case ${hidden?.id}`) ?? 0;
  const brief = ground.effects.get(`brief ${ground.diary.briefs[0]}`) ?? 0;
  const pairs = [
    [
      await questionsOf("readCase", { reference }, by),
      await questionsOf("readCase", { reference: none }, by),
    ],
    [
      await questionsOf("readCase", { reference, reason: "handling" }, by),
      await questionsOf("readCase", { reference: none, reason: "handling" }, by),
    ],
    [
      await questionsOf("readReaders", { reference }, by),
      await questionsOf("readReaders", { reference: none }, by),
    ],
    [
      await questionsOf("nameReader", { reference, person }, by),
      await questionsOf("nameReader", { reference: none, person }, by),
    ],
    [
      await questionsOf("removeReader", { reference, person, why: "mistake" }, by),
      await questionsOf("removeReader", { reference: none, person, why: "mistake" }, by),
    ],
    [
      await questionsOf("undoLog", { ...ref, reference, version: 1 }, by),
      await questionsOf("undoLog", { ...ref, reference: none, version: 1 }, by),
    ],
  ];
  const seen = { version: 1 };
  const acts = [
    (one: string) => questionsOf("readWork", { reference: one }, by),
    (one: string) => questionsOf("moveCase", { ...seen, reference: one, move: "draft" }, by),
    (one: string) => questionsOf("readCorrection", { reference: one }, by),
    (one: string) =>
      questionsOf("tryCorrection", { reference: one, deed: { do: "correct", choice: { type: "foi" } } }, by),
    (one: string) =>
      questionsOf(
        "correctCase",
        { ...seen, reference: one, deed: { do: "undo", event: 1 }, reason: "x" },
        by,
      ),
    (one: string) => questionsOf("claimCase", { ...seen, reference: one }, by),
    (one: string) => questionsOf("releaseCase", { ...seen, reference: one }, by),
    (one: string) =>
      questionsOf(
        "commission",
        { ...seen, reference: one, team: "legal", questions: "?", dueOn: "2199-01-01" },
        by,
      ),
    (one: string) =>
      questionsOf("settleCommission", { ...seen, reference: one, commission: 1, how: "received" }, by),
    (one: string) =>
      questionsOf("chase", { ...seen, reference: one, step: "late", about: "2026-01-01", commission: 0 }, by),
  ];
  for (const act of acts) pairs.push([await act(reference), await act(none)]);
  for (const id of [effect, brief])
    pairs.push([
      await questionsOf("mendEffect", { id, how: "done", reason: "x" }, by),
      await questionsOf("mendEffect", { id: 987_654_321, how: "done", reason: "x" }, by),
    ]);
  for (const [kept, absent] of pairs) {
    expect(kept).toEqual(absent);
    expect(kept?.noted.length).toBeGreaterThan(1);
  }
});
