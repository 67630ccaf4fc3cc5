import { campaignsAmong } from "../../core/mail/campaigns.ts";
import { fingerprintOf } from "../../core/mail/fingerprint.ts";
import { newText } from "../../core/mail/new-text.ts";
import { datesIn } from "../../core/triage/dates.ts";
import { judge } from "../../core/triage/judge.ts";
import { askLikelihood, speaksOfDiary } from "../../core/triage/likelihood.ts";
import { deadlineAnswer } from "./deadline.ts";
import { emailOf, leader } from "./email.ts";
import { type Row, textOf } from "./rows.ts";

type Task = (rows: readonly Row[]) => Iterable<object>;
const each = (answer: (row: Row) => object): Task =>
  function* (rows) {
    for (const row of rows) yield answer(row);
  };

export const tasks: Readonly<Record<string, Task | undefined>> = {
  /** Letters are compared with each other first: a campaign shows only in the batch. */
  *mail(rows) {
    const campaigns = campaignsAmong(
      rows.map((row) => {
        const email = emailOf(row);
        return { id: row.id, from: email.from.address || row.id, fingerprint: fingerprintOf(email) };
      }),
    );
    for (const row of rows) {
      const campaign = campaigns.get(row.id);
      const {
        writer: _,
        telling: __,
        ...judgement
      } = judge(emailOf(row), {
        leader,
        identicalLetters: campaign?.size ?? 1,
      });
      yield { id: row.id, ...judgement, campaign: campaign?.key ?? null };
    }
  },
  sentence: each((row) => {
    const subject = textOf(row.subject);
    const body = textOf(row.text) || textOf(row.body);
    const text = `${subject}\n${body}`.trim();
    return { id: row.id, hasAsk: askLikelihood(text) >= 0.5, isDiary: speaksOfDiary(subject, body) };
  }),
  dates: each((row) => {
    const ref = textOf(row.ref);
    const values = datesIn(textOf(row.text) || textOf(row.body), {
      on: ref.slice(0, 10) || new Date().toISOString().slice(0, 10),
      time: ref.slice(11, 16) || "00:00",
      lean: "future",
    });
    return { id: row.id, values: values.map(({ start, end, grain }) => ({ start, end, grain })) };
  }),
  reply: each((row) => ({ id: row.id, newText: newText(textOf(row.body)) })),
  deadline: each(deadlineAnswer),
};
