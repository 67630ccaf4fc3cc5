import { judge } from "../../../core/triage/judge.ts";
import { trialOf } from "../../../core/triage/learn/accuracy.ts";
import { GraphFailure } from "../../graph/failure.ts";
import { type OutlookMessage, readMessage } from "../../graph/mail.ts";
import { layerBefore, learningOf } from "../../learning/learning.ts";
import type { Office } from "../../office.ts";
import { findLessonLines, type LessonLine } from "../../store/learning.ts";
import { readerOf } from "../mailboxes.ts";
import type { Job } from "../job.ts";

const atOnce = 10;
const most = 200;

/** Judged by what the office had learnt before the first of them, so that none is among its own lessons. */
export const tryOnPastMail: Job<"tryOnPastMail"> = async ({ type, after }, office) => {
  const { record, settings } = office;
  const all = await findLessonLines(record.seenBy("system"), { before: null, limit: most, withdrawn: false });
  const left = after === null ? all : all.filter(({ id }) => id < after);
  const page = left.slice(0, atOnce);
  const { off } = await learningOf(office);
  const learnt = await layerBefore(office, all.at(-1)?.id ?? 0);
  const others = off.filter((one) => one !== type);
  const letters = [];
  for (const line of page) {
    const letter = await findLetter(line, office);
    if (!letter) continue;
    const email = { ...letter, receivedAt: letter.receivedAt.toISOString() };
    const setting = { ...readerOf(settings), learnt };
    letters.push({
      chosen: line.chosen.type,
      on: judge(email, { ...setting, off: others }).type,
      off: judge(email, { ...setting, off: [...others, type] }).type,
    });
  }
  return {
    tried: letters.length,
    gone: page.length - letters.length,
    on: trialOf(
      type,
      letters.map(({ chosen, on }) => ({ chosen, suggested: on })),
    ),
    off: trialOf(
      type,
      letters.map(({ chosen, off: without }) => ({ chosen, suggested: without })),
    ),
    total: all.length,
    next: left.length > atOnce ? (page.at(-1)?.id ?? null) : null,
  };
};

/** Nothing when someone has moved or deleted it since. */
async function findLetter(
  { mailbox, internetMessageId }: LessonLine,
  { graph }: Office,
): Promise<OutlookMessage | undefined> {
  try {
    return await readMessage(graph, mailbox, internetMessageId);
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === "missing") return undefined;
    throw error;
  }
}
