import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Email } from "../../../core/mail/email.ts";
import { judge } from "../../../core/triage/judge.ts";
import { emptyLayer, type OfficeLayer, teach } from "../../../core/triage/learn/layer.ts";
import type { Labels, Lesson } from "../../../core/triage/learn/lesson.ts";
import { packPrints, unpackPrints } from "../../../core/triage/learn/prints.ts";
import { studyOf } from "../../../core/triage/learn/study.ts";
import type { TypeCode } from "../../../core/triage/types.ts";

const leader = { name: "Helen Marsh", address: "leader@ashdale.example" };

const email = (subject: string, body: string, from = "Ann Bell <ann@resident.example>"): Email => ({
  from: { name: from.replace(/ <.*/, ""), address: /<(.*)>/.exec(from)?.[1] ?? "" },
  to: [leader],
  cc: [],
  receivedAt: "2026-03-10T09:00:00Z",
  subject,
  body,
});

/** Letters that ask the Leader along to something small and local. */
const places = ["village hall", "bowls club", "allotments", "scout hut", "church rooms", "bandstand", "mill"];
const fetes = ["summer fair", "open day", "plant sale", "harvest supper", "quiz night", "spring fete"];
const asking = (nth: number): Email =>
  email(
    `Our ${fetes[nth % fetes.length]}`,
    `Dear Leader,\n\nWe should be delighted if you could join us for the ${fetes[nth % fetes.length]} at the ${
      places[nth % places.length]
    } on Saturday 14 March at 2.30 pm. There will be tea, and ${10 + nth} stalls.\n\nYours sincerely,\nThe committee`,
  );
const bins = email(
  "Missed bin collection",
  "Dear Leader, the bins in Mill Lane were not collected again on Tuesday, for the third week running. Please can you help? Ann Bell",
);

const others = [
  email(
    "Potholes in Chapel Road",
    "Dear Cllr Marsh, there are three deep potholes in Chapel Road outside number 40. My husband came off his bicycle last week. I have reported it twice on the website. Can you get somebody to mend them? Jean Ford",
  ),
  email(
    "Information request",
    "Under the Freedom of Information Act please send me the number of parking fines issued in each of the last three years, and the income from them. A spreadsheet would be best. D Holt",
  ),
  email(
    "Statement on the budget, by noon",
    "Hi, I am a reporter with the Ashdale Gazette. We are running a piece tomorrow on the cuts to libraries. Could the Leader comment by noon? Priya Shah, Ashdale Gazette",
    "Priya Shah <newsdesk@ashdalegazette.example>",
  ),
];

const choosing = (type: TypeCode, over: Partial<Labels> = {}): Labels => ({
  type,
  topic: null,
  service: null,
  ...over,
});
const lesson = (of: Email, chosen: Labels): Lesson => ({ ...studyOf(of, leader.address), chosen });
const taught = (lessons: readonly Lesson[]): OfficeLayer => {
  const layer = emptyLayer();
  for (const one of lessons) teach(layer, one);
  return layer;
};
/** All that a layer would answer by. */
const bytesOf = ({ heads }: OfficeLayer) =>
  [...heads].map(([head, { weights }]) => [head, createHash("sha256").update(weights).digest("hex")]);
const see = (of: Email, learnt: OfficeLayer = emptyLayer()) => judge(of, { leader, learnt });
const ten = Array.from({ length: 10 }, (_, nth) => lesson(asking(nth), choosing("compliment")));

describe("what the office teaches", () => {
  test("ten letters of a kind, filed as something else, change what is suggested for the next, and why", () => {
    const next = asking(11);
    expect(see(next).type).toBe("invitation");
    const after = see(next, taught(ten));
    expect(after.type).toBe("compliment");
    expect(after.reasons[0]?.text).toBe("This office has filed letters like it as this.");
  });

  test("one letter filed as something else changes no other", () => {
    expect(see(asking(11), taught(ten.slice(0, 1))).type).toBe("invitation");
  });

  test("letters about other things are seen as before", () => {
    const layer = taught([...ten, ...ten]);
    for (const other of others) {
      const [before, after] = [see(other), see(other, layer)];
      expect([after.type, after.topic, after.service]).toEqual([before.type, before.topic, before.service]);
      expect(Math.abs(after.confidence - before.confidence), other.subject).toBeLessThan(0.25);
    }
  });

  test("topics and services are learnt as types are", () => {
    const chosen = choosing("invitation", { topic: "Public health", service: "public_health" });
    const layer = taught(Array.from({ length: 10 }, (_, nth) => lesson(asking(nth), chosen)));
    const after = see(asking(11), layer);
    expect([after.type, after.topic, after.service]).toEqual([
      "invitation",
      "Public health",
      "public_health",
    ]);
  });

  test("the same lessons leave the same behind, whether taught at once or one by one", () => {
    const half = taught(ten.slice(0, 5));
    for (const one of ten.slice(5)) teach(half, one);
    expect(bytesOf(half)).toEqual(bytesOf(taught(ten)));
  });

  test("ten letters that did want filing as advertising are suggested as such", () => {
    const as = (type: TypeCode) =>
      taught(Array.from({ length: 10 }, (_, n) => lesson(asking(n), choosing(type))));
    expect(see(asking(11), as("unsolicited")).type).toBe("unsolicited");
  });
});

describe("what is never unlearnt", () => {
  const danger = (nth: number) =>
    email(
      `The flat at ${nth} Mill Lane`,
      `I am worried about the little boy next door at number ${nth}. He has bruises on his arms, he is left alone at night and says his stepfather hits him.`,
    );
  const request = (nth: number) =>
    email(
      "Spending on consultants",
      `Please send me under the Freedom of Information Act a list of all payments to consultants in each month of the last ${
        nth + 2
      } years, with the name of the firm.`,
    );
  const often = (of: (nth: number) => Email, type: TypeCode) =>
    taught(Array.from({ length: 40 }, (_, nth) => lesson(of(nth), choosing(type))));

  test("a child in danger, however often such letters were filed as something else", () => {
    const after = see(danger(50), often(danger, "constituent_casework"));
    expect(after.type).toBe("safeguarding");
    expect(after.flags).toContain("safeguarding");
  });

  test("a request with a limit in law is still offered, beside what the office took such letters for", () => {
    const after = see(request(50), often(request, "leader_correspondence"));
    expect([after.type, ...after.alsoTypes]).toContain("foi");
  });

  test("but a danger may be learnt", () => {
    const odd = (nth: number) =>
      email(
        "The quiet one",
        `The lad from the yard at number ${nth} was at the gate again with his dog and stared.`,
      );
    const layer = taught(Array.from({ length: 10 }, (_, nth) => lesson(odd(nth), choosing("threat"))));
    expect(see(odd(50)).flags).not.toContain("threat");
    expect(see(odd(50), layer).flags).toContain("threat");
  });

  test("but a danger taught once or twice is heard in letters like it, and in no others", () => {
    const quiet = (where: string) =>
      email(
        `The little ones at ${where}`,
        `What does the council intend to do about the boards over ${where}?`,
      );
    const layer = taught(
      Array.from({ length: 3 }, () => lesson(quiet("the old arcade"), choosing("safeguarding"))),
    );
    expect(see(quiet("the old arcade"), layer).flags).toContain("safeguarding");
    const other = email(
      "Keep the reading room",
      "I am writing to ask the council not to close the reading room at Quarry Bank. Please keep it open on three afternoons a week.",
    );
    expect(see(other, layer).flags).toEqual(see(other).flags);
  });
});

describe("what is kept of a letter", () => {
  test("comes back from the record as it went in", () => {
    const { prints } = studyOf(bins, leader.address);
    expect(unpackPrints(packPrints(prints))).toEqual(prints);
  });

  test("is no word of it, is in no order of its own, and is never much", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.string({ maxLength: 100 }), (body, subject) => {
        const { prints, likely } = studyOf(email(subject, body), leader.address);
        expect(prints.places.length).toBeLessThanOrEqual(320);
        expect([...prints.places]).toEqual([...prints.places].sort((a, b) => a - b));
        for (const list of Object.values(likely)) expect(Object.keys(list).length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a type that is switched off", () => {
  test("is not suggested, neither first nor beside, and what was likely of it falls to the others", () => {
    const next = judge(asking(1), { leader, off: ["invitation"] });
    const usual = judge(asking(1), { leader });
    expect(usual.type).toBe("invitation");
    expect([next.type, ...next.alsoTypes]).not.toContain("invitation");
    expect(next.confidence).toBeGreaterThan(0.1);
  });

  test("is never a danger, nor what is left when nothing fits", () => {
    const off: TypeCode[] = ["threat", "welfare", "safeguarding", "leader_correspondence", "for_information"];
    for (const one of [bins, asking(3)])
      expect(judge(one, { leader, off })).toMatchObject({ type: judge(one, { leader }).type });
    const cry = email(
      "Please",
      "I cannot go on. I am going to take my own life tonight, I have the tablets here.",
    );
    expect(judge(cry, { leader, off }).type).toBe("welfare");
  });
});
