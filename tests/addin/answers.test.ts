import { expect, test } from "vitest";
import type { CallOffice } from "../../addin/api.ts";
import { Refusal } from "../../addin/refusal.ts";
import { keepAnswers, type Question } from "../../addin/taskpane/answers.ts";
import { keepDrafts } from "../../addin/taskpane/drafts.ts";

const about = (reference: string): Question<"readCase"> => ({ name: "readCase", input: { reference } });

/** An office whose answers the test gives when it likes. */
function anOffice() {
  const waiting: { input: unknown; answer: (value: object) => void; refuse: (why: Refusal) => void }[] = [];
  const call = ((_, input) =>
    new Promise<object>((answer, refuse) => waiting.push({ input, answer, refuse }))) as CallOffice;
  return { waiting, call };
}

test("an answer that comes late stays with its own question", async () => {
  const { waiting, call } = anOffice();
  const answers = keepAnswers(call);
  const first = answers.ask(about("LO-2026-000001"));
  const second = answers.ask(about("LO-2026-000002"));
  waiting[1]?.answer({ reference: "LO-2026-000002" });
  waiting[0]?.answer({ reference: "LO-2026-000001" });
  await Promise.all([first, second]);
  expect(answers.read(about("LO-2026-000001")).value?.reference).toBe("LO-2026-000001");
  expect(answers.read(about("LO-2026-000002")).value?.reference).toBe("LO-2026-000002");
});

test("the last answer stays in sight while a newer one is asked for, and when that is refused", async () => {
  const { waiting, call } = anOffice();
  const answers = keepAnswers(call);
  const question = about("LO-2026-000001");
  const first = answers.ask(question);
  waiting[0]?.answer({ reference: "LO-2026-000001" });
  await first;
  const second = answers.ask(question);
  expect(answers.read(question)).toMatchObject({ asking: true, value: { reference: "LO-2026-000001" } });
  waiting[1]?.refuse(new Refusal("slow", "The office is taking too long to answer."));
  await second;
  expect(answers.read(question)).toMatchObject({ asking: false, value: {}, refusal: { kind: "slow" } });
});

test("the same is not asked twice at once, nor again while it is fresh", async () => {
  const { waiting, call } = anOffice();
  let now = 1_000;
  const answers = keepAnswers(call, () => now);
  const asked = answers.ask(about("LO-2026-000001"));
  void answers.ask(about("LO-2026-000001"));
  waiting[0]?.answer({});
  await asked;
  await answers.ask(about("LO-2026-000001"), 5_000);
  expect(waiting).toHaveLength(1);
  now += 6_000;
  void answers.ask(about("LO-2026-000001"), 5_000);
  expect(waiting).toHaveLength(2);
});

test("pressing a button twice does the thing once", async () => {
  const { waiting, call } = anOffice();
  const answers = keepAnswers(call);
  const deed = about("LO-2026-000009");
  const first = answers.act(about("LO-2026-000001"), "log", deed, () => undefined);
  await expect(answers.act(about("LO-2026-000001"), "log", deed, () => undefined)).resolves.toBe(false);
  expect(waiting).toHaveLength(1);
  waiting[0]?.answer({});
  await expect(first).resolves.toBe(true);
});

test("a thing that was refused says why beside what it was about, until it is tried again", async () => {
  const { waiting, call } = anOffice();
  const answers = keepAnswers(call);
  const one = about("LO-2026-000001");
  const first = answers.act(one, "undo", one, () => undefined);
  waiting[0]?.refuse(new Refusal("conflict", "Someone was quicker."));
  await expect(first).resolves.toBe(false);
  expect(answers.read(one)).toMatchObject({ failure: { message: "Someone was quicker." } });
  void answers.act(one, "undo", one, () => undefined);
  expect(answers.read(one).failure).toBeUndefined();
});

test("the pane does not remember more than it needs in a long day", async () => {
  const answers = keepAnswers((() => Promise.resolve({})) as CallOffice, Date.now, 3);
  for (const number of [1, 2, 3, 4]) await answers.ask(about(`LO-2026-00000${number}`));
  expect(answers.read(about("LO-2026-000001")).value).toBeUndefined();
  expect(answers.read(about("LO-2026-000004")).value).toBeDefined();
});

test("what was typed about one message is there after a look at another", () => {
  const drafts = keepDrafts();
  drafts.change<{ note?: string }>("mail one", { note: "Rang twice." });
  drafts.change<{ note?: string }>("mail two", { note: "Other." });
  drafts.clear("mail two");
  expect(drafts.read<{ note?: string }>("mail one", {})).toEqual({ note: "Rang twice." });
  expect(drafts.read<{ note?: string }>("mail two", {})).toEqual({});
});

test("changing one part of a draft leaves every other part as it was, from the first change on", () => {
  const drafts = keepDrafts();
  const empty = { reason: "", note: "", people: ["Ruth"] };
  drafts.change<typeof empty>("tray 7", { reason: "It is done." });
  expect(drafts.read("tray 7", empty)).toEqual({ reason: "It is done.", note: "", people: ["Ruth"] });
  drafts.change<typeof empty>("tray 7", { note: "Rang twice." });
  expect(drafts.read("tray 7", empty)).toEqual({
    reason: "It is done.",
    note: "Rang twice.",
    people: ["Ruth"],
  });
});

test("drafts handed over to another pane are all there, also in its eyes", () => {
  const before = keepDrafts();
  before.change<{ note: string }>("mail one", { note: "Rang twice." });
  const after = keepDrafts(before.all());
  const empty = { note: "", topic: "none" };
  expect(after.read("mail one", empty)).toEqual({ note: "Rang twice.", topic: "none" });
  expect(after.read("mail one", empty)).toBe(after.read("mail one", empty));
});

test("after a trouble every answer is asked for anew, but who is asking stays known", async () => {
  const answers = keepAnswers(((_, input) => Promise.resolve(input)) as CallOffice);
  const me: Question<"readMe"> = { name: "readMe", input: {} };
  await Promise.all([answers.ask(about("LO-2026-000001")), answers.ask(me)]);
  answers.forget(me);
  expect(answers.read(me).value).toBeDefined();
  expect(answers.read(about("LO-2026-000001")).value).toBeUndefined();
});
