import { z } from "zod";

/** What people have put on a case by hand, for one line on its card. */
export const RecordsInShort = z.object({
  notes: z.number().int(),
  openTasks: z.number().int(),
  lateTasks: z.number().int(),
  /** What the Leader was asked last and has said to it, if anything. */
  leader: z.object({ question: z.string(), answer: z.string().nullable() }).nullable(),
});
export type RecordsInShort = z.infer<typeof RecordsInShort>;
