import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TypeCode } from "../../../core/triage/types.ts";
import { Icon } from "../../parts/Icon.tsx";
import { usePane } from "../pane-context.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { isRead, type Letter } from "./letters.ts";

interface LineProps {
  letter: Letter;
  mailbox: string;
  /** Whether it is among those to be logged. */
  tick?: { on: boolean; set: (on: boolean) => void };
  /** What it would be logged as: a person may say otherwise. */
  change?: TypeCode;
  /** It cannot be opened in the pane. */
  shut?: boolean;
  children?: ReactNode;
}

/** One letter among several: who wrote about what, and the way to it. */
export function Line({ letter, mailbox, tick, change, shut = false, children }: LineProps) {
  const { go } = usePane();
  const [changing, setChanging] = useState(false);
  const { id, message, view, answer } = letter;
  const subject = view?.subject || letter.subject || "No subject";
  const from = view?.from ?? { name: "", address: "" };
  const words = (
    <span className="line-words">
      <span className="row-main">{subject}</span>
      {view && (
        <span className="row-sub">
          {/* A name may hold signs that turn the letters after it around. */}
          <bdi>{from.name || from.address}</bdi>
        </span>
      )}
      {children}
    </span>
  );
  return (
    <li className="line" data-row={`line ${id}`} tabIndex={-1}>
      {tick ? (
        <label className="tick">
          <input
            type="checkbox"
            checked={tick.on}
            onChange={({ currentTarget }) => tick.set(currentTarget.checked)}
          />
          {words}
        </label>
      ) : (
        words
      )}
      {answer.failure && (
        <p className="row-due late">
          <Icon name="warning" size={14} />
          <span>{answer.failure.message}</span>
        </p>
      )}
      <div className="line-acts">
        {!shut && (
          <Button
            size="small"
            onClick={() => go({ at: "letter", letter: { kind: "mail", mailbox, message, subject, from } })}
          >
            Open<span className="unseen">: {subject}</span>
          </Button>
        )}
        {change && isRead(letter) && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={changing}
            onClick={() => setChanging(!changing)}
          >
            {changing ? "Leave" : tick ? "Change" : "Say what it is"}
            <span className="unseen">: {subject}</span>
          </Button>
        )}
      </div>
      {change && changing && isRead(letter) && (
        <ChangeForm letters={[letter]} mailbox={mailbox} done={() => setChanging(false)} type={change} />
      )}
    </li>
  );
}
