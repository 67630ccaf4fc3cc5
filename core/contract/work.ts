import { z } from "zod";
import { chaseSteps } from "../cases/chasing.ts";
import { type MoveCode, moveCodes, type MoveField, moveOf } from "../cases/moves.ts";
import { queues } from "../cases/queues.ts";
import { type SaidMove, unsaid } from "../cases/saying.ts";
import { outcomes, stageCodes } from "../cases/stages.ts";
import { waits } from "../clocks/waits.ts";
import { restrictions } from "../people/restrictions.ts";
import { serviceCodes } from "../triage/services.ts";
import { typeCodes } from "../triage/types.ts";
import { topics } from "../triage/vocabulary.ts";
import { CaseView, DueDates, Instant, LondonDate, Reference, Total } from "./shapes.ts";

const Version = z.int32();
const PersonId = z.guid("Choose a person from the list.").toLowerCase();
const TeamCode = z
  .string(unsaid.team)
  .max(60)
  .regex(/^[a-z0-9-]{1,60}$/, "Choose a team from the list.");
const Stage = z.enum(stageCodes);
const OneCase = z.strictObject({ reference: Reference, version: Version });

const named = (says: string) => z.string(says).trim().max(200, "A name can be 200 characters long.");
const taken = {
  team: TeamCode,
  officer: named(unsaid.officer),
  note: z.string(unsaid.note).trim().max(2000, "This can be 2,000 characters long."),
  outcome: z.enum(outcomes, unsaid.outcome),
  on: LondonDate,
  clearedBy: named(unsaid.clearedBy),
  /** The clock stands still until it comes; where nothing is waited for that stops it, it runs on. */
  waitsFor: z.enum(waits, unsaid.waitsFor),
} satisfies Record<MoveField, z.ZodType>;
const needed = {
  ...taken,
  officer: taken.officer.min(1, unsaid.officer),
  note: taken.note.min(1, unsaid.note),
  on: z.string(unsaid.on).max(10, unsaid.on).pipe(LondonDate),
  clearedBy: taken.clearedBy.min(1, unsaid.clearedBy),
};

/** What one line of the table lets be said. */
function movingBy(code: MoveCode) {
  const { label, needs = [], takes = [] } = moveOf(code);
  return z.strictObject(
    {
      ...OneCase.shape,
      move: z.literal(code),
      ...Object.fromEntries([
        ...needs.map((field) => [field, needed[field]] as const),
        ...takes.map((field) => [field, taken[field].optional()] as const),
      ]),
    },
    {
      error: (issue) =>
        issue.code === "unrecognized_keys" ? `“${label}” takes no ${issue.keys[0]}.` : undefined,
    },
  );
}

const [first, ...others] = moveCodes;
/** A move of `core/cases/moves.ts` with what it needs, perhaps with what it takes, and with nothing else. */
export type Moving = z.infer<typeof OneCase> & SaidMove;
// The compiler cannot follow a loop over the table; tests/core/cases/saying.test.ts goes through all of it.
export const Moving = z.discriminatedUnion("move", [movingBy(first), ...others.map(movingBy)], {
  error: "There is no such move.",
}) as unknown as z.ZodType<Moving, Moving>;

export const Claiming = OneCase;

/** Who is on a case, and since when. */
export const Holder = z.object({ name: z.string(), isYou: z.boolean(), since: Instant });
export type Holder = z.infer<typeof Holder>;

export const TeamLine = z.object({
  code: z.string(),
  name: z.string(),
  link: z.string(),
  writable: z.boolean(),
});
export type TeamLine = z.infer<typeof TeamLine>;

export const CommissionView = z.object({
  id: z.number().int(),
  to: z.string(),
  questions: z.string(),
  dueOn: LondonDate,
  askedBy: z.string(),
  askedAt: Instant,
  late: z.boolean(),
  state: z.enum(["open", "received", "withdrawn"]),
});
export type CommissionView = z.infer<typeof CommissionView>;

export const ChaserView = z.object({
  step: z.enum(chaseSteps),
  about: LondonDate,
  /** 0 for none. */
  commission: z.number().int(),
  /** What is prepared, and for whom; null when there is nobody to write to. */
  mail: z.object({ to: z.string(), subject: z.string(), text: z.string() }).nullable(),
});
export type ChaserView = z.infer<typeof ChaserView>;

/** Where a case stands, and what can be done with it. */
export const WorkView = z.object({
  reference: Reference,
  version: z.number().int(),
  stage: Stage,
  since: Instant,
  outcome: z.enum(outcomes).nullable(),
  team: TeamLine.nullable(),
  officer: z.string().nullable(),
  holder: Holder.nullable(),
  /** What this person can do, the likeliest first. */
  moves: z.array(z.enum(moveCodes)),
  /** Where it would go. */
  proposed: TeamLine.nullable(),
  teams: z.array(TeamLine),
  /** What was said with the last move. */
  said: z.object({ move: z.enum(moveCodes), by: z.string(), at: Instant, note: z.string() }).nullable(),
  clock: z.object({
    /** Of the reply. */
    dueOn: LondonDate.nullable(),
    waiting: DueDates.shape.waiting.unwrap().nullable(),
    /** What the law lets the clock of this type stand still for, now. */
    stopsFor: z.array(z.object({ for: z.enum(waits), law: z.string() })),
  }),
  commissions: z.array(CommissionView),
  chasers: z.array(ChaserView),
  /** By when a contribution would be asked for. */
  contributionDue: LondonDate,
  /** May be claimed, commissioned and chased by this person. */
  mayWork: z.boolean(),
});
export type WorkView = z.infer<typeof WorkView>;

export const QueueFilter = z.strictObject({
  of: z.enum(queues),
  team: TeamCode.optional(),
  type: z.enum(typeCodes).optional(),
  stage: Stage.optional(),
  overdue: z.literal(true).optional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** The last case of a page, and the day whose points it was placed by. */
export const QueuePlace = z.strictObject({
  on: LondonDate,
  points: z.int32(),
  id: z.int(),
});
export type QueuePlace = z.infer<typeof QueuePlace>;

export const PointReason = z.object({ points: z.number().int(), says: z.string() });
export type PointReason = z.infer<typeof PointReason>;

export const QueueLine = z.object({
  reference: Reference,
  stage: Stage,
  dueOn: LondonDate.nullable(),
  points: z.number().int(),
  reasons: z.array(PointReason),
  team: z.string().nullable(),
  officer: z.string().nullable(),
  holder: Holder.nullable(),
  restrictedTo: z.enum(restrictions).nullable(),
  /** Null of a restricted case. */
  shown: z.object({ type: z.enum(typeCodes), subject: z.string(), from: z.string() }).nullable(),
  /** Someone should be asked again. */
  chase: z.enum(chaseSteps).nullable(),
  contribution: z.object({ from: z.string(), dueOn: LondonDate, late: z.boolean() }).nullable(),
});
export type QueueLine = z.infer<typeof QueueLine>;

export const SavedView = z.object({ name: z.string(), filter: QueueFilter });
export type SavedView = z.infer<typeof SavedView>;

export const QueueView = z.object({
  /** Of the whole queue; null on the pages after the first. */
  total: Total.nullable(),
  lines: z.array(QueueLine),
  next: QueuePlace.nullable(),
  views: z.array(SavedView),
  teams: z.array(TeamLine),
});
export type QueueView = z.infer<typeof QueueView>;

/** A view under a name of one's own; without a filter it is taken away. */
export const ViewSaving = z.strictObject({
  name: z.string().trim().min(1, "Name the view.").max(60, "A name can be 60 characters long."),
  filter: QueueFilter.nullable(),
});

export const TakenNext = z.object({ reference: Reference.nullable() });

/** All that I hold, to a colleague. */
export const HandOver = z.strictObject({
  to: PersonId,
  reason: z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long."),
});
export const HandedOver = z.object({ moved: z.number().int(), left: z.number().int() });

export const Holding = z.object({
  /** How many cases I hold or answer for. */
  held: z.number().int(),
  colleagues: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), address: z.string() })),
});

export const Commissioning = OneCase.extend({
  team: TeamCode,
  questions: z
    .string()
    .trim()
    .min(1, "Say what you need to know.")
    .max(5000, "The questions can be 5,000 characters long."),
  dueOn: LondonDate,
});
export const Settling = OneCase.extend({
  commission: z.int32().min(1),
  how: z.enum(["received", "withdrawn"]),
});
export const Chasing = OneCase.extend({
  step: z.enum(chaseSteps),
  about: LondonDate,
  commission: z.int32().min(0),
});

export const TeamShape = z.strictObject({
  /** Null for a new team. */
  code: TeamCode.nullable(),
  name: z.string().trim().min(1, "Name the team.").max(80, "A name can be 80 characters long."),
  linkName: z.string().trim().max(80, "A name can be 80 characters long."),
  linkAddress: z.union([
    z.literal(""),
    z.string().max(254).toLowerCase().pipe(z.email("That is not an email address.")),
  ]),
  members: z
    .array(z.string().max(254).toLowerCase().pipe(z.email("That is not an email address.")))
    .max(100, "A hundred members at most."),
  types: z.array(z.enum(typeCodes)).max(typeCodes.length),
  services: z.array(z.enum(serviceCodes)).max(serviceCodes.length),
  topics: z.array(z.enum(topics)).max(topics.length),
});
/** `seen`: the number of the version that was changed; 0 for none. */
export const TeamSaving = z.strictObject({ team: TeamShape, seen: z.int().min(0) });

export const TeamsView = z.object({
  teams: z.array(
    TeamShape.extend({
      code: z.string(),
      version: z.number().int(),
      saved: z.object({ by: z.string(), at: Instant }).nullable(),
    }),
  ),
  /** What was saved before, the latest first. */
  history: z.array(
    z.object({ id: z.number().int(), team: z.string(), what: z.string(), by: z.string(), at: Instant }),
  ),
});
export type TeamsView = z.infer<typeof TeamsView>;

/** What is left to show of a case after something was done about it. */
export const Worked = z.object({ case: CaseView, work: WorkView });
export type Worked = z.infer<typeof Worked>;
