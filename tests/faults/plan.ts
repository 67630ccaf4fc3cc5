import { z } from "zod";
import { addDays } from "../../core/time.ts";
import { answerKinds } from "../../core/diary/answer.ts";

/** One fact that somebody puts on the record, and so one effect that must reach Outlook once. */
export const Intended = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mark"), n: z.int(), subject: z.string(), message: z.string() }),
  z.object({
    kind: z.literal("answer"),
    n: z.int(),
    subject: z.string(),
    message: z.string(),
    answer: z.enum(answerKinds),
  }),
  z.object({ kind: z.literal("mail"), n: z.int(), subject: z.string(), on: z.string() }),
  z.object({ kind: z.literal("reply"), n: z.int(), subject: z.string(), graphId: z.string() }),
  z.object({ kind: z.literal("event"), n: z.int(), subject: z.string(), startAt: z.string() }),
]);
export type Intended = z.infer<typeof Intended>;
export type Kind = Intended["kind"];

/** Of twenty effects: marks and answers most, as in the office. */
const mix =
  "mark answer mail mark answer reply event mark answer mail mark answer reply event mark answer mail reply event mail";
const kinds = mix.split(" ") as Kind[];
export const kindOf = (n: number): Kind => kinds[n % kinds.length] ?? "mark";

/** What names a fact on the record. */
export function factKey(intended: Intended): string {
  switch (intended.kind) {
    case "mark":
    case "answer":
      return intended.message;
    case "mail":
      return intended.on;
    default:
      return `${intended.kind} ${intended.n}`;
  }
}

export const dayOf = (n: number): string => addDays("2027-01-01", n);

/** All a drain process has to know. */
export const Orders = z.object({
  settings: z.record(z.string(), z.string()),
  clock: z.object({ since: z.number(), factor: z.number() }),
  goalFile: z.string(),
  intended: z.array(Intended),
});
export type Orders = z.infer<typeof Orders>;

/** What a drain process says of itself, a line at a time. */
export const Status = z.object({ facts: z.int(), open: z.int(), failed: z.int(), helped: z.int() });
export type Status = z.infer<typeof Status>;
