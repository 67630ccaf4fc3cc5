import { readFileSync } from "node:fs";
import path from "node:path";
import type { Email } from "../core/mail/email.ts";

/** A row of the shared corpora: a text and what is known of it. */
export interface Row {
  id: string;
  subject: string | null;
  body: string;
  labels: Readonly<Record<string, unknown>>;
}

/** Rows of `DIR/corpus/NAME.jsonl`. */
export const readRows = (folder: string, name: string): Row[] =>
  readFileSync(path.join(folder, "corpus", `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    // The corpora are described beside them; a row that is not so fails where it is used.
    .map((line) => JSON.parse(line) as Row);

export const textOf = ({ subject, body }: Row): string => `${subject ?? ""}\n${body.slice(0, 12_000)}`.trim();

/** A bare text as an email, from nobody in particular. */
export const asEmail = (subject: string, body: string): Email => ({
  from: { name: "", address: "" },
  to: [],
  cc: [],
  receivedAt: "2026-03-10T09:00:00Z",
  subject,
  body,
});
