import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { type Bundle, dueOf } from "../../../core/cases/together.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import { DueLine } from "../CaseRow.tsx";
import { ChangeForm } from "./ChangeForm.tsx";
import { Line } from "./Line.tsx";
import type { Letter, ReadLetter } from "./letters.ts";
import { sayDueSpan, shortCautions } from "./words.ts";

interface BundleCardProps {
  bundle: Bundle<ReadLetter>;
  left: readonly string[];
  tick: (those: readonly Letter[], on: boolean) => void;
  mailbox: string;
}

/** Letters that would be logged as the same thing, each with its own tick. */
export function BundleCard({ bundle, left, tick, mailbox }: BundleCardProps) {
  const { label, letters, due } = bundle;
  const heading = useId();
  const [changing, setChanging] = useState(false);
  const on = letters.filter(({ id }) => !left.includes(id)).length;
  return (
    <section className="card bundle" aria-labelledby={heading}>
      <div className="bundle-head">
        <label className="tick">
          <input
            type="checkbox"
            checked={on === letters.length}
            ref={(box) => {
              if (box) box.indeterminate = on > 0 && on < letters.length;
            }}
            onChange={({ currentTarget }) => tick(letters, currentTarget.checked)}
          />
          <span className="unseen">{`All ${letters.length}: ${label}`}</span>
        </label>
        <div>
          <h2 id={heading}>{label}</h2>
          <p className="quiet">
            {plural(letters.length, "letter")}
            {due ? ` · ${sayDueSpan(due)}` : " · No reply due"}
          </p>
        </div>
        {letters.length > 1 && (
          <Button size="small" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {changing ? "Leave" : "Change all"}
          </Button>
        )}
      </div>
      {changing && (
        <ChangeForm letters={letters} mailbox={mailbox} done={() => setChanging(false)} type={bundle.type} />
      )}
      <ul className="lines">
        {letters.map((letter) => (
          <BundleLine
            key={letter.id}
            letter={letter}
            on={!left.includes(letter.id)}
            tick={(now) => tick([letter], now)}
            mailbox={mailbox}
          />
        ))}
      </ul>
    </section>
  );
}

interface BundleLineProps {
  letter: ReadLetter;
  on: boolean;
  tick: (on: boolean) => void;
  mailbox: string;
}

function BundleLine({ letter, on, tick, mailbox }: BundleLineProps) {
  const { view, choice } = letter;
  const due = dueOf(letter);
  const cautions = view.suggestion.flags.flatMap((flag) => shortCautions[flag] ?? []);
  return (
    <Line letter={letter} mailbox={mailbox} tick={{ on, set: tick }} change={choice.type}>
      <DueLine on={due?.dueOn} />
      <span className="row-sub">{[choice.priority, ...cautions].join(" · ")}</span>
      {choice.also.length > 0 && (
        <span className="row-sub">
          With a case of its own for: {choice.also.map((type) => correspondenceTypes[type].label).join("; ")}
        </span>
      )}
      {letter.answer.doing === "log" && <span className="row-sub">Being logged…</span>}
    </Line>
  );
}
