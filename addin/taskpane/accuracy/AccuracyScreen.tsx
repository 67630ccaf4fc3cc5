import { useState } from "react";
import type { Input } from "../../../core/contract/calls.ts";
import type { LearningView } from "../../../core/contract/learning.ts";
import { plural } from "../../../core/text.ts";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, useMay, usePane, useQuestion } from "../pane-context.ts";
import { KeepersLinks } from "../home/ListLinks.tsx";
import { AccuracyChart } from "./AccuracyChart.tsx";
import "./accuracy.css";
import { ExportButton } from "./ExportButton.tsx";
import { Forget } from "./Forget.tsx";
import { History } from "./History.tsx";
import { PastMail } from "./PastMail.tsx";
import { TypeSwitch } from "./TypeSwitch.tsx";
import { Mixups, TypeTable } from "./TypeTable.tsx";

const spans = [
  ["week", "Week by week"],
  ["month", "Month by month"],
] as const;

export type Teach = <N extends "forgetLessons" | "restoreLessons" | "switchType">(
  name: N,
  input: Input<N>,
  done: string,
) => void;

/** How good the suggestions are and what the office has taught, with ways to put it right. */
export function AccuracyScreen() {
  const { answers, announce } = usePane();
  const [span, setSpan] = useState<LearningView["span"]>("week");
  const question = useQuestion("readLearning", { span });
  const { value, refusal, asking, doing, failure } = useAnswer(question);
  const seesOffice = useMay("see-office");

  const teach: Teach = (name, input, done) =>
    void answers
      .act(question, name, { name, input }, async () => {
        await answers.ask(question);
        announce(done);
      })
      .then((was) => was && focusSoon("h1"));

  return (
    <Screen
      heading="How good the suggestions are"
      lead={
        <>
          {seesOffice ? (
            <BackButton from="accuracy" />
          ) : (
            <nav className="list-links" aria-label="Settings">
              <KeepersLinks />
            </nav>
          )}
          <p className="lead">
            {value ? `Learnt from ${plural(value.lessons, "letter")} that opened a case` : "\u00a0"}
          </p>
        </>
      }
    >
      {failure && <RefusalNotice refusal={failure} />}
      {value ? (
        <>
          <section className="card accuracy" aria-label="Over time">
            <SelectField label="Left as suggested" value={span} onChange={setSpan}>
              <Options of={spans} />
            </SelectField>
            <AccuracyChart view={value} />
          </section>
          <TypeTable types={value.types} />
          <Mixups mixups={value.mixups} />
          <TypeSwitch types={value.types} busy={doing !== undefined} teach={teach}>
            {(type) => <PastMail key={type} type={type} about={question} />}
          </TypeSwitch>
          <Forget view={value} busy={doing !== undefined} teach={teach} />
          <History changes={value.changes} busy={doing !== undefined} teach={teach} />
          <ExportButton about={question} busy={doing !== undefined} />
          <p className="quiet">
            Restricted cases and ward casework teach as well, but are not counted or listed here.
          </p>
        </>
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting
          says="Counting what was suggested and chosen"
          shapes={[
            [100, 90, 100],
            [60, 80, 70],
          ]}
        />
      )}
    </Screen>
  );
}
