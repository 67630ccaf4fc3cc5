import { describe, expect, test } from "vitest";
import { Suggestion } from "../../../core/contract/shapes.ts";
import type { Email } from "../../../core/mail/email.ts";
import { cues } from "../../../core/triage/cues/table.ts";
import { judge } from "../../../core/triage/judge.ts";
import { suggest } from "../../../core/triage/suggest.ts";

const leader = { name: "The Leader", address: "leader@council.example" };
const email = (body: string, parts: Partial<Email> = {}): Email => ({
  from: { name: "Ann Holt", address: "ann.holt@resident.example" },
  to: [leader],
  cc: [],
  receivedAt: "2026-03-06T10:00:00Z",
  subject: "",
  body,
  ...parts,
});
const judged = (body: string, parts: Partial<Email> = {}) => judge(email(body, parts), { leader });

describe("What a letter is", () => {
  test("a request for recorded information is known by what it asks, whatever it calls itself", () => {
    const found = judged(
      "Please send me the total cost of the market hall works, a copy of the contract, and the names of the firms paid, for each financial year since 2022.",
    );
    expect(found.type).toBe("foi");
    expect(found.reasons[0]?.text).toBe("It asks for recorded information.");
  });

  test("the same about trees or air is a request on the environment", () => {
    expect(
      judged("Please send me the inspection reports for the trees on Mill Lane and the air quality readings.")
        .type,
    ).toBe("eir");
  });

  test("a reason quotes whole words, and shows where it leaves some out", () => {
    const found = judged(
      "For each of the last three years, and for every one of the four car parks by the river, please tell me how many fines were issued.",
    );
    const quote = found.reasons.find((reason) => reason.quote?.startsWith("…"))?.quote ?? "";
    expect(quote).toMatch(/^…(?:[a-z]+ )+.*how many fines were issued\.$/);
  });

  test("someone in danger is noticed by what was seen, and the sentence is shown", () => {
    const found = judged(
      "Our bin was missed again. The older one knocked on my door at ten last night in just a shirt because nobody was in and there was nothing to eat.",
    );
    expect(found.type).toBe("safeguarding");
    expect(found.reasons.some(({ quote }) => quote?.includes("knocked on my door"))).toBe(true);
  });

  test("a child in danger outranks the complaint it hides in", () => {
    const found = judged(
      "I want to complain about the lift, it has been out for a week.\n\nAlso the little boy next door has bruises on his arms and he is always left alone.",
    );
    expect(found).toMatchObject({ type: "safeguarding", priority: "Critical" });
    expect(found.flags).toContain("safeguarding");
    expect(found.alsoTypes).toContain("complaint_stage1");
  });

  test("a writer who may end their life is Critical, with the words that say so", () => {
    const found = judged("Nobody answers. I don't want to be here any more.");
    expect(found).toMatchObject({ type: "welfare", priority: "Critical" });
    expect(found.reasons[0]?.quote).toContain("I don't want to be here");
  });

  test("a threat is for today and needs no reply", () => {
    expect(judged("I know where you live and I will be waiting outside.")).toMatchObject({
      type: "threat",
      priority: "Critical",
      needsReply: false,
    });
  });

  test("a councillor, a Member of Parliament and the press are known by who they are", () => {
    const body = "Could you let me know when the bridge will open?";
    const from = (name: string, address: string) => judged(body, { from: { name, address } }).type;
    expect(from("Cllr Joan Reed", "cllr.j.reed@council.example")).toBe("members_enquiry");
    expect(from("Peter Lowe MP", "peter.lowe@parliament.example")).toBe("mp_enquiry");
    const asked = judged(`I am a reporter and we are running a story tomorrow. ${body}`, {
      from: { name: "Sam Poole", address: "sam@valleynews.example" },
    });
    expect(asked).toMatchObject({ type: "media", writer: "press" });
  });

  test("party mail is the party's, and ward casework the councillor's own", () => {
    expect(
      judged("Canvassing on Saturday, bring the leaflets.", {
        from: { name: "Organiser", address: "team@party.example" },
      }).capacity,
    ).toBe("party");
    expect(judged("My flat is full of mould and nobody has come. Can you help?").capacity).toBe("ward");
  });

  test("three identical letters make a campaign", () => {
    const letter = email("Please vote to keep the ferry running this winter.", { subject: "Save the ferry" });
    expect(judge(letter, { leader, identicalLetters: 3 })).toMatchObject({
      type: "campaign",
      priority: "Low",
    });
  });

  test("an automatic reply asks for nothing and proposes nothing", () => {
    const found = judged("I am away until Tuesday 17 March. Please ring the desk.", {
      subject: "Automatic reply: ferry",
    });
    expect(found).toMatchObject({ type: "for_information", needsReply: false, asks: [], proposed: [] });
  });
});

describe("What is in a letter", () => {
  test("asks, times, postcodes and references are taken as written", () => {
    const found = judged(
      "We would love you to open our garden on Thurs 19th at half two. Could you say a few words? It is at Mill Lane Primary, NM3 4QT. Our reference is MLP/26/0117.",
    );
    expect(found.type).toBe("invitation");
    expect(found.asks).toContain("Could you say a few words?");
    expect(found.proposed).toEqual([
      {
        start: "2026-03-19T14:30",
        end: null,
        grain: "minute",
        alternative: false,
        words: "Thurs 19th at half two",
        ambiguous: null,
      },
    ]);
    expect(found.postcodes).toEqual(["NM3 4QT"]);
    expect(found.references).toEqual(["MLP/26/0117"]);
    expect(found.venue).toBe("Mill Lane Primary, NM3 4QT");
  });

  test("a deadline, a past day and a day off are no offers", () => {
    expect(
      judged("Please reply by Friday 13 March. I wrote on 2 March. I am on leave from 20 March.").proposed,
    ).toEqual([]);
  });
});

describe("What the pane is told", () => {
  test("is in the shape of the contract, whatever came", () => {
    for (const body of ["", "?", "Hello", "Please send me a copy of everything you hold about me."])
      expect(Suggestion.safeParse(suggest(judged(body))).success).toBe(true);
  });

  test("a letter that points nowhere is not sure", () => {
    const told = suggest(judged("Hello again."));
    expect(told.sure).toBe(false);
    expect(told.reasons).toHaveLength(1);
  });

  test("a clear letter is sure, and every quote is the writer's", () => {
    const body =
      "This is a request under the Freedom of Information Act. Please provide the number of fines in each of the last three years.";
    const told = suggest(judged(body));
    expect(told).toMatchObject({ type: "foi", sure: true });
    for (const { quote } of told.reasons) if (quote) expect(body).toContain(quote);
  });
});

describe("A hostile letter", () => {
  test("meets no sign that repeats without bound", () => {
    for (const { find, because } of cues) expect(find.source, because).not.toMatch(/[).\]][*+]/);
  });

  const pieces = [
    "a",
    " ",
    "\n",
    "child ",
    "please send the ",
    "> ",
    "On Mon 3 Jan 2026 ",
    "From: x\n",
    "1/2 ",
    "half past ",
    "kind best regards ",
    "AB-1/",
    "<p>",
    "at the Aaa ",
  ];
  test.each(pieces)("of two megabytes of %j is judged at once", (piece) => {
    const body = piece.repeat(Math.ceil(2_000_000 / piece.length));
    const before = process.cpuUsage();
    judged(body, { subject: body.slice(0, 5_000) });
    // Our own work, however busy the machine is.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(300);
  });
});

test("mail the office sent itself is for information, unless it tells of someone in danger", () => {
  const own = {
    leader: { name: "Cllr A", address: "leader@town.example" },
    ownMailboxes: ["office@town.example"],
  };
  const letter = {
    from: { name: "Office", address: "Office@town.example" },
    to: [own.leader],
    cc: [],
    receivedAt: "2026-03-16T09:00:00Z",
    subject: "Daily brief",
    body: "10:00 Meeting with the Chief Executive. Could we meet on Tuesday?",
  };
  expect(judge(letter, own)).toMatchObject({ type: "for_information", needsReply: false });
  const cry = {
    ...letter,
    body: "Please help. I am going to kill myself tonight and I have the tablets here.",
  };
  expect(judge(cry, own).type).toBe("welfare");
});
