import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { KeptLine, LinesView } from "../../../core/contract/replies.ts";
import { purposes } from "../../../core/replies/purposes.ts";
import { sayDay } from "../../../core/time.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { focusSoon } from "../../parts/focus.ts";
import { Icon } from "../../parts/Icon.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { plural, sayInstant } from "../../parts/words.ts";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, useMay, usePane, useQuestion, useToday } from "../pane-context.ts";
import { LineForm } from "./LineForm.tsx";
import "../../parts/case/replies.css";
import "./lines.css";

/** The words that replies are begun with: who answers for each, until when it holds, and what it said before. */
export function LinesScreen() {
  const { answers } = usePane();
  const mayKeep = useMay("keep-lines");
  const question = useQuestion("readLines", {});
  const { value, refusal, asking } = useAnswer(question);
  const [open, setOpen] = useState<string>();
  const lead = <BackButton from="lines" />;
  if (!value)
    return (
      <Screen heading="Standard lines" lead={lead}>
        {refusal && !asking ? (
          <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
        ) : (
          <Waiting
            says="Reading the lines"
            shapes={[
              [50, 30],
              [60, 30],
            ]}
          />
        )}
      </Screen>
    );
  const chosen = value.lines.find(({ code }) => code === open);
  const close = () => {
    setOpen(undefined);
    focusSoon(`[data-line="${open}"]`);
  };
  const expired = value.lines.filter((line) => line.expired && !line.retired).length;
  return (
    <Screen heading="Standard lines" lead={lead}>
      {chosen || open === "" ? (
        <LineForm
          key={open}
          {...(chosen && { line: chosen })}
          codes={value.lines.map(({ code }) => code)}
          close={close}
        />
      ) : (
        <>
          {expired > 0 && (
            <p className="gaps-left">
              <Icon name="warning" />
              {expired === 1 ? "1 line has run out" : `${plural(expired, "line")} have run out`}
            </p>
          )}
          {mayKeep && (
            <div>
              <Button data-line="" onClick={() => setOpen("")}>
                Write a new line
              </Button>
            </div>
          )}
          <ul className="lines">
            {value.lines.map((line) => (
              <li key={line.code} className="card">
                <Line line={line} {...(mayKeep && { change: () => setOpen(line.code) })} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

function Line({ line, change }: { line: LinesView["lines"][number]; change?: () => void }) {
  const { code, title, purpose, owner, validUntil, expired, retired, text, before } = line;
  return (
    <>
      <h2 className="line-title">{title}</h2>
      <p className="quiet">
        {purposes[purpose].label} · {owner}
      </p>
      {retired ? (
        <p className="quiet">No longer offered</p>
      ) : (
        validUntil && (
          <p className={expired ? "gaps-left" : "quiet"}>
            {expired && <Icon name="warning" />}
            {expired ? "Ran out on" : "Holds until"} {sayDay(validUntil)}
          </p>
        )
      )}
      <Approved line={line} />
      <Disclosure label="Read it">
        <p className="prepared">{text}</p>
      </Disclosure>
      {before.length > 0 && (
        <Disclosure label={plural(before.length, "earlier version")}>
          {before.map((one) => (
            <div key={one.version} className="line-before">
              <Approved line={one} />
              <p className="prepared">{one.text}</p>
            </div>
          ))}
        </Disclosure>
      )}
      {change && (
        <div>
          <Button size="small" data-line={code} onClick={change}>
            Change<span className="unseen"> {title}</span>
          </Button>
        </div>
      )}
    </>
  );
}

function Approved({ line: { version, approved } }: { line: KeptLine }) {
  const today = useToday();
  return (
    <p className="quiet">
      {approved
        ? `Version ${version}, approved by ${approved.by} ${sayInstant(approved.at, today)}`
        : "Came with the office; nobody here has approved it yet"}
    </p>
  );
}
