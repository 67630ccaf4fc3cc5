import { afterAll, beforeAll, expect, test } from "vitest";
import type { TypeCode } from "../../core/triage/types.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { clearReply } from "../../functions/jobs/replies/clear-reply.ts";
import { readWork } from "../../functions/jobs/work/read-work.ts";
import { helenMarsh as helen, imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { actsAbout } from "../support/acts.ts";
import { caseworker as tom, openTestOffice, type TestOffice } from "../support/office.ts";
import { atTheDesk } from "../support/replies.ts";
import { moveOn } from "../support/work.ts";

let office: TestOffice;
let desk: ReturnType<typeof atTheDesk>;
beforeAll(async () => {
  office = await openTestOffice();
  office.world.quirks.transportMs = 0;
  desk = atTheDesk(office);
});
afterAll(() => office.close());

let minutes = 0;
const follow = () => desk.follow(new Date(Date.now() + (minutes += 2) * 60_000));
const standing = async (reference: string) => (await readWork({ reference }, office.as(tom))).stage;
const now = (reference: string) => readCase({ reference }, office.as(tom));
const whole = (text: string) => text.replace(/\[\[.*\]\]/, "The bins are emptied on Friday.");

async function drafted(type: TypeCode, code: string, before?: (reference: string) => Promise<unknown>) {
  const one = await desk.logged(type);
  await before?.(one.reference);
  const line = await desk.line(one.reference, code);
  const { drafts } = await desk.draft(one, { ...line, text: whole(line.text) });
  const [draft] = drafts;
  if (!draft?.opens) throw new Error("no draft was made");
  return { reference: one.reference, draft, graphId: draft.opens.id, ref: one.ref };
}
type Drafted = Awaited<ReturnType<typeof drafted>>;
const say = (
  { reference, draft }: Drafted,
  step: "service" | "leader",
  verdict: "cleared" | "returned" = "cleared",
  by = tom,
) =>
  clearReply(
    { reference, draft: draft.id, step, digest: draft.digest, verdict, note: "Dee Marsh" },
    office.as(by),
  );
const movesIn = async (reference: string) =>
  (await desk.history(reference)).flatMap((event) =>
    event.kind === "moved" ? [`${event.from} to ${event.to}, ${event.because ?? "by hand"}`] : [],
  );

test("a case goes with its reply: drafted, before the Leader, ready to send, responded, each once and with its why", async () => {
  const one = await drafted("mp_enquiry", "mp-response");
  expect(await standing(one.reference)).toBe("drafting");
  await say(one, "service");
  expect(await standing(one.reference)).toBe("with_leader");
  await say(one, "service");
  await say(one, "leader", "cleared", helen);
  expect(await standing(one.reference)).toBe("ready_to_send");
  await desk.send(one.graphId);
  await follow();
  expect(await movesIn(one.reference)).toEqual([
    "triage to drafting, drafted",
    "drafting to with_leader, cleared",
    "with_leader to ready_to_send, agreed",
    "ready_to_send to responded, sent",
  ]);
  const moves = (await actsAbout(office, one.reference)).filter(({ act }) => act === "case.moved");
  expect(moves).toHaveLength(4);
});

test("a reply that others than the Leader look at next waits for clearance, and one sent back is with its drafter", async () => {
  const one = await drafted("complaint_stage2", "response-frame");
  await say(one, "service");
  expect(await standing(one.reference)).toBe("clearance");
  await say(one, "service", "returned");
  expect(await standing(one.reference)).toBe("drafting");
  expect((await readWork({ reference: one.reference }, office.as(tom))).said).toMatchObject({
    move: "redraft",
    note: "Dee Marsh",
  });
});

test("an acknowledgement moves nothing", async () => {
  const one = await drafted("mp_enquiry", "mp-acknowledgement");
  expect(await standing(one.reference)).toBe("triage");
});

test("pressed twice it is one draft and one move", async () => {
  const one = await desk.logged("mp_enquiry");
  const line = await desk.line(one.reference, "mp-response");
  await Promise.all([desk.draft(one, line), desk.draft(one, line)]);
  expect(await movesIn(one.reference)).toEqual(["triage to drafting, drafted"]);
});

test("a draft that is thrown away leaves the case where it stands, for people to decide", async () => {
  const one = await drafted("mp_enquiry", "mp-response");
  await desk.throwAway(one.graphId);
  await desk.throwAway(one.graphId);
  await desk.read(one.reference);
  expect(await standing(one.reference)).toBe("drafting");
});

test("what waits for another team’s word, or is paused, is not moved by a draft, which is made all the same", async () => {
  const away = await drafted("mp_enquiry", "mp-response", async (reference) =>
    moveOn(office, await now(reference), "allocate", { team: "highways" }),
  );
  expect(await standing(away.reference)).toBe("assigned");
  const paused = await drafted("mp_enquiry", "mp-response", async (reference) =>
    moveOn(office, await now(reference), "pause", { note: "He is away" }),
  );
  expect(await standing(paused.reference)).toBe("on_hold");
});

test("a team that drafts the reply to a case it was sent has accepted it", async () => {
  const own = await drafted("mp_enquiry", "mp-response", async (reference) =>
    moveOn(office, await now(reference), "allocate", { team: "leaders-office" }),
  );
  expect(await readWork({ reference: own.reference }, office.as(tom))).toMatchObject({
    stage: "drafting",
    officer: tom.name,
  });
});

test("whoever may not make the move gives their word all the same, and the case stays", async () => {
  const one = await drafted("mp_enquiry", "mp-response");
  await say(one, "leader", "returned", helen);
  expect(await standing(one.reference)).toBe("drafting");
  await say(one, "service");
  await say(one, "leader", "returned", helen);
  expect(await standing(one.reference)).toBe("with_leader");
  const { drafts } = await say(one, "leader", "cleared", imran);
  expect(drafts[0]?.steps.map(({ state }) => state)).toEqual(["cleared", "cleared"]);
  expect(await standing(one.reference)).toBe("ready_to_send");
});
