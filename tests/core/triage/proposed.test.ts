import { describe, expect, test } from "vitest";
import { proposedIn } from "../../../core/triage/proposed.ts";

/** Tuesday 10 March 2026, ten in the morning. */
const tuesday = new Date("2026-03-10T10:00:00Z");
const offered = (text: string, at = tuesday) => proposedIn(text, at).map(({ start }) => start);
const doubts = (text: string, at = tuesday) => proposedIn(text, at).map(({ ambiguous }) => ambiguous);

describe("Times offered to the Leader", () => {
  test.each([
    ["Would either Weds 18 or Thurs 19 March suit, 9am both days?", "2026-03-18T09:00 2026-03-19T09:00"],
    ["How about a week on Thursday, half four, at the depot?", "2026-03-19T16:30"],
    ["Shall we say 2 o'clock on Wednesday week?", "2026-03-18T14:00"],
    ["Confirming our call tomorrow, 11 to 11.30.", "2026-03-11T11:00"],
    ["Pencil in 29 April, 2-3.30, for the partnership board.", "2026-04-29T14:00"],
    ["Please come to our dinner, 7.30 for 8 on Saturday 18 April.", "2026-04-18T19:30"],
    ["Any afternoon next week except Friday is fine with me.", "2026-03-16 2026-03-17 2026-03-18 2026-03-19"],
    ["Any morning w/c 23 March would be fine for us.", "2026-03-23"],
    [
      "We meet every Tuesday from 7 to 9. Do come along on any Tuesday in April.",
      "2026-04-07T19:00 2026-04-14T19:00 2026-04-21T19:00 2026-04-28T19:00",
    ],
    [
      "Could you manage this Saturday or the one after, 10 o'clock by the gate?",
      "2026-03-14T10:00 2026-03-21T10:00",
    ],
    [
      "First choice Mon 13 April 6pm, second choice Tues 14 April same time.",
      "2026-04-13T18:00 2026-04-14T18:00",
    ],
    ["When: Thursday 9 April, 13.00-14.00\nWhere: Teams", "2026-04-09T13:00"],
    ["Tues 17 March\n6.30pm\nScout hut, Wharf Lane\n\nHope to see you there!", "2026-03-17T18:30"],
    [
      "We could do the 8th, 9th or 10th of April, at 3.",
      "2026-04-08T15:00 2026-04-09T15:00 2026-04-10T15:00",
    ],
    ["Could you meet us on Monday, 5 or 6.30pm?", "2026-03-16T17:00 2026-03-16T18:30"],
  ])("%s", (text, expected) => {
    expect(offered(text).join(" ")).toBe(expected);
  });

  test.each([
    "We met on 4 February and nothing has been done since.",
    "Please reply by noon on Friday 13 March.",
    "I shall be on leave from 1 April until 14 April.",
    "The fire was on 3 March at about 2 in the morning. We lost everything.",
    "You were due to meet us on 5 March and cancelled.",
    "Invoice dated 2 March, due 1 April.",
    "The bins were missed on Monday and again this morning at 7.",
    "My son starts school on 7 September and still has no place.",
    "The bin at 14 Rowan Close has not been emptied since the 2nd.",
    "We live at 6 Old Mill Lane and will be away on Tuesday.",
  ])("%s (nothing is offered)", (text) => {
    expect(offered(text)).toEqual([]);
  });
});

describe("What is unclear about a time is said", () => {
  test("03/04 is 3 April", () => {
    expect(doubts("Could you meet us on 03/04 at 3pm?")).toEqual(["03/04 read as 3 Apr"]);
  });
  test("a weekday that is not the date's", () => {
    expect(doubts("Can you come on Friday 19 March 2026 at 3pm?")).toEqual([
      "Friday and the date do not agree: 19 Mar is a Thursday",
    ]);
  });
  test("a bare hour that is morning as often as evening", () => {
    expect(doubts("Could you meet us on 19 March at 7?")).toEqual(["7 read as 7 in the evening"]);
  });
  test("an hour that the clock change leaves out, and one that comes twice", () => {
    expect(doubts("Could you join the call on Sunday 29 March at 1.30am?")).toEqual([
      "there is no 01:30 that night: the clocks go forward",
    ]);
    expect(
      doubts("Could you join the call on Sunday 25 October at 1.30am?", new Date("2026-10-01T09:00:00Z")),
    ).toEqual(["01:30 comes twice that night: the clocks go back"]);
  });
  test("another zone's time is told in London's", () => {
    const [found] = proposedIn("Could you join the call on 19 March at 3pm CET?", tuesday);
    expect([found?.start, found?.ambiguous]).toEqual(["2026-03-19T14:00", "15:00 CET is 14:00 in London"]);
  });
  test("a plain time has none", () => {
    expect(doubts("Could you meet us on Thursday 19 March at 3pm?")).toEqual([null]);
  });
});
