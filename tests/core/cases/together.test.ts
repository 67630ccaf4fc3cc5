import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundlesOf, type Considered, standingOf } from "../../../core/cases/together.ts";
import type { CaseView, MessageView, TriageChoice } from "../../../core/contract/shapes.ts";
import { datesOfAllTypes } from "../../../core/deadlines/all-types.ts";
import { shippedCalendars } from "../../../core/deadlines/calendar.ts";
import { type TypeCode, typeCodes } from "../../../core/triage/types.ts";
import { capacities, flags, priorities } from "../../../core/triage/vocabulary.ts";

const office = { division: "england-and-wales", cutOff: "17:00", calendars: shippedCalendars } as const;
const dates = datesOfAllTypes(new Date("2026-03-16T09:00:00Z"), office);
const suggestion: MessageView["suggestion"] = {
  type: "foi",
  alsoTypes: [],
  confidence: 0.9,
  byRule: false,
  sure: true,
  alternatives: [],
  reasons: [],
  topic: null,
  service: null,
  priority: "Standard",
  sensitivity: "OFFICIAL",
  capacity: "council",
  flags: [],
  needsReply: true,
};
const aView = (
  over: Partial<MessageView> = {},
  suggested: Partial<MessageView["suggestion"]> = {},
): MessageView => ({
  mailbox: "office@eastmere.example",
  message: { internetMessageId: "<one@x>" },
  subject: "Libraries",
  from: { name: "Ann Bell", address: "ann@resident.example" },
  receivedAt: "2026-03-16T09:00:00Z",
  hasAttachments: false,
  meeting: false,
  suggestion: { ...suggestion, ...suggested },
  ...dates,
  case: null,
  conversationCase: null,
  letter: null,
  joins: null,
  knows: [],
  campaign: null,
  sealedCase: null,
  restricted: false,
  ...over,
});
const choiceFor = (view: MessageView, over: Partial<TriageChoice> = {}): TriageChoice => ({
  type: view.suggestion.type,
  topic: null,
  priority: view.suggestion.priority,
  capacity: view.suggestion.capacity,
  note: "",
  also: [],
  into: "conversation",
  ...over,
});
const letter = (view: MessageView, over: Partial<TriageChoice> = {}, chosen = false): Considered => ({
  view,
  choice: choiceFor(view, over),
  chosen,
});
const council = ["council"] as const;
const campaign = {
  key: 1,
  count: 40,
  mailboxes: [],
  firstAt: "2026-03-16T09:00:00Z",
  lastAt: "2026-03-16T09:00:00Z",
  addsOwn: true,
  own: ["My mother goes there."],
  readThese: 7,
  line: null,
};
// Only what `standingOf` reads of a case.
const caseOf = (reference: string) => ({ reference, state: "open" }) as CaseView;

describe("a dangerous letter is in no batch", () => {
  const dangerous = {
    flags: ["safeguarding", "self-harm", "threat"],
    types: ["safeguarding", "welfare", "threat"],
  };
  const types = fc.constantFrom(...typeCodes);
  const suggested = fc.record({
    type: types,
    alsoTypes: fc.array(types, { maxLength: 3 }),
    sure: fc.boolean(),
    alternatives: fc.array(
      fc.record({ type: types, confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        maxLength: 3,
      },
    ),
    flags: fc.array(fc.constantFrom(...flags), { maxLength: 3 }),
    capacity: fc.constantFrom(...capacities),
    priority: fc.constantFrom(...priorities),
  });
  const chosen = fc.record({
    type: types,
    capacity: fc.constantFrom(...capacities),
    into: fc.constantFrom("new", "conversation"),
  });
  const state = fc.record({
    restricted: fc.boolean(),
    meeting: fc.boolean(),
    case: fc.constantFrom(null, caseOf("LO-2026-000001")),
    conversationCase: fc.constantFrom(null, caseOf("LO-2026-000002")),
  });

  test("whatever else is true of it and whatever a person has chosen, it is to be opened by itself", () => {
    fc.assert(
      fc.property(suggested, chosen, state, fc.boolean(), (said, choice, rest, byHand) => {
        const view = aView(rest, said);
        const danger =
          said.flags.some((flag) => dangerous.flags.includes(flag)) ||
          [said.type, ...said.alsoTypes, choice.type].some((type) => dangerous.types.includes(type));
        const { kind } = standingOf(letter(view, choice, byHand), capacities);
        expect(kind === "danger").toBe(danger);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a danger that is a runner-up keeps it out of the batch, though a person says what it is", () => {
    const view = aView({}, { alternatives: [{ type: "welfare", confidence: 0.12 }] });
    expect(standingOf(letter(view, {}, true), council)).toMatchObject({ kind: "alone", unsaid: false });
  });
});

test("an ordinary letter that the office is sure of can be logged with others", () =>
  expect(standingOf(letter(aView()), council)).toEqual({ kind: "together" }));

test.each<[string, Considered, string]>([
  ["in a case that is kept from this person", letter(aView({ restricted: true })), "restricted"],
  [
    "in a restricted case that they may open",
    letter(aView({ sealedCase: { reference: "LO-2026-000009", restrictedTo: "legal", dueOn: null } })),
    "LO-2026-000009",
  ],
  [
    "whose conversation has a case",
    letter(aView({ conversationCase: caseOf("LO-2026-000007") })),
    "LO-2026-000007",
  ],
  ["a campaign’s letter that adds words of its own", letter(aView({ campaign })), "of its own"],
  ["a meeting request", letter(aView({ meeting: true })), "diary"],
  ["a letter that asks for a meeting", letter(aView({}, { type: "meeting_request" })), "diary"],
  ["an invitation", letter(aView({}, { type: "invitation" })), "diary"],
  ["party mail", letter(aView({}, { type: "political", capacity: "party" })), "Party mail"],
  ["ward casework, before someone who does none", letter(aView({}, { capacity: "ward" })), "Ward casework"],
  ["what will be a restricted case", letter(aView({}, { type: "whistleblowing" })), "for a few only"],
  [
    "from someone under a restriction",
    letter(aView({}, { flags: ["contact-restriction"] })),
    "contact restriction",
  ],
  ["a letter the office is not sure of", letter(aView({}, { sure: false })), "not sure"],
  [
    "a letter that may be two things",
    letter(aView({}, { alsoTypes: ["complaint_stage1"] })),
    "Complaint stage 1",
  ],
  [
    "a statutory request without its date",
    letter(aView({ dates: { ...dates.dates, foi: { acknowledge: null, respond: null } } })),
    "law",
  ],
])("%s is for a person to look at, and the line says why", (_, considered, why) => {
  expect(standingOf(considered, council)).toMatchObject({ kind: "alone", why: expect.stringContaining(why) });
});

test("a letter that is in a case already is not logged again", () =>
  expect(standingOf(letter(aView({ case: caseOf("LO-2026-000003") })), council)).toEqual({
    kind: "logged",
    reference: "LO-2026-000003",
  }));

test.each<[string, Partial<MessageView["suggestion"]>]>([
  ["unsure", { sure: false }],
  ["of two kinds", { alsoTypes: ["complaint_stage1"] }],
])("a letter that was %s joins the others once a person has said what it is", (_, said) =>
  expect(standingOf(letter(aView({}, said), {}, true), council)).toEqual({ kind: "together" }),
);

test("groups come by what is due first, each with the first and last of its dates", () => {
  const late = {
    receivedAt: "2026-03-20T09:00:00Z",
    ...datesOfAllTypes(new Date("2026-03-20T09:00:00Z"), office),
  };
  const as = (type: TypeCode, over: Partial<MessageView> = {}) => letter(aView(over, { type }));
  const bundles = bundlesOf([as("unsolicited"), as("foi", late), as("complaint_stage1"), as("foi")]);
  expect(bundles.map(({ type, letters }) => [type, letters.length])).toEqual([
    ["complaint_stage1", 1],
    ["foi", 2],
    ["unsolicited", 1],
  ]);
  const foi = bundles[1]?.due;
  expect(foi?.first).toBe(dates.dates.foi.respond?.dueOn);
  expect(foi?.last).toBe(late.dates.foi.respond?.dueOn);
  expect(bundles[2]?.due).toBeUndefined();
});
