import { Button } from "@fluentui/react-components";
import type { QuestionView, RecordsView } from "../../../core/contract/records.ts";
import { isComplaint } from "../../../core/cases/why-not-recorded.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { sayDay } from "../../../core/time.ts";
import type { TypeCode } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import { useMay, useToday } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { Icon } from "../Icon.tsx";
import { Notice } from "../Notice.tsx";
import { RefusalNotice } from "../RefusalNotice.tsx";
import { Waiting } from "../Skeleton.tsx";
import { capital, sayDate, sayInstant } from "../words.ts";
import { AddRecord } from "./AddRecord.tsx";
import { Keeping } from "./Keeping.tsx";
import { PersonSearch } from "./PersonSearch.tsx";
import { Rearrange } from "./Rearrange.tsx";
import "./records.css";
import { UndoCorrection } from "./UndoCorrection.tsx";
import { type Records as Known, useRecords } from "./use-records.ts";

/** Whoever asks for these is given all that is held about them. */
const asksForData: readonly TypeCode[] = ["sar", "data_rights"];

export interface RecordsProps {
  reference: string;
  /** Of the case as it is shown around this, where it is: then its name and its history stand there too. */
  version?: number;
  /** The case is not as it was. */
  changed?: (now: CaseView) => void;
}

/** Everything on a case besides its letters and its clock: for the pane and for the desk. */
export function Records({ reference, version, changed }: RecordsProps) {
  const { answer, retry, record, rearrange } = useRecords(reference, version ?? 0, changed);
  const mayRecord = useMay("record-cases");
  const { value, refusal, asking, doing, failure } = answer;
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={retry} />
    ) : (
      <Waiting
        says="Reading the case"
        shapes={[
          [50, 90],
          [40, 80, 80],
        ]}
      />
    );
  const busy = doing !== undefined;
  return (
    <div className="records" tabIndex={-1} data-records>
      {failure && <RefusalNotice refusal={failure} retry={retry} retryLabel="Look again" />}
      {version === undefined && <h2 className="records-of">{reference}</h2>}
      {value.questions
        .filter(({ state }) => state !== "withdrawn")
        .map((one) => (
          <Asked key={one.id} one={one} busy={busy} record={record} />
        ))}
      <Tasks of={value.tasks} busy={busy || !mayRecord} record={record} />
      <AddRecord view={value} busy={busy} record={record} isComplaint={isComplaint(value.type)} />
      {version === undefined && <History view={value} changed={retry} />}
      <section className="card" aria-label="More">
        <Keeping view={value} busy={busy} record={record} />
        {mayRecord && <Rearrange view={value} busy={busy} rearrange={rearrange} />}
        {mayRecord && asksForData.includes(value.type) && <PersonSearch reference={reference} />}
      </section>
    </div>
  );
}

function Asked({ one, busy, record }: { one: QuestionView; busy: boolean; record: Known["record"] }) {
  const today = useToday();
  const mayWithdraw = useMay("record-cases");
  const { answer } = one;
  if (answer)
    return (
      <Notice
        tone="good"
        title={answer.answer ? `The Leader answered: ${answer.answer}` : "The Leader answered"}
      >
        {answer.note && <p className="theirs whole-words">{answer.note}</p>}
        <p className="quiet">
          {one.question} {capital(sayInstant(answer.at, today))} by {answer.by}.
        </p>
      </Notice>
    );
  const withdraw = () => record({ kind: "question-withdrawn", question: one.id, reason: "No longer needed" });
  return (
    <Notice
      tone="info"
      title={`Before the Leader, by ${sayDate(one.by, today)}`}
      {...(mayWithdraw && {
        actions: (
          <Button size="small" disabledFocusable={busy} onClick={withdraw}>
            Withdraw the question
          </Button>
        ),
      })}
    >
      <p className="theirs whole-words">{one.question}</p>
    </Notice>
  );
}

function Tasks({ of, busy, record }: { of: RecordsView["tasks"]; busy: boolean; record: Known["record"] }) {
  const today = useToday();
  if (of.length === 0) return null;
  return (
    <section className="card" aria-labelledby="tasks-heading">
      <h2 id="tasks-heading" className="eyebrow">
        {plural(of.filter(({ done }) => done === null).length, "open task")}
      </h2>
      <ul className="tasks">
        {of.map(({ id, what, who, by, done, late }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={done !== null}
                disabled={busy}
                onChange={() => record({ kind: done ? "task-reopened" : "task-done", task: id })}
              />
              <span className={done ? "task-over" : ""}>
                <span className="theirs">{what}</span>
                <span className={late ? "late" : "quiet"}>
                  {late && <Icon name="warning" size={14} />}
                  {[
                    who,
                    by && `${late ? "was due" : "by"} ${sayDate(by, today)}`,
                    done && `done ${sayDate(done.on, today)} by ${done.by}`,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostShown = 8;

interface HistoryProps {
  view: Pick<RecordsView, "reference" | "version" | "lines">;
  changed: () => void;
}

function History({ view, changed }: HistoryProps) {
  const { lines } = view;
  if (lines.length === 0) return <p className="quiet">Nothing has been written down yet.</p>;
  return (
    <section className="card" aria-labelledby="history-heading">
      <h2 id="history-heading" className="eyebrow" tabIndex={-1} data-history>
        What happened
      </h2>
      <Lines view={{ ...view, lines: lines.slice(0, mostShown) }} changed={changed} />
      {lines.length > mostShown && (
        <Disclosure label={`${lines.length - mostShown} earlier`} lazy>
          <Lines view={{ ...view, lines: lines.slice(mostShown) }} changed={changed} />
        </Disclosure>
      )}
    </section>
  );
}

function Lines({ view: { reference, version, lines }, changed }: HistoryProps) {
  const today = useToday();
  return (
    <ol className="history">
      {lines.map((line) => (
        <li key={line.id}>
          <p className="theirs">{line.says}</p>
          {line.words && <p className="theirs whole-words">{line.words}</p>}
          <p className="quiet">
            {capital(sayInstant(line.at, today))} by {line.by}
            {line.of && `, in ${line.of}`}
            {line.on !== line.at.slice(0, 10) && `, of ${sayDay(line.on)}`}
          </p>
          <UndoCorrection {...{ reference, version, line, changed }} />
        </li>
      ))}
    </ol>
  );
}
