import { z } from "zod";
import { rootCauseCodes } from "../cases/complaints.ts";
import { reportSpans } from "../reports/report.ts";
import { capacities } from "../triage/vocabulary.ts";
import { LondonDate, Reference, ServiceCode, TypeCode } from "./shapes.ts";

const Count = z.number().int().min(0);

export const ReportQuestion = z
  .strictObject({
    from: LondonDate,
    to: LondonDate,
    span: z.enum(reportSpans),
    /** Null for all of the Leader's hats that this person works for. */
    capacity: z.enum(capacities).nullable().default(null),
    type: z.array(TypeCode).max(43).default([]),
  })
  .refine(({ from, to }) => from <= to, "The period ends before it begins.");
export type ReportQuestion = z.infer<typeof ReportQuestion>;

/** Of what was answered with a date to keep, how much was in time. */
export const Timely = z.object({ answered: Count, inTime: Count });
export type Timely = z.infer<typeof Timely>;

/** Figures of the cases this person may see, restricted ones among them: figures alone, of no case by itself. */
export const ReportView = z.object({
  /** How many were received in each week or month, and how many of the commonest types. */
  volume: z.array(z.object({ from: LondonDate, type: TypeCode, count: Count })),
  byType: z.array(Timely.extend({ type: TypeCode, received: Count })),
  byService: z.array(Timely.extend({ service: ServiceCode.nullable(), received: Count })),
  /** By the ward a letter names; null for those that name none. */
  byWard: z.array(Timely.extend({ ward: z.string().nullable(), received: Count })),
  /** What is open now, by how its date stands. */
  open: z.object({
    green: Count,
    amber: Count,
    red: Count,
    overdue: Count,
    veryOverdue: Count,
    undated: Count,
  }),
  /** Of a restricted case its number and day alone. */
  oldest: z.array(
    z.object({
      reference: Reference,
      type: TypeCode.nullable(),
      receivedOn: LondonDate.nullable(),
      dueOn: LondonDate.nullable(),
    }),
  ),
  /** Complaints of either stage received in the period, and how many of the first went on to the second. */
  complaints: z.object({ stage1: Count, stage2: Count, escalated: Count }),
  /** Requests for information answered in the period, within twenty working days and later, and those still open past their date. */
  information: Timely.extend({ late: Count }),
  /** What was found of the complaints received in the period; lessons of those that are not restricted. */
  themes: z.object({
    causes: z.array(
      z.object({ cause: z.enum(rootCauseCodes).nullable(), complaints: Count, upheld: Count, partly: Count }),
    ),
    lessons: z.array(
      z.object({ reference: Reference, lesson: z.string(), owner: z.string(), by: LondonDate.nullable() }),
    ),
  }),
});
export type ReportView = z.infer<typeof ReportView>;
