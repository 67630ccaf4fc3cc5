import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { LinesView } from "../../../core/contract/replies.ts";
import { purposeCodes, purposes } from "../../../core/replies/purposes.ts";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, useMay, usePane, useQuestion } from "../pane-context.ts";
import { LineForm } from "./LineForm.tsx";
import { LineRow } from "./LineRow.tsx";
import "../../parts/case/replies.css";
import "./lines.css";

/** The words that replies are begun with: who answers for each, until when it holds, and what it said before. */
export function LinesScreen() {
  const { answers } = usePane();
  const mayKeep = useMay("keep-lines");
  const question = useQuestion("readLines", {});
  const { value, refusal, asking } = useAnswer(question);
  const [open, setOpen] = useState<string>();
  const [last, setLast] = useState<string>();
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
  const edit = (code: string) => {
    setOpen(code);
    setLast(code);
    focusSoon("[data-line-form] input");
  };
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
          {mayKeep && (
            <div>
              <Button data-line="" onClick={() => edit("")}>
                Write a new line
              </Button>
            </div>
          )}
          {groupsOf(value.lines).map(({ name, lines }) => (
            <section key={name} aria-label={name}>
              <h2 className="eyebrow">{name}</h2>
              <ul className="lines">
                {lines.map((line) => (
                  <LineRow
                    key={line.code}
                    line={line}
                    open={line.code === last}
                    {...(mayKeep && { change: () => edit(line.code) })}
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Screen>
  );
}

interface Group {
  name: string;
  lines: LinesView["lines"];
}

/** What has run out first: somebody has to look at it. Then by what they are for, and last what is no longer offered. */
function groupsOf(lines: LinesView["lines"]): Group[] {
  const offered = lines.filter(({ retired }) => !retired);
  const groups = [
    { name: "Run out: to be looked at", lines: offered.filter(({ expired }) => expired) },
    ...purposeCodes.map((code) => ({
      name: purposes[code].label,
      lines: offered.filter(({ expired, purpose }) => !expired && purpose === code),
    })),
    { name: "No longer offered", lines: lines.filter(({ retired }) => retired) },
  ];
  return groups.filter((group) => group.lines.length > 0);
}
