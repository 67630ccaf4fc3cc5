import { z } from "zod";
import { CaseView } from "./shapes.ts";

/** The case an email has been logged in, and who put this email there: a colleague, when they were quicker. */
export const LoggedCase = CaseView.extend({ filedBy: z.string() });
export type LoggedCase = z.infer<typeof LoggedCase>;
