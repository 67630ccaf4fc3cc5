import { Button } from "@fluentui/react-components";
import type { LeaderQuestion } from "../../../core/contract/records.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import { Words } from "../../parts/case/RecordForm.tsx";
import "../../parts/case/records.css";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { sayDate } from "../../parts/words.ts";
import { useAnswer, useDraft, usePane, useQuestion, useToday } from "../pane-context.ts";

/** Questions that the office has put before the Leader, each answered with one press. */
export function Questions() {
  const { answers, announce, drafts } = usePane();
  const about = useQuestion("readQuestions", {});
  const { value, failure, doing } = useAnswer(about);
  if (!value || value.questions.length === 0) return null;
  const answer = ({ reference, id }: LeaderQuestion, option: number | null, note: string) =>
    void answers.act(
      about,
      `answer ${id}`,
      { name: "answerQuestion", input: { reference, question: id, option, note } },
      (left) => {
        answers.put(about, left);
        drafts.clear(`answer ${id}`);
        announce("The office has your answer.");
      },
    );
  return (
    <section className="card questions" aria-labelledby="questions-heading">
      <h2 id="questions-heading" className="eyebrow" tabIndex={-1}>
        Decisions needed
      </h2>
      {failure && <RefusalNotice refusal={failure} />}
      {value.questions.map((one) => (
        <Question key={one.id} one={one} busy={doing !== undefined} answer={answer} />
      ))}
      {value.more > 0 && <p className="quiet">And {plural(value.more, "question")} more after these.</p>}
    </section>
  );
}

interface QuestionProps {
  one: LeaderQuestion;
  busy: boolean;
  answer: (one: LeaderQuestion, option: number | null, note: string) => void;
}

function Question({ one, busy, answer }: QuestionProps) {
  const today = useToday();
  const { go } = usePane();
  const { id, reference, question, options, recommended, by, askedBy, type } = one;
  const [{ note }, change] = useDraft(`answer ${id}`, { note: "" });
  return (
    <article className="question" aria-label={`Question about ${reference}`}>
      <p className="theirs whole-words">{question}</p>
      <p className={by < today ? "late" : "quiet"}>
        {correspondenceTypes[type].label}. Asked by {askedBy}, answer by {sayDate(by, today)}
      </p>
      <div className="options">
        {options.map((option, at) => (
          <Button
            key={option}
            className="wide"
            {...(at === recommended && { appearance: "primary" as const })}
            disabledFocusable={busy}
            onClick={() => answer(one, at, note)}
          >
            {at === recommended ? `${option} (recommended)` : option}
          </Button>
        ))}
      </div>
      <Disclosure label="Add a word" open={note !== ""}>
        <Words label="Note" value={note} onChange={(next) => change({ note: next })} most={2000} rows={2} />
        {note.trim() && (
          <Button size="small" disabledFocusable={busy} onClick={() => answer(one, null, note)}>
            Answer with this note alone
          </Button>
        )}
      </Disclosure>
      <Button size="small" data-row={`question-${id}`} onClick={() => go({ at: "case", reference })}>
        Open {reference}
      </Button>
    </article>
  );
}
