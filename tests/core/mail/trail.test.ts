import { expect, test } from "vitest";
import { trailOf } from "../../../core/mail/trail.ts";

const letter = (over: Partial<Parameters<typeof trailOf>[0]>) =>
  trailOf({
    subject: "The bench",
    body: "Thank you for your letter.\n\nAnn",
    from: { name: "Ann", address: "ann@x.example" },
    ...over,
  });

test("a case is quoted in the subject or in the writer's own words, however it is spelt", () => {
  expect(letter({ subject: "RE: [LO-2026-000123] The bench" }).quotes).toEqual(["LO-2026-000123"]);
  expect(letter({ body: "Please see lo-2026-000007 for all of it.\n\nAnn" }).quotes).toEqual([
    "LO-2026-000007",
  ]);
});

test("what stands only in a quoted letter is quoted by nobody", () =>
  expect(
    letter({
      body: "Thank you.\n\nOn 2 March 2026 at 10:00 the office wrote:\n> See LO-2026-000123 for that.",
    }).quotes,
  ).toEqual([]));

test("a number that only looks like a reference is none", () =>
  expect(letter({ body: "Order XLO-2026-0001234 and LO-26-123 have not come." }).quotes).toEqual([]));

test("the letter it answers comes first, then the thread from its end, each once", () =>
  expect(
    letter({ headers: { "in-reply-to": "<c@x>", references: "<a@x> <b@x>\r\n <c@x>" } }).answers,
  ).toEqual(["<c@x>", "<b@x>", "<a@x>"]));

test("a thread of thousands is followed for its last twenty", () => {
  const references = Array.from({ length: 3_000 }, (_, at) => `<${at}@x>`).join(" ");
  const { answers } = letter({ headers: { references } });
  expect(answers).toHaveLength(20);
  expect(answers[0]).toBe("<2999@x>");
});
