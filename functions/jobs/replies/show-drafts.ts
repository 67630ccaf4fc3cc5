import type { ReplyDraft, ReplyStep } from "../../../core/contract/replies.ts";
import type { CaseView, EffectState } from "../../../core/contract/shapes.ts";
import { may } from "../../../core/people/permissions.ts";
import { type ClearanceStep, clearanceSteps, stateOf, stepsFor } from "../../../core/replies/clearance.ts";
import { gapsIn } from "../../../core/replies/fill.ts";
import { londonDate } from "../../../core/time.ts";
import { findReply, type ReplyInOutlook } from "../../graph/drafts.ts";
import { GraphFailure } from "../../graph/failure.ts";
import type { StaffedOffice } from "../../office.ts";
import { readEffectStates } from "../../store/effects.ts";
import { type ClearanceRow, readClearances, readCleared } from "../../store/reply-clearances.ts";
import { aboutDraft, noteGone, readDrafts } from "../../store/reply-drafts.ts";
import { digestOf, replyWords } from "./reply-words.ts";

type Row = Awaited<ReturnType<typeof readDrafts>>[number];
type Matter = Pick<CaseView, "type" | "topic">;

/** The latest replies to a case, as Outlook has them now. */
export async function showDrafts(
  office: StaffedOffice,
  caseId: number,
  matter: Matter,
): Promise<ReplyDraft[]> {
  const rows = await readDrafts(office, caseId);
  const [states, words, cleared] = await Promise.all([
    readEffectStates(office.db, rows.map(aboutDraft)),
    readClearances(
      office.db,
      rows.map(({ id }) => id),
    ),
    readCleared(office, caseId),
  ]);
  const shown: ReplyDraft[] = [];
  for (const row of rows) {
    const making = states.get(aboutDraft(row)) ?? { state: "done" as const };
    const said = words.filter(({ draft }) => draft === row.id);
    const shownDraft = await showDraft(office, row, making, said, matter);
    shown.push({ ...shownDraft, cleared: cleared.get(row.id) ?? null });
  }
  return shown;
}

async function showDraft(
  office: StaffedOffice,
  row: Row,
  making: EffectState,
  said: readonly ClearanceRow[],
  { type, topic }: Matter,
): Promise<Omit<ReplyDraft, "cleared">> {
  const isOpen = row.sent_at === null && row.gone_at === null && row.graph_id !== null;
  const now = isOpen ? await lookAt(office, row) : undefined;
  if (now === "gone") await noteGone(office.db, row.id, office.now);
  const there = now === "gone" || now === "unasked" ? undefined : now;
  const words = there ? replyWords(there.html) : null;
  const digest = words === null ? row.digest : digestOf(words);
  const isGone = row.gone_at !== null || now === "gone";
  return {
    id: row.id,
    purpose: row.purpose,
    title: row.title,
    by: row.by_name,
    at: row.at.toISOString(),
    making,
    state: row.sent_at ? "sent" : isGone ? "gone" : row.graph_id === null ? "making" : "open",
    sentOn: row.sent_at && londonDate(row.sent_at),
    opens: isOpen && !isGone && row.graph_id ? { id: row.graph_id, link: row.link } : null,
    words,
    digest,
    gaps: gapsIn(words ?? row.body).map(({ says }) => says),
    steps: stepsFor(row.purpose, type, topic).map((step) => showStep(office, step, said, digest)),
  };
}

/** How a draft is in Outlook; where it does not answer the office says what it knows. */
export async function lookAt(
  { graph }: StaffedOffice,
  { mailbox, graph_id: id }: Pick<Row, "mailbox" | "graph_id">,
): Promise<ReplyInOutlook | "gone" | "unasked"> {
  try {
    return (id !== null && (await findReply(graph, mailbox, id))) || "gone";
  } catch (error) {
    if (error instanceof GraphFailure) return "unasked";
    throw error;
  }
}

function showStep(
  { user }: StaffedOffice,
  step: ClearanceStep,
  said: readonly ClearanceRow[],
  digest: string,
): ReplyStep {
  const last = said.findLast((one) => one.step === step);
  return {
    step,
    state: stateOf(step, said, digest),
    by: last?.by_name ?? "",
    at: last?.at.toISOString() ?? null,
    note: last?.note ?? "",
    mine: may(user.roles, clearanceSteps[step].may),
  };
}
