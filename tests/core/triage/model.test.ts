import { describe, expect, test } from "vitest";
import { reasonsFor, scoresFor, softmax, unpack, valuesOf } from "../../../core/triage/model/linear.ts";
import { addWords, tokensOf } from "../../../core/triage/model/words.ts";
import { type Example, fit, fitPacked } from "../../../training/fit.ts";
import { parseLetters } from "../../../training/letters.ts";

const words = (text: string) => addWords(new Map(), text);
const lessons: readonly Example[] = [
  ["bins", "The bin was missed again and the recycling too."],
  ["bins", "Nobody emptied the bin on our street."],
  ["bins", "My brown bin is full, when do you empty it?"],
  ["roads", "There is a pothole outside the school."],
  ["roads", "The road is full of holes and the pothole grows."],
  ["roads", "Please mend the pothole on our road."],
].map(([label = "", text = ""]) => ({ label, features: words(text) }));

const judged = (model: ReturnType<typeof fit>, text: string) => {
  const likely = softmax(scoresFor(model, valuesOf(words(text))));
  return { best: model.labels[likely.indexOf(Math.max(...likely))], sum: likely.reduce((a, b) => a + b, 0) };
};

describe("What is learnt", () => {
  test("is known again in other words, as likelihoods that add up to one", () => {
    const model = fit(lessons);
    expect(judged(model, "Another pothole on the road to the school").best).toBe("roads");
    expect(judged(model, "Our bin again!").best).toBe("bins");
    expect(judged(model, "Our bin again!").sum).toBeCloseTo(1, 5);
  });

  test("is the same from the same lessons, and says the same once it is packed", () => {
    const packed = fitPacked(lessons);
    expect(fitPacked(lessons)).toEqual(packed);
    const text = valuesOf(words("the pothole by the bin"));
    expect([...scoresFor(unpack(packed), text)]).toEqual([...scoresFor(fit(lessons), text)]);
  });

  test("can say by which words it knew", () => {
    const found = reasonsFor(fit(lessons), valuesOf(words("A pothole, dear Leader")), "roads", 3);
    expect(found.map(({ name }) => name)).toContain("pothole");
  });

  test("is nothing where there are no words, and that is not an error", () => {
    expect(judged(fit(lessons), "").sum).toBeCloseTo(1, 5);
  });
});

test("numbers and addresses are known by their kind, so that a resident's own teach nothing", () => {
  expect(tokensOf("Call 01632 960123 before 5pm on 12/03, NM3 4QT, £20; ann@mail.example")).toEqual(
    "call xphone before xtime on xdate xpostcode xmoney xmail".split(" "),
  );
});

describe("A training letter", () => {
  const file = [
    "=== foi | also: complaint_stage1 | topic: HIG | capacity: council | flags: legal, special-category | reply: yes | service: parking",
    "From: Ann Example <ann@mail.example>",
    "Subject: Fines",
    "",
    "How many fines were there?",
    "",
    "=== sar | also: | topic: NONE | capacity: ward | flags: | reply: no | service:",
    "From: Bo <bo@mail.example>",
    "Subject: What you hold",
    "",
    "Send me what you hold on me.",
  ].join("\n");

  test("is read with all that is said of it", () => {
    const [fines, held] = parseLetters(file, "some.txt");
    expect(fines).toMatchObject({
      type: "foi",
      alsoTypes: ["complaint_stage1"],
      topic: "Highways, transport and parking",
      flags: ["legal", "special-category"],
      needsReply: true,
      service: "parking",
      email: { subject: "Fines", body: "How many fines were there?", from: { name: "Ann Example" } },
    });
    expect(held).toMatchObject({
      type: "sar",
      alsoTypes: [],
      topic: null,
      capacity: "ward",
      needsReply: false,
    });
  });

  test("with a type, topic or flag that there is not is refused by name", () => {
    const wrong = (from: string, to: string) => () => parseLetters(file.replace(from, to), "some.txt");
    expect(wrong("=== foi", "=== fio")).toThrow("some.txt, letter 1: there is no type fio");
    expect(wrong("HIG", "HGI")).toThrow("some.txt, letter 1: there is no topic HGI");
    expect(wrong("legal,", "leagl,")).toThrow("some.txt, letter 1: there is no flag leagl");
  });
});
