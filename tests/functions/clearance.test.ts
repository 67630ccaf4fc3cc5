import { afterAll, beforeAll, expect, test } from "vitest";
import type { OfferedLine, ReplyDraft } from "../../core/contract/replies.ts";
import { londonDate } from "../../core/time.ts";
import { readCase } from "../../functions/jobs/cases/read-case.ts";
import { clearReply } from "../../functions/jobs/replies/clear-reply.ts";
import { imranSiddiqui as imran } from "../../stand-ins/people/people.ts";
import { caseworker as tom, openTestOffice, type TestOffice } from "../support/office.ts";
import { atTheDesk } from "../support/replies.ts";

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

/** An answer to a Member of Parliament, which the service and the Leader look at. */
async function answered(
  text = (line: OfferedLine) => line.text.replace(/\[\[.*\]\]/, "The bins are emptied on Friday."),
) {
  const one = await desk.logged("mp_enquiry");
  const line = await desk.line(one.reference, "mp-response");
  const { drafts } = await desk.draft(one, { ...line, text: text(line) });
  const [draft] = drafts;
  if (!draft?.opens) throw new Error("no draft was made");
  return { reference: one.reference, draft, graphId: draft.opens.id };
}
type Answered = Awaited<ReturnType<typeof answered>>;

const say = (
  { reference, draft }: Answered,
  step: "service" | "leader",
  more: Partial<Parameters<typeof clearReply>[0]> = {},
  by = tom,
) =>
  clearReply(
    {
      reference,
      draft: draft.id,
      step,
      digest: draft.digest,
      verdict: "cleared",
      note: "Dee Marsh: right",
      ...more,
    },
    office.as(by),
  );
const statesOf = (draft: ReplyDraft | undefined) => draft?.steps.map(({ step, state }) => `${step} ${state}`);
const only = async ({ reference }: Answered) => (await desk.read(reference)).drafts[0];
const sendIt = async (one: Answered) => {
  await desk.send(one.graphId);
  await follow();
};

test("a reply to a Member of Parliament waits for the service and for the Leader; each word is kept with its name and day", async () => {
  const one = await answered();
  expect(statesOf(one.draft)).toEqual(["service waiting", "leader waiting"]);
  await expect(say(one, "leader")).rejects.toMatchObject({ code: "not-allowed" });
  await say(one, "service");
  const { drafts } = await say(one, "leader", { note: "" }, imran);
  expect(statesOf(drafts[0])).toEqual(["service cleared", "leader cleared"]);
  expect(drafts[0]?.steps[0]).toMatchObject({ by: tom.name, note: "Dee Marsh: right" });
  const history = await desk.history(one.reference);
  expect(history.map(({ kind }) => kind).filter((kind) => kind !== "moved")).toEqual([
    "reply-drafted",
    "reply-cleared",
    "reply-cleared",
  ]);
  await sendIt(one);
  expect(await only(one)).toMatchObject({ state: "sent", cleared: true });
});

test("somebody else’s word needs their name, and what is sent back says what must change", async () => {
  const one = await answered();
  await expect(say(one, "service", { note: "" })).rejects.toThrow("Say who cleared it.");
  await expect(say(one, "leader", { note: "", verdict: "returned" }, imran)).rejects.toThrow(
    "Say what must change.",
  );
  const { drafts } = await say(one, "leader", { note: "Warmer", verdict: "returned" }, imran);
  expect(statesOf(drafts[0])).toEqual(["service waiting", "leader returned"]);
});

test("whoever changes a word in Outlook after the clearance needs it again, and cannot clear what was never read", async () => {
  const one = await answered();
  await say(one, "service");
  await desk.change(one.graphId, "<p>Dear Ann Resident,</p><p>The bins are emptied on Monday.</p>");
  const changed = await only(one);
  expect(statesOf(changed)).toEqual(["service changed", "leader waiting"]);
  await expect(say(one, "service")).rejects.toThrow(
    "The words have been changed in Outlook since you looked.",
  );
  await say(one, "service", { digest: changed?.digest ?? "" });
  expect(statesOf(await only(one))).toEqual(["service cleared", "leader waiting"]);
});

test("a reply with a gap in it is cleared by nobody", async () => {
  const one = await answered((line) => line.text);
  await expect(say(one, "service")).rejects.toThrow("There are places still to be filled in");
});

test("what goes without its clearance goes, counts as the answer, and is said to have gone without it", async () => {
  const one = await answered();
  await say(one, "service");
  await sendIt(one);
  expect(await only(one)).toMatchObject({ state: "sent", cleared: false });
  const { dates } = await readCase({ reference: one.reference }, office.as(tom));
  expect(dates.respondedOn).toBe(londonDate(new Date()));
  await expect(say(one, "leader", {}, imran)).rejects.toMatchObject({
    code: expect.stringMatching(/gone|conflict/),
  });
});

test("an acknowledgement needs nobody’s clearance, and is said to have none", async () => {
  const one = await desk.logged("mp_enquiry");
  const { drafts } = await desk.draft(one, await desk.line(one.reference, "mp-acknowledgement"));
  expect(drafts[0]).toMatchObject({ steps: [], cleared: null });
});
