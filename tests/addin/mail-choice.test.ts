import { describe, expect, test } from "vitest";
import type { CaseView, MessageView, Suggestion } from "../../core/contract/shapes.ts";
import { typeCodes } from "../../core/triage/types.ts";
import { flags } from "../../core/triage/vocabulary.ts";
import { allTypes, choiceOf, likelyTypes, situationOf } from "../../addin/taskpane/mail/choice.ts";
import { cautions, dangers } from "../../addin/taskpane/mail/flag-words.ts";

const suggestion: Suggestion = {
  type: "constituent_casework",
  alsoTypes: [],
  confidence: 0.8,
  byRule: false,
  sure: true,
  alternatives: [
    { type: "complaint_stage1", confidence: 0.3 },
    { type: "mp_enquiry", confidence: 0.1 },
  ],
  reasons: [],
  topic: "Housing and homelessness",
  service: "housing_repairs",
  priority: "Standard",
  sensitivity: "OFFICIAL",
  capacity: "ward",
  flags: [],
  needsReply: true,
};

const none = { acknowledge: null, respond: null };
const aCase = (over: Partial<CaseView> = {}): CaseView => ({
  reference: "LO-2026-000001",
  type: "foi",
  topic: null,
  service: null,
  priority: "Standard",
  sensitivity: "OFFICIAL",
  capacity: "council",
  state: "open",
  stage: "triage",
  subject: "Libraries",
  correspondent: { name: "Ann Bell", address: "ann@resident.example" },
  receivedAt: "2026-03-16T09:00:00Z",
  dates: none,
  owner: "Office",
  note: "",
  messageCount: 1,
  loggedBy: "Sam Patel",
  loggedAt: "2026-03-16T09:30:00Z",
  version: 1,
  restrictedTo: null,
  linked: [],
  marking: { state: "done" },
  ...over,
});

const aView = (over: Partial<MessageView> = {}): MessageView => ({
  mailbox: "leader@eastmere.example",
  message: { internetMessageId: "<one@x>" },
  subject: "Libraries",
  from: { name: "Ann Bell", address: "ann@resident.example" },
  receivedAt: "2026-03-16T09:00:00Z",
  hasAttachments: false,
  suggestion,
  letter: null,
  dates: Object.fromEntries(typeCodes.map((type) => [type, none])) as MessageView["dates"],
  undated: null,
  case: null,
  conversationCase: null,
  joins: null,
  knows: [],
  sealedCase: null,
  meeting: false,
  restricted: false,
  campaign: null,
  ...over,
});

const joins = { by: "headers", default: "join", because: "It answers a letter in LO-2026-000001." } as const;

describe("what would be logged", () => {
  test("is the suggestion when nobody has touched it", () =>
    expect(choiceOf(aView(), {})).toEqual({
      type: "constituent_casework",
      topic: "Housing and homelessness",
      service: "housing_repairs",
      priority: "Standard",
      capacity: "ward",
      note: "",
      into: "conversation",
      also: [],
    }));

  test("takes the priority of another type along with it", () =>
    expect(choiceOf(aView(), { type: "mp_enquiry" }).priority).toBe("Priority"));

  test("keeps a priority that was raised for this very email", () => {
    const raised = { ...suggestion, priority: "Critical" } as const;
    expect(choiceOf(aView({ suggestion: raised }), { type: "mp_enquiry" }).priority).toBe("Critical");
  });

  test("keeps what the person chose over everything", () =>
    expect(
      choiceOf(aView(), { type: "mp_enquiry", priority: "Low", topic: null, into: "new" }),
    ).toMatchObject({ priority: "Low", topic: null, into: "new" }));
});

describe("what the pane shows of an email", () => {
  test("in a restricted case: its seal for those who may open it, and nothing for others", () => {
    const seal = { reference: "LO-2026-000007", restrictedTo: "safeguarding" as const, dueOn: null };
    expect(situationOf(aView({ sealedCase: seal }), {})).toEqual({ kind: "sealed", case: seal });
    expect(situationOf(aView({ restricted: true }), {}).kind).toBe("kept");
  });

  test("in no case: the suggestion", () => expect(situationOf(aView(), {}).kind).toBe("suggest"));

  test("in a case: that case, whatever its conversation is in", () =>
    expect(situationOf(aView({ case: aCase(), conversationCase: aCase() }), {}).kind).toBe("logged"));

  test("in a conversation with a case: that case first", () =>
    expect(situationOf(aView({ conversationCase: aCase(), joins }), {}).kind).toBe("join"));

  test("in a conversation with a case, when the person wants another: the suggestion", () =>
    expect(situationOf(aView({ conversationCase: aCase(), joins }), { into: "new" }).kind).toBe("suggest"));

  test("in a case that was undone: the suggestion again", () =>
    expect(situationOf(aView({ case: aCase({ state: "undone" }) }), {}).kind).toBe("suggest"));
});

test("the suggestion is one click away once another type is chosen", () => {
  expect(likelyTypes({ suggestion }, "constituent_casework")).toEqual(["complaint_stage1", "mp_enquiry"]);
  expect(likelyTypes({ suggestion }, "foi")).toContain("constituent_casework");
});

test("every type can be found in the list, by its label", () => {
  expect(allTypes).toHaveLength(typeCodes.length);
  const labels = allTypes.map(([, label]) => label);
  expect(labels).toEqual(labels.toSorted((one, other) => one.localeCompare(other, "en-GB")));
});

test("every flag tells the reader what to do or bear in mind", () => {
  for (const flag of flags) expect(dangers[flag] ?? cautions[flag], flag).toBeDefined();
  for (const danger of Object.values(dangers)) expect(danger.steps[0]).toContain("999");
});
