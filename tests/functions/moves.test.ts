import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { moveCodes, moveOf } from "../../core/cases/moves.ts";
import { sayMove } from "../../core/cases/saying.ts";
import { type StageCode, stageCodes, stages } from "../../core/cases/stages.ts";
import { londonDate } from "../../core/time.ts";
import { moveCase } from "../../functions/jobs/work/move-case.ts";
import { readWork } from "../../functions/jobs/work/read-work.ts";
import { readHome } from "../../functions/jobs/office/read-home.ts";
import { readEvents } from "../../functions/store/case-events.ts";
import { helenMarsh as helen, imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { actsAbout } from "../support/acts.ts";
import { caseworker as tom, gatekeeper as ruth, openTestOffice, type TestOffice } from "../support/office.ts";
import { fillCases } from "../support/town.ts";
import { logged, moveOn } from "../support/work.ts";

const today = londonDate(new Date());
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterEach(() => expect(office.outside.graph.violations).toEqual([]));
afterAll(() => office.close());

const everything = {
  team: "highways",
  officer: "Jo Lind",
  note: "Because",
  outcome: "Replied in full",
  on: today,
  clearedBy: "The Monitoring Officer",
} as const;
test("through the office itself every move succeeds from the stages it names, and from all others is refused", async () => {
  await fillCases(office.record, [{ capacity: "council", dueOn: null }]);
  const [row] = await office.record.owner.selectFrom("cases").select(["id", "reference"]).execute();
  if (!row) throw new Error("there is no case");
  const stand = async (stage: StageCode) =>
    office.record.owner
      .updateTable("cases")
      .set({ stage, stage_before: "drafting", outcome: null })
      .where("id", "=", row.id)
      .returning("version")
      .executeTakeFirstOrThrow();
  const now = async () =>
    office.record.owner
      .selectFrom("cases")
      .select(["stage", "version"])
      .where("id", "=", row.id)
      .executeTakeFirstOrThrow();
  for (const move of moveCodes)
    for (const stage of stageCodes) {
      const { version } = await stand(stage);
      // Nothing has come that a clock waited for.
      const said = sayMove(move, move === "resume" ? {} : everything);
      if (!said) throw new Error(`${move} needs more than everything`);
      const act = moveCase({ reference: row.reference, version, ...said }, office.as(imran));
      const { from, to } = moveOf(move);
      if (from.includes(stage)) {
        expect((await act).work.stage, `${move} from ${stage}`).toBe(to === "before" ? "drafting" : to);
        expect((await now()).version).toBeGreaterThan(version);
      } else {
        await expect(act).rejects.toMatchObject({
          code: "conflict",
          message: expect.stringContaining(stages[stage].label),
        });
        expect(await now(), `${move} from ${stage}`).toEqual({ stage, version });
      }
    }
}, 120_000);

test("a case is logged, sent to the team of its service with one press, accepted, drafted, answered and closed, each step in its history", async () => {
  const one = await logged(office, { service: "highways" });
  expect(one.stage).toBe("triage");
  const begun = await readWork({ reference: one.reference }, office.as(tom));
  expect(begun.proposed).toMatchObject({ code: "highways", name: "Highways" });
  expect(begun.moves[0]).toBe("allocate");

  const sent = await moveOn(office, one, "allocate", { team: "highways" });
  expect(sent).toMatchObject({
    case: { owner: "Highways", stage: "assigned" },
    work: { team: { code: "highways" } },
  });
  const accepted = await moveOn(office, sent.case, "accept", { officer: "Jo Lind" });
  expect(accepted.work).toMatchObject({ stage: "drafting", officer: "Jo Lind" });
  const gone = await moveOn(office, accepted.case, "respond", { outcome: "Replied in full", on: today });
  expect(gone.work).toMatchObject({ stage: "responded", outcome: "Replied in full" });
  const closed = await moveOn(office, gone.case, "close", { outcome: "Replied in full" });
  expect(closed.work).toMatchObject({ stage: "closed", moves: [] });

  const events = await readEvents(office.as(tom), await idOf(one.reference));
  expect(events.flatMap(({ event }) => (event.kind === "moved" ? [[event.from, event.to]] : []))).toEqual([
    ["triage", "assigned"],
    ["assigned", "drafting"],
    ["drafting", "responded"],
    ["responded", "closed"],
  ]);
  const acts = await actsAbout(office, one.reference);
  const moved = "case.moved";
  expect(acts.map(({ act }) => act)).toEqual(["case.logged", moved, moved, "case.clock", moved, moved]);
});

const idOf = async (reference: string) =>
  (
    await office.record.owner
      .selectFrom("cases")
      .select("id")
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow()
  ).id;

test("a team that returns a case says why, and the next person reads it first", async () => {
  const one = await logged(office);
  const sent = await moveOn(office, one, "allocate", { team: "housing", note: "A flat above a shop" });
  await expect(moveOn(office, sent.case, "return")).rejects.toThrow("Say why.");
  const back = await moveOn(office, sent.case, "return", { note: "This flat is private." }, ruth);
  expect(back.work).toMatchObject({
    stage: "triage",
    team: null,
    said: { move: "return", by: ruth.name, note: "This flat is private." },
  });
});

test("of two who move a case at once one does, and the other is told who, what and when", async () => {
  const one = await logged(office);
  const both = await Promise.allSettled([
    moveOn(office, one, "allocate", { team: "legal" }, tom),
    moveOn(office, one, "draft", {}, ruth),
  ]);
  const lost = both.find((each) => each.status === "rejected");
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(lost?.reason).toMatchObject({
    code: "conflict",
    message: expect.stringMatching(
      /^(Tom Adeyemi sent it to a team \(Legal Services\)|Ruth Calloway began to draft a reply) at \d\d:\d\d\. Look at LO-/,
    ),
  });
});

test("the Leader signs what is before her and does nothing else", async () => {
  const one = await moveOn(office, await logged(office), "draft");
  const put = await moveOn(office, one.case, "to-leader");
  const hers = await readWork({ reference: put.case.reference }, office.as(helen));
  expect(hers).toMatchObject({ moves: ["sign"], mayWork: false });
  const signed = await moveOn(office, put.case, "sign", { clearedBy: helen.name }, helen);
  expect(signed.work.stage).toBe("ready_to_send");
  await expect(
    moveOn(office, signed.case, "respond", { outcome: "Replied in full", on: today }, helen),
  ).rejects.toMatchObject({ code: "not-allowed" });
});

test("what has been answered is due no more, and what is paused stays on the day's page: its date has not moved", async () => {
  const one = await logged(office, { type: "threat", capacity: "council" });
  const due = async () =>
    (await readHome({}, office.as(tom))).dueSoon.map(({ reference }) => reference).includes(one.reference);
  expect(await due()).toBe(true);
  const paused = await moveOn(office, one, "pause", { note: "The police asked us to wait" });
  expect(await due()).toBe(true);
  const on = await moveOn(office, paused.case, "resume");
  expect(on.work.stage).toBe("triage");
  expect(await due()).toBe(true);
  await moveOn(office, on.case, "respond", { outcome: "Replied in part", on: today });
  expect(await due()).toBe(false);
});

test("a case that was undone is moved by nobody", async () => {
  await fillCases(office.record, [{ capacity: "council", dueOn: null, state: "undone" }]);
  const { reference, version } = await office.record.owner
    .selectFrom("cases")
    .select(["reference", "version"])
    .where("state", "=", "undone")
    .executeTakeFirstOrThrow();
  await expect(moveOn(office, { reference, version }, "draft")).rejects.toMatchObject({ code: "conflict" });
  expect((await readWork({ reference }, office.as(tom))).moves).toEqual([]);
});
