import { describe, expect, test } from "vitest";
import type { Email } from "../../../core/mail/email.ts";
import { judge } from "../../../core/triage/judge.ts";
import { safetyReasons } from "../../../core/triage/reasons.ts";

const leader = { name: "The Leader", address: "leader@council.example" };
const office = "office@council.example";
const judged = (body: string, parts: Partial<Email> = {}) =>
  judge(
    {
      from: { name: "Ann Holt", address: "ann.holt@resident.example" },
      to: [leader],
      cc: [],
      receivedAt: "2026-03-06T10:00:00Z",
      subject: "Bins on Weir Street",
      body,
      ...parts,
    },
    { leader, ownMailboxes: [office] },
  );

const cry = "I am going to hang myself on Sunday night.";
const bins =
  "The brown bin on Weir Street was missed again on Monday and the lid is broken. I rang the depot and was told it would be two weeks.";

describe("Someone in danger is heard, however buried", () => {
  const places: [where: string, body: string, parts?: Partial<Email>][] = [
    ["between two other matters", `${bins}\n\n${cry}\n\nAlso the street lamp by the chapel is out.`],
    ["in a postscript under the name", `${bins}\n\nKind regards\nAnn Holt\n\nPS ${cry}`],
    [
      "in what is quoted",
      `See below.\n\nOn 3 March 2026 at 09:12, Joe Holt <joe@mail.example> wrote:\n> ${cry}`,
    ],
    ["under a long reply, in the quote", `${bins} ${bins} ${bins}\n\n> ${cry}`],
    [
      "in what is forwarded",
      `FYI\n\n-----Original Message-----\nFrom: Joe Holt\nSent: 3 March 2026\nSubject: no heating\n\nNo heating for a week. ${cry}`,
      { subject: "FW: no heating" },
    ],
    ["in the subject alone", "", { subject: "I want to die" }],
    [
      "under the small print",
      `${bins}\n\nThis email is confidential and intended for the addressee.\n\n${cry}`,
    ],
    ["at the end of sixty thousand letters", `${`${bins}\n`.repeat(450)}\n${cry}`],
    ["at the end of a letter twice as long", `${`${bins}\n`.repeat(900)}\n${cry}`],
    [
      "in the cells of a table",
      "Date | Event\n3 March | no answer\n4 March | going to\n| kill myself\n5 March | rang",
    ],
    ["one word to a line", "I\nam\ngoing\nto\n\nkill\n\nmyself"],
    ["in capitals", "I AM GOING TO KILL MYSELF"],
    ["in slips of the pen", `${bins} im going to kil my self`],
    ["in disguise", `${bins} i will k1ll mys3lf tonight`],
    ["with letters set apart", `${bins} I will k i l l myself`],
    ["with signs nobody sees between the letters", `${bins} I want to ki\u200bll mys\u00adelf`],
    ["in a newsletter", `${cry}\n\nTo unsubscribe click here`, { headers: { "list-id": "<news.example>" } }],
    ["in an automatic reply", `I am away. ${cry}`, { subject: "Automatic reply: your rent" }],
    ["from an address like our own", `10:00 Meeting. ${cry}`, { from: { name: "Office", address: office } }],
  ];
  test.each(places)("%s", (_where, body, parts) => {
    const found = judged(body, parts);
    expect(found).toMatchObject({ type: "welfare", priority: "Critical" });
    expect(found.flags).toContain("self-harm");
    expect(found.reasons.some(({ quote }) => quote)).toBe(true);
  });

  const tongues: [language: string, type: string, words: string][] = [
    ["Welsh", "welfare", "Helo, dw i eisiau marw. Plîs helpwch."],
    ["Polish", "welfare", "Dzień dobry, nie chcę już żyć, proszę o pomoc."],
    ["Polish", "safeguarding", "Mąż mnie bije i nie mam dokąd iść z dzieckiem."],
    ["Urdu in our letters", "safeguarding", "Salaam, mera shohar mujhe maarta hai, madad karein."],
    ["Urdu in our letters", "threat", "Agar ghar nahi diya to jaan se maar doonga."],
    ["Romanian", "safeguarding", "Bună ziua, soțul mă bate în fiecare zi."],
    ["Portuguese", "welfare", "Não quero mais viver, ajudem-me."],
    ["Arabic", "welfare", "السلام عليكم، أريد أن أموت"],
    ["Ukrainian", "welfare", "Доброго дня, я не можу більше, хочу померти."],
    ["Chinese", "safeguarding", "你好，他打我，我很害怕。"],
  ];
  test.each(tongues)("in %s (%s)", (_language, type, words) => {
    expect(judged(words, { subject: "" }).type).toBe(type);
  });
});

describe("What is no alarm", () => {
  test("our own brief that came back undelivered", () => {
    const brief = `Your message could not be delivered.\n\nDaily brief\nA resident wrote: "${cry}"`;
    const from = { name: "Mail Delivery", address: "mailer-daemon@mail.example" };
    expect(judged(brief, { from, subject: "Undeliverable: Daily brief" })).toMatchObject({
      type: "for_information",
      flags: [],
    });
  });

  test("a few words that say nothing", () => {
    for (const words of ["Ok", "Thanks!", "Xyzzy qwvk", "See attached", "Tues 4pm?", "👍"])
      expect(judged(words, { subject: "" }).flags).toEqual([]);
  });

  test("an automatic reply that gives the number to ring in an emergency", () => {
    const body =
      "Thank you for your email. I am away until Monday. If a child is at risk of harm please ring the duty team, and in an emergency dial 999.";
    expect(judged(body, { subject: "Automatic reply: bins" })).toMatchObject({
      type: "for_information",
      flags: [],
    });
  });
});

describe("A false alarm is preferred to a miss, and called one", () => {
  const said = (likely: number, alarm: number) =>
    safetyReasons(
      { type: "safeguarding", alsoTypes: [] },
      [{ type: "safeguarding", likely }],
      [{ type: "safeguarding", likely: alarm, words: "He is hungry." }],
      [],
    ).map(({ text }) => text);

  test("a danger that is only suspected is shown to be safe", () => {
    expect(said(0.2, 0.76)).toEqual([
      "Shown to be safe: it may be a false alarm, and a miss may cost a life.",
    ]);
  });

  test("a danger that is plain is not doubted", () => {
    expect(said(0.2, 0.99)).toEqual([]);
    expect(said(0.8, 0)).toEqual([]);
  });

  test("so is a second matter that the law has a clock for", () => {
    const [reason] = safetyReasons(
      { type: "leader_correspondence", alsoTypes: ["foi"] },
      [{ type: "foi", likely: 0.1 }],
      [],
      [{ type: "foi", likely: 0.6, words: "How many were there?" }],
    );
    expect(reason?.text).toContain("Freedom of Information request");
    expect(reason?.quote).toBe("How many were there?");
  });
});
