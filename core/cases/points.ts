import { daysBetween } from "../deadlines/count.ts";
import { addDays, type LondonDate } from "../time.ts";
import { correspondenceTypes, type TypeCode, typeCodes } from "../triage/types.ts";
import type { Flag, Priority } from "../triage/vocabulary.ts";
import type { StageCode } from "./stages.ts";

/** How pressing a case is: the sum of these, unless the office’s settings weigh some otherwise. The queue is ordered by it, and says it in these words. */
export const pointTable: PointTable = {
  type: {
    safeguarding: { points: 60, says: "somebody may be at risk" },
    welfare: { points: 60, says: "somebody may harm themselves" },
    threat: { points: 60, says: "a threat" },
    pre_action: { points: 30, says: "a legal claim" },
    coroner_pfd: { points: 30, says: "a coroner" },
    mp_enquiry: { points: 20, says: "MP" },
    media: { points: 20, says: "press" },
    ombudsman: { points: 20, says: "an ombudsman" },
    ico_enquiry: { points: 20, says: "the ICO" },
    whistleblowing: { points: 20, says: "whistleblowing" },
    members_enquiry: { points: 10, says: "councillor" },
    complaint_stage2: { points: 10, says: "a second complaint" },
    council_question: { points: 10, says: "a council question" },
  },
  law: { points: 10, says: "a limit set by law" },
  priority: {
    Critical: { points: 50, says: "critical" },
    Immediate: { points: 30, says: "immediate" },
    Priority: { points: 10, says: "priority" },
    Standard: { points: 0, says: "" },
    Low: { points: -10, says: "low priority" },
  },
  flag: {
    safeguarding: { points: 30, says: "safeguarding" },
    "self-harm": { points: 30, says: "self-harm" },
    threat: { points: 20, says: "threat" },
    legal: { points: 15, says: "legal" },
    "media-deadline": { points: 20, says: "press deadline" },
    "special-category": { points: 5, says: "health or the like" },
    "contact-restriction": { points: 5, says: "contact restriction" },
    "live-planning": { points: 5, says: "live planning application" },
  },
  stage: {
    escalated: { points: 25, says: "escalated" },
    on_hold: { points: -20, says: "paused" },
    follow_up: { points: -30, says: "reply has gone" },
    information_requested: { points: -10, says: "waits for a contribution" },
    campaign: { points: -10, says: "waits for its campaign" },
  },
  /** By the days until it is due; the first that fits. */
  due: [
    { upTo: -10, points: 70 },
    { upTo: -1, points: 60 },
    { upTo: 0, points: 50 },
    { upTo: 1, points: 40 },
    { upTo: 3, points: 30 },
    { upTo: 7, points: 20 },
    { upTo: 14, points: 10 },
  ],
  /** For each day since it came. */
  age: { perDay: 1, most: 15 },
};

type Lines<K extends string> = Readonly<Partial<Record<K, Line>>>;

export interface PointTable {
  type: Lines<TypeCode>;
  law: Line;
  priority: Readonly<Record<Priority, Line>>;
  flag: Readonly<Record<Flag, Line>>;
  stage: Lines<StageCode>;
  due: readonly { upTo: number; points: number }[];
  age: { perDay: number; most: number };
}

const groups = ["type", "priority", "flag", "stage"] as const;

/** What an office may weigh otherwise: "priority.Critical", "type.media", "law", "age.most". */
export const pointNames: readonly string[] = [
  "law",
  "age.perDay",
  "age.most",
  ...groups.flatMap((group) => Object.keys(pointTable[group]).map((key) => `${group}.${key}`)),
];

/** The table with other numbers under some of its names. */
export function weighedAs(changes: Readonly<Record<string, number>>): PointTable {
  const { type, law, priority, flag, stage, due, age } = pointTable;
  const anew = (name: string, points: number) => changes[name] ?? points;
  const lines = <L extends Lines<string>>(group: (typeof groups)[number], of: L): L =>
    // The same names with other numbers.
    Object.fromEntries(
      Object.entries(of).flatMap(([key, line]) =>
        line ? [[key, { ...line, points: anew(`${group}.${key}`, line.points) }]] : [],
      ),
    ) as L;
  return {
    type: lines("type", type),
    law: { ...law, points: anew("law", law.points) },
    priority: lines("priority", priority),
    flag: lines("flag", flag),
    stage: lines("stage", stage),
    due,
    age: { perDay: anew("age.perDay", age.perDay), most: anew("age.most", age.most) },
  };
}

interface Line {
  points: number;
  says: string;
}

/** What decides how pressing a case is. */
export interface Pressing {
  type: TypeCode;
  priority: Priority;
  flags: readonly Flag[];
  stage: StageCode;
  dueOn: LondonDate | null;
  receivedOn: LondonDate;
}

export interface Reason extends Line {
  /** What it is of the letter itself: not shown of a restricted case. */
  own: boolean;
}

export const statutoryTypes: readonly TypeCode[] = typeCodes.filter(
  (code) => correspondenceTypes[code].statutory,
);

/** Why a case is as pressing as it is on a day: what counts most stands first. */
export function reasonsFor(one: Pressing, today: LondonDate, table = pointTable): Reason[] {
  const { type, law, priority, flag, stage, age } = table;
  const ofLetter = [
    type[one.type],
    statutoryTypes.includes(one.type) ? law : undefined,
    ...[...new Set(one.flags)].map((name) => flag[name]),
  ];
  const ofCase = [
    priority[one.priority],
    stage[one.stage],
    dueLine(one.dueOn, today),
    ageLine(one, today, age),
  ];
  return [...ofLetter.map((line) => ({ line, own: true })), ...ofCase.map((line) => ({ line, own: false }))]
    .flatMap(({ line, own }) => (line && line.points !== 0 ? [{ ...line, own }] : []))
    .sort((a, b) => b.points - a.points);
}

export const pointsOf = (reasons: readonly Line[]): number =>
  reasons.reduce((sum, { points }) => sum + points, 0);

function dueLine(dueOn: LondonDate | null, today: LondonDate): Line | undefined {
  if (dueOn === null) return undefined;
  const days = daysBetween(today, dueOn);
  const found = pointTable.due.find(({ upTo }) => days <= upTo);
  return found && { points: found.points, says: sayDays(days) };
}

const sayDays = (days: number): string => {
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  if (days > 0) return `due in ${days} days`;
  return days === -1 ? "overdue by a day" : `overdue by ${-days} days`;
};

function ageLine({ receivedOn }: Pressing, today: LondonDate, { perDay, most }: PointTable["age"]): Line {
  const days = Math.max(0, daysBetween(receivedOn, today));
  return {
    points: Math.min(days * perDay, most),
    says: days === 1 ? "came yesterday" : `came ${days} days ago`,
  };
}

/** The last day on which each line of the dates counts, for a day: how a store asks the same in its own words. */
export const dueLines = (today: LondonDate): { onOrBefore: LondonDate; points: number }[] =>
  pointTable.due.map(({ upTo, points }) => ({ onOrBefore: addDays(today, upTo), points }));
