import { z } from "zod";
import { extensionReasonCodes, laterStageCodes, waits } from "../clocks/waits.ts";
import { CaseView, DueDates, LondonDate, Reference, TypeCode } from "./shapes.ts";

const Note = z.string().trim().max(500, "A note can be 500 characters long.").default("");
const Why = z.string().trim().min(1, "Say why.").max(500, "A reason can be 500 characters long.");

/** What people say of a case's clock. The day on which it happened stands beside it, in the case's history. */
const said = [
  z.strictObject({ kind: z.literal("clock-stopped"), for: z.enum(waits), note: Note }),
  z.strictObject({ kind: z.literal("clock-started"), for: z.enum(waits), note: Note }),
  /** `by` is in the unit of the type's own limit: core/clocks/rules.ts. */
  z.strictObject({
    kind: z.literal("clock-extended"),
    by: z.number("Say by how much.").int("In whole days or months.").min(1, "At least by one.").max(200),
    reason: z.enum(extensionReasonCodes, "Choose a reason."),
    /** That unit, as the office puts it down: a case may come to be of another type. */
    unit: z.enum(["workingDays", "calendarDays", "calendarMonths"]).optional(),
    note: Note,
  }),
  /** Whoever may name a day for this type has named one: it takes the place of the limit. */
  z.strictObject({ kind: z.literal("date-given"), dueOn: LondonDate, note: Note }),
  /** The next stage of the procedure begins: from that day another limit runs. */
  z.strictObject({ kind: z.literal("stage-begun"), stage: z.enum(laterStageCodes), note: Note }),
  z.strictObject({ kind: z.literal("acknowledged"), note: Note }),
  z.strictObject({ kind: z.literal("responded"), note: Note }),
  z.strictObject({ kind: z.literal("receipt-corrected"), receivedOn: LondonDate, reason: Why }),
  /** Takes back another line of the history; that line stays. */
  z.strictObject({ kind: z.literal("clock-taken-back"), event: z.number().int().positive(), reason: Why }),
] as const;

/** The bank holidays changed, and with them the dates of this case. */
const Recounted = z.strictObject({
  kind: z.literal("recounted"),
  calendar: z.string().max(200),
  dueBefore: LondonDate.nullable(),
  dueAfter: LondonDate.nullable(),
});

/** What may stand in a case's history about its clock. */
export const clockEvents = [...said, Recounted] as const;
export const ClockEvent = z.discriminatedUnion("kind", said);
export type ClockEvent = z.infer<typeof ClockEvent>;
export type ClockKind = ClockEvent["kind"];
/** What the office may know of a clock, in the order of a menu. */
export const clockKinds = said.map(({ shape }) => shape.kind.value) as readonly ClockKind[];

/** One thing to put on the record: what happened to the clock of a case, on which day, on the version a person saw. */
export const ClockDeed = z.strictObject({
  reference: Reference,
  version: z.int32(),
  on: LondonDate,
  event: ClockEvent,
});
export type ClockDeed = z.infer<typeof ClockDeed>;

/** What would come of it, before it is saved; `whyNot` when it would be refused. */
export const ClockTrial = z.object({ dates: DueDates.nullable(), whyNot: z.string().nullable() });
export type ClockTrial = z.infer<typeof ClockTrial>;

/** A line of what has happened to the clock, in words. */
export const ClockLine = z.object({
  id: z.number().int(),
  on: LondonDate,
  by: z.string(),
  says: z.string(),
  note: z.string(),
  takenBack: z.boolean(),
});
export type ClockLine = z.infer<typeof ClockLine>;

/** The clock of a case as it stands, and what may be done to it now. */
export const ClockView = z.object({
  reference: Reference,
  version: z.number().int(),
  type: TypeCode,
  receivedOn: LondonDate,
  dates: DueDates,
  /** The case's own clock may be stopped for these. */
  mayStopFor: z.array(z.object({ for: z.enum(waits), law: z.string() })),
  mayExtend: z
    .object({
      most: z.number().int(),
      unit: z.enum(["workingDays", "calendarDays", "calendarMonths"]),
      reasons: z.array(z.enum(extensionReasonCodes)),
      law: z.string(),
    })
    .nullable(),
  /** The stage that may begin next. */
  mayBegin: z.object({ stage: z.enum(laterStageCodes), law: z.string() }).nullable(),
  /** Who may name another day, as the type has it; null when nobody may. */
  dayGivenBy: z.string().nullable(),
  /** Why nothing stops or extends it, where nothing does. */
  whyNothing: z.string().nullable(),
  /** The latest first. */
  history: z.array(ClockLine),
  /** The line that may be taken back: the latest. */
  mayTakeBack: z.number().int().nullable(),
});
export type ClockView = z.infer<typeof ClockView>;

/** What comes of a deed: the clock, and the case with its new dates. */
export const ClockDone = z.object({ clock: ClockView, case: CaseView });
export type ClockDone = z.infer<typeof ClockDone>;
