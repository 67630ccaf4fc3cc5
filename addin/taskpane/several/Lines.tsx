import { plural } from "../../../core/text.ts";
import { Button } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { Icon } from "../../parts/Icon.tsx";
import { mayRetry } from "../../refusal.ts";
import { usePane } from "../pane-context.ts";
import { Line } from "./Line.tsx";
import type { Letter, ReadLetter } from "./letters.ts";
import type { Done } from "./use-deeds.ts";
import { dangerWords } from "./words.ts";

interface LinesProps {
  letters: readonly ReadLetter[];
  mailbox: string;
}

/** Never logged in one go: each has steps to take before anything else. */
export function DangerLines({ letters, mailbox }: LinesProps) {
  return (
    <section className="danger" aria-labelledby="several-danger">
      <h2 id="several-danger">
        <Icon name="stop" size={20} />
        People in danger: open these one by one
      </h2>
      <ul className="lines">
        {letters.map((letter) => (
          <Line key={letter.id} letter={letter} mailbox={mailbox}>
            <span className="row-sub">
              {letter.view.suggestion.flags.flatMap((flag) => dangerWords[flag] ?? []).join(" · ") ||
                "Someone may be in danger"}
              {letter.view.case && ` · In ${letter.view.case.reference}`}
            </span>
          </Line>
        ))}
      </ul>
    </section>
  );
}

export function AloneLines({ letters, nameless, mailbox }: LinesProps & { nameless: number }) {
  const { me } = usePane();
  const leaders = me?.mailboxes.some(({ address, kind }) => address === mailbox && kind === "leader");
  return (
    <Lines heading={`Look at these yourself (${letters.length + nameless})`}>
      {letters.map((letter) => {
        const { standing, view, choice } = letter;
        if (standing?.kind !== "alone") return null;
        const answered = view.meeting && leaders === true;
        return (
          <Line
            key={letter.id}
            letter={letter}
            mailbox={mailbox}
            shut={answered}
            {...(standing.unsaid && { change: choice.type })}
          >
            <span className="row-sub">
              {standing.why}
              {answered && " Choose it by itself in Outlook."}
            </span>
          </Line>
        );
      })}
      {nameless > 0 && (
        <li className="line">
          {plural(nameless, "message")} without an identity here. Drafts are like that, and on some clients
          messages nobody has opened yet. Choose {nameless === 1 ? "it by itself" : "each by itself"} in
          Outlook.
        </li>
      )}
    </Lines>
  );
}

export function UnreadLines({ letters, retry }: { letters: readonly Letter[]; retry: () => void }) {
  const again = letters.some(({ answer }) => answer.refusal && mayRetry(answer.refusal));
  return (
    <Lines heading={`Not read (${letters.length})`}>
      {letters.map(({ id, subject, answer }) => (
        <li key={id} className="line">
          <span className="row-main">{subject || "No subject"}</span>
          <p className="row-due late">
            <Icon name="warning" size={14} />
            <span>{answer.refusal?.message}</span>
          </p>
        </li>
      ))}
      {again && (
        <li className="line">
          <Button size="small" onClick={retry}>
            Try again
          </Button>
        </li>
      )}
    </Lines>
  );
}

/** In a case already: by this batch, or before it. */
export function LoggedLines({ letters, done, mailbox }: LinesProps & { done: readonly Done[] }) {
  const here = letters.filter(({ id }) => done.some((one) => one.id === id));
  const before = letters.filter((letter) => !here.includes(letter));
  const elsewhere = done.length - here.length;
  return (
    <>
      {done.length > 0 && (
        <Lines heading={`Logged here (${done.length})`}>
          {here.map((letter) => (
            <LoggedLine key={letter.id} letter={letter} mailbox={mailbox} />
          ))}
          {elsewhere > 0 && <li className="line">{elsewhere} more, not selected now</li>}
        </Lines>
      )}
      {before.length > 0 && (
        <Lines heading={`Logged before (${before.length})`}>
          {before.map((letter) => (
            <LoggedLine key={letter.id} letter={letter} mailbox={mailbox} />
          ))}
        </Lines>
      )}
    </>
  );
}

const LoggedLine = ({ letter, mailbox }: { letter: ReadLetter; mailbox: string }) => (
  <Line letter={letter} mailbox={mailbox}>
    <span className="row-due logged">
      <Icon name="check" size={14} />
      {letter.view.case?.reference}, by {letter.view.case?.loggedBy}
    </span>
  </Line>
);

function Lines({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="eyebrow">
        {heading}
      </h2>
      <ul className="lines">{children}</ul>
    </section>
  );
}
