import { describe, expect, test } from "vitest";
import { dueOnOf } from "../../../core/deadlines/next-due.ts";
import { asked, came, Told } from "./told.ts";

describe("A freedom of information request", () => {
  test("has no date while the fee is waited for, and says until when the fee may come", () => {
    const foi = new Told("foi", "2026-03-02").and("2026-03-09", asked("fee"));
    expect(foi.dates).toMatchObject({
      respond: null,
      draft: null,
      clearance: null,
      waiting: { for: "fee", since: "2026-03-09", lapsesOn: "2026-06-08" },
    });
    expect(dueOnOf(foi.dates)).toBe("2026-03-04");
    foi.and("2026-03-03", { kind: "acknowledged" });
    expect(dueOnOf(foi.dates)).toBe("2026-06-08");
  });

  test("is due later by the working days from the notice to the fee", () => {
    const foi = new Told("foi", "2026-03-02").and("2026-03-09", asked("fee")).and("2026-03-23", came("fee"));
    expect(foi.respond).toBe("2026-04-16");
  });

  test("begins its twenty days again with the clarification, and can be asked about twice", () => {
    const foi = new Told("foi", "2026-04-13")
      .and("2026-04-15", asked("clarification"))
      .and("2026-04-20", came("clarification"))
      .and("2026-04-22", asked("clarification"))
      .and("2026-04-30", came("clarification"));
    expect(foi.respond).toBe("2026-06-01");
  });

  test("may take twenty working days more for the public interest, and the sentence says so", () => {
    const foi = new Told("foi", "2026-03-20").and("2026-04-10", {
      kind: "clock-extended",
      by: 20,
      reason: "public-interest",
    });
    expect(foi.respond).toBe("2026-05-20");
    expect(foi.dates.respond?.reason).toContain("20 of them are an extension");
  });

  test("lapses when the fee has not come in three months", () => {
    const foi = new Told("foi", "2026-03-02").and("2026-03-09", asked("fee"));
    expect(foi.say("2026-06-09", came("fee"))).toBe(
      "The fee had to come by Monday 8 June 2026: the request has lapsed. If it is made again, that is a new case.",
    );
    expect(foi.say("2026-06-08", came("fee"))).toBeUndefined();
  });
});

describe("A subject access request", () => {
  test("begins its month when identity is shown", () => {
    const sar = new Told("sar", "2026-03-25")
      .and("2026-03-26", asked("identity"))
      .and("2026-03-31", came("identity"));
    expect(sar.respond).toBe("2026-04-30");
  });

  test("does not count the days from the asking to the answer, both included", () => {
    const sar = new Told("sar", "2026-05-05")
      .and("2026-05-11", asked("clarification"))
      .and("2026-05-16", came("clarification"));
    expect(sar.respond).toBe("2026-06-11");
  });

  test("counted the day of the answer before Article 12A was in force", () => {
    const before = new Told("sar", "2026-01-05")
      .and("2026-02-04", asked("clarification"))
      .and("2026-02-09", came("clarification"));
    expect(before.respond).toBe("2026-02-10");
    const since = new Told("sar", "2026-01-05")
      .and("2026-02-05", asked("clarification"))
      .and("2026-02-09", came("clarification"));
    expect(since.respond).toBe("2026-02-10");
  });

  test("may take two months more, counted from its receipt, when that is told within the first", () => {
    const sar = new Told("sar", "2026-03-04");
    const more = { kind: "clock-extended", by: 2, reason: "complex" } as const;
    expect(sar.say("2026-04-08", more)).toBe(
      "The limit ran out on Tuesday 7 April 2026: an extension had to be told by then.",
    );
    expect(sar.and("2026-04-07", more).respond).toBe("2026-06-04");
  });
});

describe("A complaint", () => {
  test("is answered ten working days after the day it was really acknowledged, and until then after the last day for that", () => {
    const complaint = new Told("complaint_stage1", "2026-12-23");
    expect(complaint.respond).toBe("2027-01-18");
    complaint.and("2026-12-29", { kind: "acknowledged" });
    expect(complaint.respond).toBe("2027-01-13");
    expect(complaint.dates.respond?.reason).toContain("when it was acknowledged");
  });

  test("at stage two may take twenty days more, not twenty-one, and only once", () => {
    const complaint = new Told("complaint_stage2", "2026-03-02");
    const more = { kind: "clock-extended", reason: "good-reason" } as const;
    expect(complaint.say("2026-03-10", { ...more, by: 21 })).toContain("20 working days at most");
    complaint.and("2026-03-10", { ...more, by: 20 });
    expect(complaint.say("2026-03-11", { ...more, by: 1 })).toBe(
      "It was extended on Tuesday 10 March 2026 already: there is no second extension.",
    );
  });
});

describe("On the way to a reply", () => {
  test("a draft is there at half time and goes to clearance three working days before the end: both are our own standard", () => {
    const { draft, clearance, respond } = new Told("foi", "2026-03-02").dates;
    expect(respond?.dueOn).toBe("2026-03-31");
    expect(draft).toMatchObject({ dueOn: "2026-03-16", source: "Office standard", statutory: false });
    expect(clearance).toMatchObject({ dueOn: "2026-03-26", statutory: false });
  });

  test("what is due at once has neither", () => {
    expect(new Told("threat", "2026-03-02").dates).toMatchObject({ draft: null, clearance: null });
  });
});

describe("Somebody else may name the day", () => {
  test("the ombudsman's day takes the place of the twenty-eight, and a type without a limit gets one", () => {
    const ombudsman = new Told("ombudsman", "2026-03-02").and("2026-03-03", {
      kind: "date-given",
      dueOn: "2026-03-20",
    });
    expect(ombudsman.dates.respond).toMatchObject({
      dueOn: "2026-03-20",
      reason: "The day named by the ombudsman’s investigator.",
    });
    const ico = new Told("ico_enquiry", "2026-03-02").and("2026-03-03", {
      kind: "date-given",
      dueOn: "2026-04-10",
    });
    expect(ico.respond).toBe("2026-04-10");
  });
});

describe("What cannot have happened is refused in plain words", () => {
  const foi = () => new Told("foi", "2026-03-02");
  test.each([
    [
      foi(),
      "2026-03-01",
      asked("fee"),
      "It was received on Monday 2 March 2026: nothing can have happened before that.",
    ],
    [foi(), "2026-03-09", came("fee"), "Nobody has asked for the fee, or it has come already."],
    [
      foi().and("2026-03-09", asked("fee")),
      "2026-03-06",
      came("fee"),
      "The fee was asked for on Monday 9 March 2026: it cannot have come before that.",
    ],
    [
      foi().and("2026-03-09", asked("fee")),
      "2026-03-10",
      asked("clarification"),
      "The clock has stood still since Monday 9 March 2026 already, waiting for the fee.",
    ],
    [
      foi().and("2026-03-09", asked("fee")).and("2026-03-12", came("fee")),
      "2026-03-11",
      asked("clarification"),
      "The clock stood still from Monday 9 March 2026 to Thursday 12 March 2026: another stop cannot begin before that was over.",
    ],
    [
      foi(),
      "2026-04-02",
      asked("fee"),
      "The limit ran out on Tuesday 31 March 2026: the clock cannot be stopped any more.",
    ],
    [
      new Told("mp_enquiry", "2026-03-02"),
      "2026-03-03",
      asked("fee"),
      "The clock of “MP / Peer / Assembly Member enquiry” does not stop for the fee.",
    ],
    [
      new Told("eir_internal_review", "2026-03-02"),
      "2026-03-03",
      asked("clarification"),
      "Nothing stops or extends the clock of “EIR reconsideration”: EIR 2004 reg 11(4).",
    ],
    [
      foi().and("2026-03-20", { kind: "responded" }),
      "2026-03-23",
      { kind: "acknowledged" },
      "It was answered on Friday 20 March 2026. Take that back first.",
    ],
    [
      foi().and("2026-03-04", { kind: "acknowledged" }),
      "2026-03-10",
      { kind: "receipt-corrected", receivedOn: "2026-03-05", reason: "It was in the junk folder" },
      "Something happened to its clock on Wednesday 4 March 2026: it must have been there by then.",
    ],
    [
      foi(),
      "2026-03-10",
      { kind: "clock-extended", by: 10, reason: "complex" },
      "That is no reason for more time here. FOIA 2000 s.10(3): a reasonable time for the public interest; the Commissioner allows 20 working days.",
    ],
  ] as const)("%#", (told, on, said, why) => {
    expect(told.say(on, said)).toBe(why);
  });

  test("a day that has not come", () => {
    expect(foi().say("2026-03-09", asked("fee"), "2026-03-08")).toBe("Monday 9 March 2026 has not come yet.");
  });
});

describe("A line is taken back by another line", () => {
  test("the latest alone, and the dates are as before it", () => {
    const foi = new Told("foi", "2026-03-02");
    const before = foi.dates;
    foi.and("2026-03-09", asked("fee")).and("2026-03-23", came("fee"));
    const reason = "Wrong case";
    expect(foi.say("2026-03-24", { kind: "clock-taken-back", event: 1, reason })).toContain(
      "Only the latest",
    );
    foi.and("2026-03-24", { kind: "clock-taken-back", event: 2, reason });
    expect(foi.dates.waiting?.for).toBe("fee");
    foi.and("2026-03-24", { kind: "clock-taken-back", event: 1, reason });
    expect(foi.dates).toEqual(before);
    expect(foi.happened).toHaveLength(4);
  });

  test("a corrected receipt moves every date with it", () => {
    const sar = new Told("sar", "2026-03-10").and("2026-03-12", {
      kind: "receipt-corrected",
      receivedOn: "2026-03-04",
      reason: "It had been given in at the desk",
    });
    expect(sar.respond).toBe("2026-04-07");
  });
});

describe("A children’s social care complaint", () => {
  const complaint = () => new Told("complaint_childrens", "2026-03-02");

  test("has ten working days at stage 1, and twenty when it is complex", () => {
    expect(complaint().respond).toBe("2026-03-16");
    const longer = complaint().and("2026-03-10", { kind: "clock-extended", by: 10, reason: "complex" });
    expect(longer.respond).toBe("2026-03-30");
  });

  test("has twenty-five working days from the day on which stage 2 is asked for, whatever became of stage 1", () => {
    const answered = complaint()
      .and("2026-03-10", { kind: "clock-extended", by: 10, reason: "complex" })
      .and("2026-03-30", { kind: "responded" })
      .and("2026-04-20", { kind: "stage-begun", stage: "investigation" });
    expect(answered.respond).toBe("2026-05-27");
    expect(answered.dates.respondedOn).toBeUndefined();
    expect(answered.dates.respond?.source).toContain("not checked against the regulations");
    expect(complaint().and("2026-04-20", { kind: "stage-begun", stage: "investigation" }).respond).toBe(
      "2026-05-27",
    );
  });

  test("may take sixty-five at stage 2, and not a day more; an extension of stage 1 is not carried over", () => {
    const stage2 = complaint().and("2026-04-20", { kind: "stage-begun", stage: "investigation" });
    const extended = { kind: "clock-extended", reason: "complex" } as const;
    expect(stage2.say("2026-05-01", { ...extended, by: 41 })).toMatch(
      /^An extension is 40 working days at most/,
    );
    expect(stage2.and("2026-05-01", { ...extended, by: 40 }).respond).toBe("2026-07-22");
  });

  const beforePanel = () =>
    complaint()
      .and("2026-04-20", { kind: "stage-begun", stage: "investigation" })
      .and("2026-05-27", { kind: "responded" })
      .and("2026-06-01", { kind: "stage-begun", stage: "panel" });

  test("comes before the panel within thirty working days, which nothing extends", () => {
    const panel = beforePanel();
    expect(panel.respond).toBe("2026-07-13");
    expect(panel.dates.respond).toMatchObject({
      source: "SI 2006/1738 reg 19(4): the panel meets within 30 working days of the request",
      what: "Review panel meets",
      statutory: true,
    });
    expect(panel.say("2026-06-02", { kind: "clock-extended", by: 1, reason: "complex" })).toBeDefined();
  });

  test("has the panel’s report five working days after it met, the council’s answer fifteen after that, and no stage then", () => {
    const met = beforePanel().and("2026-07-09", { kind: "stage-begun", stage: "panel-report" });
    expect(met.respond).toBe("2026-07-16");
    const reported = met.and("2026-07-15", { kind: "stage-begun", stage: "panel-answer" });
    expect(reported.respond).toBe("2026-08-05");
    expect(reported.dates.acknowledge).toBeNull();
    expect(reported.say("2026-07-16", { kind: "stage-begun", stage: "panel-answer" })).toBe(
      "The last stage has begun already.",
    );
  });

  test("counts the panel’s days past the bank holidays of England: over Christmas, and not past Scotland’s", () => {
    const christmas = new Told("complaint_childrens", "2026-10-01")
      .and("2026-10-05", { kind: "stage-begun", stage: "investigation" })
      .and("2026-11-02", { kind: "stage-begun", stage: "panel" })
      .and("2026-12-21", { kind: "stage-begun", stage: "panel-report" });
    // 25 and 28 December do not count; 1 January would not, and is after it.
    expect(christmas.respond).toBe("2026-12-30");
    expect(christmas.and("2026-12-30", { kind: "stage-begun", stage: "panel-answer" }).respond).toBe(
      "2027-01-21",
    );
  });

  test("is acknowledged anew at stage 2 and before the panel, within two working days, a standard of the office’s own", () => {
    const one = complaint().and("2026-03-03", { kind: "acknowledged" });
    expect(one.dates).toMatchObject({ acknowledge: { dueOn: "2026-03-04" }, acknowledgedOn: "2026-03-03" });
    one.and("2026-04-20", { kind: "stage-begun", stage: "investigation" });
    expect(one.dates.acknowledgedOn).toBeUndefined();
    expect(one.dates.acknowledge).toMatchObject({ dueOn: "2026-04-22", statutory: false });
    one.and("2026-04-21", { kind: "acknowledged" });
    expect(one.dates.acknowledgedOn).toBe("2026-04-21");
    // The first of May’s Mondays is a bank holiday.
    one.and("2026-04-30", { kind: "stage-begun", stage: "panel" });
    expect(one.dates.acknowledge?.dueOn).toBe("2026-05-05");
    one.and("2026-05-01", { kind: "acknowledged" });
    one.and("2026-06-10", { kind: "stage-begun", stage: "panel-report" });
    expect(one.dates.acknowledgedOn).toBe("2026-05-01");
  });

  test("goes through its stages in their order, each after the one before, and the last line can be taken back", () => {
    const one = complaint();
    expect(one.say("2026-04-20", { kind: "stage-begun", stage: "panel" })).toBe(
      "What comes next is “Stage 2: independent investigation”.",
    );
    one.and("2026-03-16", { kind: "responded" });
    expect(one.say("2026-03-12", { kind: "stage-begun", stage: "investigation" })).toMatch(
      /after that day\.$/,
    );
    one.and("2026-03-20", { kind: "stage-begun", stage: "investigation" });
    one.and("2026-03-21", { kind: "clock-taken-back", event: 2, reason: "Another case" });
    expect(one.dates.respondedOn).toBe("2026-03-16");
  });

  test("no other complaint has such stages", () => {
    expect(
      new Told("complaint_stage1", "2026-03-02").say("2026-04-20", {
        kind: "stage-begun",
        stage: "investigation",
      }),
    ).toBe("“Complaint stage 1” has no such stage.");
  });
});
