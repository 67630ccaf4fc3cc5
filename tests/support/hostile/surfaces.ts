import type { FrameLocator, Page } from "playwright-core";
import { briefHtml } from "../../../core/briefing/letter/html.ts";
import { briefText } from "../../../core/briefing/letter/text.ts";
import type { CallName, Output } from "../../../core/contract/calls.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { typeCodes } from "../../../core/triage/types.ts";
import { hostileBrief } from "./briefs.ts";
import { corpus } from "./corpus.ts";

/** A screen of the pane, filled by an office that cleans nothing: every payload as it is, in every place for words. */
export interface Surface {
  name: string;
  answers: { readonly [N in CallName]?: Output<N> };
  open(pane: FrameLocator, desk: Desk): Promise<unknown>;
}

/** Outlook, and what lies in its mailboxes: the Message-IDs of a letter and of a meeting request. */
export interface Desk {
  page: Page;
  letter: string;
  request: string;
}

export const words = corpus.map(({ text }) => text);
/** Together in one place, where there is one place only. */
export const all = words.filter(({ length }) => length < 400).join(" | ");
export const at = "2026-03-17T09:00:00.000Z";
const date = (reason: string) => ({ dueOn: "2026-03-20", reason, source: reason, statutory: false });
export const person = (name: string) => ({ name, address: name });
export const reference = (place: number) => `LO-2026-${String(place).padStart(6, "0")}`;
const failed = (problem: string) => ({ state: "failed" as const, problem });

const named = (text: string, place: number): CaseView["linked"][number] => ({
  reference: reference(place),
  dueOn: "2026-03-20",
  restrictedTo: null,
  shown: { type: "foi", subject: text },
});

export const caseOf = (text: string, place: number): CaseView => ({
  reference: reference(place),
  type: "foi",
  topic: null,
  service: null,
  priority: "Standard",
  sensitivity: "OFFICIAL",
  capacity: "council",
  state: "open",
  stage: "triage",
  subject: text,
  correspondent: person(text),
  receivedAt: at,
  dates: { acknowledge: date(text), respond: date(text) },
  owner: text,
  note: text,
  messageCount: 1,
  loggedBy: text,
  loggedAt: at,
  version: 1,
  restrictedTo: null,
  linked: [named(text, place + 1)],
  marking: failed(text),
});

const readHome: Output<"readHome"> = {
  today: "2026-03-17",
  overdue: 0,
  dueInWeek: 0,
  dueSoon: words.map(caseOf),
  recent: words.map(caseOf),
  sealed: [],
  requestsWaiting: 0,
  brief: { sentAt: null, nextAt: at },
  effects: { waiting: 0, failed: 1 },
};

/** The way to another surface, with words of its own only where one passes. */
const wayThere = { ...readHome, dueSoon: readHome.dueSoon.slice(0, 1), recent: readHome.recent.slice(0, 1) };

const brief = hostileBrief(corpus);
const message = { mailbox: "leader@ashdale.example", message: { internetMessageId: "<x@x.example>" } };
/** A mark across every tenth payload. */
const ownMarks = words
  .map((text, place) => ({ text, at: words.slice(0, place).join("\n").length + 1 }))
  .filter((_, place) => place > 0 && place % 10 === 0)
  .map(({ text, at: from }) => ({
    part: "own" as const,
    at: from,
    to: from + text.length,
    types: ["foi" as const],
    danger: false,
    fact: null,
  }));
const campaign: NonNullable<Output<"openMessage">["campaign"]> = {
  key: 7,
  count: 214,
  mailboxes: [message.mailbox],
  firstAt: at,
  lastAt: at,
  addsOwn: true,
  own: words,
  readThese: 7,
  line: { text: all, approvedBy: all, approvedAt: at, version: 2 },
};
const openMessage: Output<"openMessage"> = {
  ...message,
  subject: all,
  from: person(all),
  receivedAt: at,
  hasAttachments: true,
  suggestion: {
    type: "foi",
    alsoTypes: ["complaint_stage1"],
    confidence: 1,
    byRule: false,
    sure: true,
    alternatives: [],
    reasons: words.map((text, place) => ({ text: `${place} ${text}`, quote: text })),
    topic: null,
    service: null,
    priority: "Standard",
    sensitivity: "OFFICIAL",
    capacity: "council",
    flags: [],
    needsReply: true,
  },
  letter: {
    subject: all,
    own: words.join("\n"),
    passedOn: all,
    cut: true,
    whole: words.join("\n"),
    marks: ownMarks,
    language: { code: "pl", name: all },
    attachments: words.map((name) => ({ name, kind: "PDF", size: 1000 })),
    asks: words,
    times: words.map((said) => ({
      start: "2026-03-20T10:00",
      end: null,
      alternative: true,
      said,
      doubt: said,
    })),
    particulars: [{ name: "Reference", values: words, copy: true }],
  },
  dates: Object.fromEntries(
    typeCodes.map((type) => [type, { acknowledge: null, respond: date(type === "foi" ? all : type) }]),
    // Every type has its line: they are made from the list of all types.
  ) as Output<"openMessage">["dates"],
  undated: all,
  case: null,
  conversationCase: null,
  joins: null,
  knows: [
    { by: "subject", what: all, count: 3, newest: [named(all, 1)] },
    { by: "cc", what: all, count: 1, newest: [named(all, 2)] },
  ],
  sealedCase: null,
  meeting: false,
  restricted: false,
  campaign,
};

const readLearning: Output<"readLearning"> = {
  lessons: 1,
  span: "week",
  spans: [],
  types: [{ type: "foi", suggested: 1, chosen: 1, confirmed: 1, off: true, maySwitch: true }],
  mixups: [{ suggested: "foi", chosen: "eir", times: 1 }],
  changes: words.map((text, id) => ({
    id: id + 1,
    at,
    by: text,
    what: "forgotten",
    type: null,
    lessons: 1,
    reason: text,
    mayRestore: id === 0,
  })),
  latest: [{ id: 1, at, by: all, suggested: "foi", chosen: "eir" }],
  people: [{ id: "1", name: all, lessons: 1 }],
};

const team = { code: "x", name: all, link: all, writable: true };
export const readWork: Output<"readWork"> = {
  reference: reference(1),
  version: 1,
  stage: "drafting",
  since: at,
  outcome: null,
  team,
  officer: all,
  holder: { name: all, isYou: false, since: at },
  moves: ["allocate", "check"],
  proposed: team,
  teams: [team],
  said: { move: "return", by: all, at, note: all },
  clock: {
    dueOn: "2026-03-20",
    waiting: null,
    stopsFor: [{ for: "clarification", law: all }],
  },
  commissions: words.map((text, id) => ({
    id: id + 1,
    to: text,
    questions: text,
    dueOn: "2026-03-20",
    askedBy: text,
    askedAt: at,
    late: true,
    state: "open",
  })),
  chasers: [
    {
      step: "late",
      about: "2026-03-20",
      commission: 0,
      mail: { to: "x@x.example", subject: all, text: all },
    },
  ],
  contributionDue: "2026-03-20",
  mayWork: true,
};

const readQueue: Output<"readQueue"> = {
  total: { count: words.length, more: false },
  lines: words.map((text, place) => ({
    reference: reference(place + 1),
    stage: "assigned",
    dueOn: "2026-03-20",
    points: 3,
    reasons: [{ points: 3, says: text }],
    team: text,
    officer: text,
    holder: { name: text, isYou: false, since: at },
    restrictedTo: null,
    shown: { type: "foi", subject: text, from: text },
    chase: "late",
    contribution: { from: text, dueOn: "2026-03-20", late: true },
  })),
  next: null,
  views: words.slice(0, 20).map((text, place) => ({ name: `${place} ${text}`, filter: { of: "all" } })),
  teams: [team],
};

const readTeams: Output<"readTeams"> = {
  teams: words.map((text, place) => ({
    code: `t${place}`,
    name: text,
    linkName: text,
    linkAddress: "",
    members: [],
    types: [],
    services: [],
    topics: [],
    version: 1,
    saved: { by: text, at },
  })),
  history: words.map((text, id) => ({ id, team: text, what: text, by: text, at })),
};

const readReceipt: Output<"readReceipt"> = {
  which: "respond",
  title: all,
  dueOn: "2026-03-20",
  rule: all,
  law: all,
  statutory: true,
  calendar: { name: all, version: all },
  receivedOn: "2026-03-18",
  dayZero: { on: "2026-03-18", why: all },
  days: [
    { on: "2026-03-18", mark: "zero", n: null, why: all },
    { on: "2026-03-19", mark: "holiday", n: null, why: all },
    { on: "2026-03-20", mark: "counted", n: 1, why: all },
  ],
  stops: [{ for: "fee", from: "2026-03-19", to: null, restarts: false, says: all, law: all }],
  extension: { on: "2026-03-19", says: all, law: all },
  rolledFrom: null,
  end: all,
  text: all,
};

const readClock: Output<"readClock"> = {
  reference: reference(1),
  version: 1,
  type: "foi",
  receivedOn: "2026-03-18",
  dates: { acknowledge: null, respond: date(all) },
  mayStopFor: [{ for: "fee", law: all }],
  mayExtend: null,
  mayBegin: null,
  dayGivenBy: all,
  whyNothing: all,
  history: words.map((text, id) => ({
    id,
    on: "2026-03-19",
    by: text,
    says: text,
    note: text,
    takenBack: id % 2 === 0,
  })),
  mayTakeBack: 1,
};

export const readRecords: Output<"readRecords"> = {
  reference: reference(1),
  type: "complaint_stage1",
  version: 1,
  state: "open",
  closed: false,
  tasks: words.map((text, id) => ({
    id: id + 1,
    what: text,
    who: text,
    by: "2026-03-20",
    setBy: text,
    late: true,
    done: id % 2 ? { on: "2026-03-20", by: text } : null,
  })),
  lines: words.map((text, id) => ({
    id: id + 1,
    on: "2026-03-20",
    at,
    by: text,
    kind: "note",
    says: text,
    words: text,
    of: reference(2),
  })),
  questions: [
    {
      id: 1,
      question: all,
      options: [all, "No"],
      recommended: 0,
      by: "2026-03-20",
      askedBy: all,
      state: "answered",
      answer: { answer: all, note: all, by: all, at },
    },
  ],
  complaint: null,
  messages: words.map((text, id) => ({
    id: id + 1,
    subject: text,
    from: text,
    receivedAt: at,
    filedBy: text,
  })),
  merged: [reference(2)],
  linked: [reference(3)],
  retention: {
    class: "R-COMPLAINT",
    name: all,
    period: all,
    source: all,
    closedOn: null,
    destroyOn: null,
    keepUntil: null,
    held: true,
    heldBy: [reference(4)],
    heldByOthers: 1,
  },
};

export const readCorrection: Output<"readCorrection"> = {
  reference: reference(1),
  version: 1,
  facts: {
    type: "foi",
    topic: null,
    service: null,
    priority: "Standard",
    sensitivity: "OFFICIAL",
    capacity: "council",
    ward: all,
    subject: all,
    name: all,
    owner: all,
    restrictedTo: null,
  },
  wards: words,
  whyNot: null,
  latest: { event: 1, says: all, by: all, at },
};

const tryCorrection: Output<"tryCorrection"> = {
  whyNot: null,
  changes: words.map((text, place) => ({ what: `${place} ${text}`, before: text, after: text })),
  warnings: words.map((text, place) => `${place} ${text}`),
};

const holidays = words.map((name) => ({ on: "2027-03-19", name, where: "S" }));
const readHolidays: Output<"readHolidays"> = {
  inForce: {
    version: all,
    years: { first: 2012, last: 2028 },
    approved: { by: all, at },
    recounting: true,
    next: holidays,
  },
  proposal: {
    id: 1,
    version: all,
    years: { first: 2012, last: 2028 },
    by: all,
    at,
    changes: holidays.map((one) => ({ ...one, change: "added" as const })),
  },
  decided: words.map((text) => ({ version: text, state: "dropped" as const, by: text, at })),
};

const draft = {
  purpose: "response",
  title: all,
  by: all,
  at,
  making: failed(all),
  sentOn: null,
  opens: null,
  digest: "0".repeat(64),
  gaps: words,
} as const;
export const readReplies: Output<"readReplies"> = {
  reference: reference(1),
  answers: { mailbox: "office@ashdale.example", message: { internetMessageId: "<x@x.example>" } },
  address: { words: all, source: all },
  subject: all,
  lines: words.map((text, place) => ({
    code: `line-${place}`,
    version: 1,
    title: text,
    purpose: "response",
    owner: text,
    validUntil: "2026-03-20",
    expired: true,
    text: `${all} [[${text}]]`,
    missing: ["dueOn"],
    steps: ["press", "leader"],
  })),
  drafts: [
    { ...draft, id: 1, state: "making", words: null, steps: [], cleared: null },
    {
      ...draft,
      id: 2,
      state: "open",
      words: all,
      steps: [{ step: "press", state: "changed", by: all, at, note: all, mine: true }],
      cleared: null,
    },
  ],
  toTell: words.map((text, sent) => ({ sent: sent + 1, subject: text, to: text, at })),
};

const readLines: Output<"readLines"> = {
  today: "2026-03-17",
  lines: words.map((text, place) => {
    const line = {
      code: `line-${place}`,
      version: 2,
      title: text,
      purpose: "response" as const,
      types: [],
      topics: [],
      text,
      owner: text,
      validUntil: "2026-03-16",
      expired: place === 0,
      approved: { by: text, at },
      retired: false,
    };
    return { ...line, before: [{ ...line, version: 1 }] };
  }),
};

const readMailing: Output<"readMailing"> = {
  mailing: {
    id: 1,
    text: words.join("\n"),
    ready: 3,
    since: 0,
    leftOut: [{ why: "danger", count: 1 }],
    confirmed: false,
    sent: 0,
    waiting: 0,
    stopped: 0,
    failed: 0,
  },
  whyNot: null,
  next: null,
};

const select = ({ page }: Desk, mailbox: string, id: string): Promise<void> =>
  page.evaluate(
    async ([where, what]) => {
      await window.outlookBench.switchMailbox(where);
      await window.outlookBench.select(what);
    },
    [mailbox, id] as const,
  );

/** What the pane shows of other people's words. A new screen is one more entry. */
export const surfaces: readonly Surface[] = [
  {
    name: "the office's day",
    answers: { readHome },
    open: (pane) => pane.getByText("Logged lately").waitFor(),
  },
  {
    name: "a case",
    answers: { readHome: wayThere, readWork, readReplies, readCase: caseOf(all, 1) },
    open: async (pane) => {
      await pane.locator(".row").first().click();
      await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
      await pane.getByText("Read the prepared mail").click();
      await pane.getByText("What was asked").first().click();
      await pane.getByText("Read it as it is in Outlook").click();
      await pane.getByText("Note what the press office says").click();
    },
  },
  {
    name: "a reply",
    answers: { readHome: wayThere, readWork, readReplies, readCase: caseOf(all, 1) },
    open: async (pane) => {
      await pane.locator(".row").first().click();
      await pane.locator("[data-row^=reply-]").click();
      await pane.getByText("See it as it will go").click();
    },
  },
  {
    name: "notes and tasks",
    answers: { readHome: wayThere, readWork, readCase: caseOf(all, 1), readRecords },
    open: async (pane) => {
      await pane.locator(".row").first().click();
      await pane.getByRole("button", { name: "Notes and tasks" }).click();
      await pane.locator(".history").first().waitFor();
      await pane.getByText("More", { exact: true }).click();
      await pane.getByLabel("What to do with the case").selectOption("split");
      await pane.locator(".people").waitFor();
    },
  },
  {
    name: "what is wrong with a case",
    answers: { readHome: wayThere, readCase: caseOf(all, 1), readCorrection, tryCorrection },
    open: async (pane) => {
      await pane.locator(".row").first().click();
      await pane.getByText("Correct the case").click();
      await pane.getByRole("combobox", { name: "Type", exact: true }).selectOption("petition");
      await pane.locator(".correction-changes").waitFor();
      await pane.getByText("Title, writer, who may see it").click();
    },
  },
  {
    name: "the standard lines",
    answers: { readHome: wayThere, readLines },
    open: async (pane) => {
      await pane.getByRole("button", { name: "Standard lines" }).click();
      const lines = pane.locator(".lines > li > details");
      await lines.first().waitFor();
      await pane.locator("body").evaluate((body) => {
        for (const one of body.querySelectorAll("details")) one.open = true;
      });
      await pane.locator(".line-before").last().waitFor();
    },
  },
  {
    name: "the queue",
    answers: { readHome: wayThere, readQueue, readHolding: { held: 0, colleagues: [] } },
    open: async (pane) => {
      await pane.getByRole("button", { name: "Work", exact: true }).click();
      await pane.locator(".points").first().waitFor();
      await pane.getByText("Choices", { exact: true }).click();
    },
  },
  {
    name: "the teams",
    answers: { readHome: wayThere, readTeams },
    open: async (pane) => {
      await pane.getByRole("button", { name: "Teams", exact: true }).click();
      await pane.locator("[data-team]").first().click();
      await pane.getByRole("button", { name: "Save" }).waitFor();
    },
  },
  {
    name: "how a date was counted, and what happened to its clock",
    answers: { readHome: wayThere, readCase: caseOf(all, 1), readReceipt, readClock },
    open: async (pane) => {
      await pane.locator(".row").first().click();
      await pane.getByText("How this was counted").click();
      await pane.getByText("What happened to this clock").click();
      await pane.locator(".day-grid").waitFor();
      await pane.locator(".clock-lines").waitFor();
    },
  },
  {
    name: "the bank holidays",
    answers: {
      readHome: wayThere,
      readHolidays,
      tryHolidays: {
        counted: words.length,
        lines: words.map((subject, id) => ({
          reference: reference(id),
          restrictedTo: null,
          shown: { type: "foi", subject },
          moves: [{ which: "respond", before: "2026-03-20", after: "2026-03-23" }],
        })),
        next: null,
      },
    },
    open: async (pane) => {
      await pane.getByRole("button", { name: "Bank holidays" }).click();
      await pane.getByText("Dates that would change").waitFor();
      await pane.locator(".holiday-move").first().waitFor();
    },
  },
  {
    name: "the tray",
    answers: {
      readHome: wayThere,
      readTray: {
        items: words.map((text, id) => ({
          id,
          what: text,
          about: text,
          reference: reference(id),
          since: at,
          state: "failed",
          goesAt: null,
          nextAt: null,
          why: text,
          toDo: text,
          may: id === 0 ? ["retry"] : [],
        })),
      },
    },
    open: async (pane) => {
      await pane.getByRole("button", { name: "See what to do" }).click();
      await pane.locator(".tray-card").first().waitFor();
    },
  },
  {
    name: "how good the suggestions are",
    answers: { readHome: wayThere, readLearning },
    open: async (pane) => {
      await pane.getByRole("button", { name: "How good the suggestions are" }).click();
      await pane.getByText("Choose what to forget").click();
      await pane.getByRole("button", { name: "Download what was learnt" }).waitFor();
    },
  },
  {
    name: "the brief",
    answers: {
      readHome: wayThere,
      previewBrief: {
        on: brief.on,
        to: person(all),
        subject: all,
        html: briefHtml(brief),
        text: words.join("\n") + briefText(brief),
        sent: { at, by: all, delivery: failed(all) },
      },
    },
    open: async (pane) => {
      await pane.getByRole("button", { name: "Preview brief" }).click();
      await pane.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
      await pane.getByRole("tab", { name: "Plain text" }).click();
      await pane.getByRole("tabpanel").locator("pre").waitFor();
      await pane.getByRole("tab", { name: "As sent" }).click();
    },
  },
  {
    name: "a letter",
    answers: { readHome: wayThere, openMessage },
    open: async (pane, desk) => {
      await select(desk, "office", desk.letter);
      await pane.getByRole("button", { name: /^Log email/ }).waitFor();
      await pane.locator("summary").first().click();
      await pane.locator(".letter-words mark").first().waitFor();
      await pane.getByRole("button", { name: /^Show all/ }).click();
      await pane.getByRole("button", { name: "Show the new words only" }).click();
    },
  },
  {
    name: "a letter's copies and the answer to them",
    answers: {
      readHome: wayThere,
      openMessage,
      readCampaign: {
        campaign: { ...campaign, readThese: words.length },
        alike: 200,
        logged: { reference: reference(1), copies: 3 },
        copies: words.map((text, id) => ({
          id,
          mailbox: message.mailbox,
          from: person(text),
          link: null,
          receivedAt: at,
          readThis: true,
          danger: id === 0,
          clocked: id === 1,
          ownWords: 12,
          reference: reference(id),
        })),
        next: null,
      },
      readMailing,
    },
    open: async (pane, desk) => {
      await select(desk, "office", desk.letter);
      await pane.getByRole("button", { name: "Read these seven" }).click();
      await pane.locator(".copy").first().waitFor();
      await pane.getByText("Read the answer").click();
    },
  },
  {
    name: "a letter in a case",
    answers: {
      readHome: wayThere,
      readWork,
      readReplies,
      openMessage: { ...openMessage, case: caseOf(all, 1) },
    },
    open: async (pane, desk) => {
      await select(desk, "office", desk.letter);
      await pane.getByRole("article", { name: /^Case LO-/ }).waitFor();
    },
  },
  {
    name: "several letters, of which one is logged",
    answers: {
      readHome: wayThere,
      // What would have a person look at each by itself is left out.
      openMessage: {
        ...openMessage,
        campaign: null,
        joins: null,
        suggestion: { ...openMessage.suggestion, alsoTypes: [], alternatives: [], flags: [] },
      },
      logEmail: { ...caseOf(all, 1), filedBy: all },
    },
    open: async (pane, desk) => {
      await select(desk, "office", desk.letter);
      await pane.getByRole("button", { name: /^Log email/ }).waitFor();
      const others = desk.page.locator("[role=option][aria-selected=false]");
      await others.first().click({ modifiers: ["Control"] });
      await pane.getByRole("button", { name: /^Log 2 letters/ }).waitFor();
      await pane
        .getByRole("button", { name: /^Change\s*:/ })
        .first()
        .click();
      await pane.getByRole("checkbox").last().uncheck();
      await pane.getByRole("button", { name: /^Log 1 letter/ }).click();
      await pane.locator(".logged").first().waitFor();
    },
  },
  {
    name: "a letter that belongs to a case",
    answers: {
      readHome: wayThere,
      openMessage: {
        ...openMessage,
        conversationCase: caseOf(all, 1),
        joins: { by: "reference", default: "join", because: all },
      },
    },
    open: async (pane, desk) => {
      await select(desk, "office", desk.letter);
      await pane.getByRole("button", { name: /^Add to LO-/ }).waitFor();
      await pane.getByText(/^With the same subject/).click();
    },
  },
  {
    name: "a meeting request",
    answers: {
      readHome: wayThere,
      openRequest: {
        ...message,
        state: "open",
        explanation: all,
        subject: all,
        organiser: person(all),
        location: all,
        startAt: at,
        endAt: "2026-03-17T10:00:00.000Z",
        allDay: false,
        recurring: false,
        responseRequested: true,
        version: "1",
        day: words.map((text, id) => ({
          id: String(id),
          subject: text,
          location: text,
          startAt: at,
          endAt: "2026-03-17T10:00:00.000Z",
          allDay: false,
          showAs: "busy",
          isThisRequest: id === 0,
          clash: "overlaps",
        })),
        findings: words.map((text, place) => ({ severity: "block", text: `${place} ${text}` })),
        answer: null,
      },
    },
    open: async (pane, desk) => {
      await select(desk, "leader", desk.request);
      await pane.locator(".finding").first().waitFor();
    },
  },
];
