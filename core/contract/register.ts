import { z } from "zod";
import { type CaseOrder, caseOrders, dueWithin, standings } from "../cases/register.ts";
import { stageCodes } from "../cases/stages.ts";
import { restrictions } from "../people/restrictions.ts";
import { capacities, priorities, sensitivities, topics } from "../triage/vocabulary.ts";
import { Instant, LondonDate, Reference, ServiceCode, Total, TypeCode } from "./shapes.ts";

const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(60);
/** What a case must be, each of what is given; empty is every open case. */
export const CaseFilters = z.strictObject({
  standing: z.enum(standings).default("open"),
  type: some(TypeCode).optional(),
  topic: some(z.enum(topics)).optional(),
  service: some(ServiceCode).optional(),
  /** Names of wards, as the council calls them. */
  ward: some(z.string().max(80)).optional(),
  stage: some(z.enum(stageCodes)).optional(),
  /** Codes of teams; what is answered by someone without the pane has their name alone. */
  team: some(z.string().max(80)).optional(),
  officer: some(z.string().max(120)).optional(),
  owner: some(z.string().max(120)).optional(),
  priority: some(z.enum(priorities)).optional(),
  capacity: some(z.enum(capacities)).optional(),
  sensitivity: some(z.enum(sensitivities)).optional(),
  /** Ids of colleagues. */
  loggedBy: some(z.string().max(60)).optional(),
  due: z.enum(dueWithin).optional(),
  dueFrom: LondonDate.optional(),
  dueTo: LondonDate.optional(),
  receivedFrom: LondonDate.optional(),
  receivedTo: LondonDate.optional(),
});
export type CaseFilters = z.infer<typeof CaseFilters>;

/** Where a page begins: past this line ("on"), or before it. `key` is what its order goes by. */
export const RegisterPlace = z.strictObject({
  key: z.string().max(200),
  id: z.int().min(0),
  way: z.enum(["on", "back"]),
});
export type RegisterPlace = z.infer<typeof RegisterPlace>;

const isMoment = /^-?\d{1,17}$/;
const fits = ({ order, from }: { order: CaseOrder; from?: RegisterPlace | "end" | null }): boolean => {
  if (!from || from === "end") return true;
  if (order === "due") return from.key === "infinity" || LondonDate.safeParse(from.key).success;
  return order !== "received" || isMoment.test(from.key);
};

const Question = z.strictObject({
  text: z.string().max(200, "Look for 200 characters at most.").default(""),
  filters: CaseFilters.default({ standing: "open" }),
  order: z.enum(caseOrders).default("number"),
  /** The latest, or the last of the alphabet, first. */
  down: z.boolean().default(true),
  /** Null begins at the top, "end" at the bottom. */
  from: z
    .union([RegisterPlace, z.literal("end")])
    .nullable()
    .default(null),
  /** Instead of a page, how many there are: that takes longer than what is seen at once. */
  count: z.boolean().default(false),
});
const misplaced = "That page is of another order.";
export const RegisterQuestion = Question.refine(fits, misplaced);
export type RegisterQuestion = z.infer<typeof RegisterQuestion>;

/** A case in the register. Of a restricted one only that it is there and when it is due: `shown` is null. */
export const RegisterLine = z.object({
  reference: Reference,
  state: z.enum(["open", "undone", "merged"]),
  dueOn: LondonDate.nullable(),
  restrictedTo: z.enum(restrictions).nullable(),
  shown: z
    .object({
      type: TypeCode,
      topic: z.enum(topics).nullable(),
      service: ServiceCode.nullable(),
      ward: z.string().nullable(),
      stage: z.enum(stageCodes),
      team: z.string().nullable(),
      officer: z.string().nullable(),
      subject: z.string(),
      from: z.string(),
      owner: z.string(),
      priority: z.enum(priorities),
      capacity: z.enum(capacities),
      sensitivity: z.enum(sensitivities),
      receivedAt: Instant,
      loggedBy: z.string(),
      loggedAt: Instant,
    })
    .nullable(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

export const RegisterPage = z.object({
  lines: z.array(RegisterLine),
  next: RegisterPlace.nullable(),
  previous: RegisterPlace.nullable(),
  /** Null unless it was asked for; then there are no lines. */
  total: Total.nullable(),
  /** What was looked for in place of a word that nothing says. */
  instead: z.array(z.object({ typed: z.string(), read: z.array(z.string()) })),
  /** Restricted cases are left out, since the words, filters or order asked for would tell what is in them. */
  unrestrictedOnly: z.boolean(),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

/** What filters offer that no table of the code knows. */
export const RegisterChoices = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  teams: z.array(z.object({ code: z.string(), name: z.string() })),
  wards: z.array(z.string()),
});
export type RegisterChoices = z.infer<typeof RegisterChoices>;

/** What the register shows now, for a sheet, a part at a time: called again with `next` until that is null. */
export const ExportPart = Question.omit({ from: true, count: true })
  .extend({ from: RegisterPlace.nullable().default(null), as: z.enum(["csv", "xlsx"]) })
  .refine(fits, misplaced);
export const ExportedPart = RegisterPage.pick({ lines: true, next: true, instead: true });
