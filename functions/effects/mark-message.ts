import { z } from "zod";
import { readMarks, writeMarks } from "../graph/mail.ts";
import { aboutCase } from "../store/cases.ts";
import type { NewEffect } from "../store/effects.ts";
import { readFiled } from "../store/filed-messages.ts";
import { effectKind } from "./effect.ts";

/** The category that tells everyone in the mailbox a message is on the record. */
export const loggedCategory = "Logged";

const Payload = z.object({ filedMessage: z.number() });

/** Brings a message's marks in Outlook into line with the record. Asked for at every change of either. */
export const markMessage = ({
  caseId,
  row,
  version,
}: {
  caseId: number;
  row: number;
  version: number;
}): NewEffect => ({
  key: `mark-message ${row} ${version}`,
  kind: "mark-message",
  about: aboutCase(caseId),
  payload: { filedMessage: row } satisfies z.infer<typeof Payload>,
});

export const markMessageEffect = effectKind(Payload, async ({ filedMessage }, { db, graph }) => {
  const { mailbox, graphId, reference } = await readFiled(db, filedMessage);
  const marks = await readMarks(graph, mailbox, graphId);
  const others = marks.categories.filter((category) => category !== loggedCategory);
  const isLogged = others.length < marks.categories.length;
  if (marks.reference === reference && isLogged === (reference !== undefined)) return;
  const categories = reference === undefined ? others : [...others, loggedCategory];
  await writeMarks(graph, mailbox, graphId, { etag: marks.etag, categories, reference });
});
