import { Problem } from "../../../core/problem.ts";
import { fill } from "../../../core/replies/fill.ts";
import { plainReply } from "../../../core/replies/html.ts";
import { doerIn } from "../../office.ts";
import { saveReplyLine } from "../../store/reply-lines.ts";
import type { Job } from "../job.ts";
import { viewLines } from "./read-lines.ts";

/** A new version of a line, approved by whoever saves it. */
export const approveReplyLine: Job<"approveReplyLine"> = async (line, office) => {
  const text = plainReply(line.text);
  const { unknown } = fill(text, {});
  if (unknown.length > 0)
    throw new Problem(
      "bad-input",
      `The office cannot fill in {{${unknown[0] || " "}}}. Choose one from the list.`,
    );
  await saveReplyLine(office.db, { ...line, text }, doerIn(office), office.now);
  return viewLines(office);
};
