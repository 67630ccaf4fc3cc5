import { plural } from "../../../core/text.ts";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { focusSoon } from "../../parts/focus.ts";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { useAnswer, useDraft, usePane, useQuestion } from "../pane-context.ts";
import { Progress } from "../several/Progress.tsx";

/** All that I hold, to a colleague: before leave, or when somebody falls ill. */
export function HandOver() {
  const { answers, announce, drafts } = usePane();
  const question = useQuestion("readHolding", {});
  const { value, failure } = useAnswer(question);
  const [{ to, reason }, change] = useDraft("hand-over", { to: "", reason: "" });
  const [tried, setTried] = useState(false);
  const [run, setRun] = useState<{ done: number; of: number }>();
  const [outcome, setOutcome] = useState<string>();
  if (!value || (value.held === 0 && !outcome)) return null;
  const { held, colleagues } = value;

  async function hand() {
    setTried(true);
    if (to === "" || reason.trim() === "") return;
    setOutcome(undefined);
    setRun({ done: 0, of: held });
    let done = 0;
    let left = held;
    let moves = true;
    while (moves) {
      let moved = 0;
      const did = await answers.act(question, "hand", { name: "handOver", input: { to, reason } }, (some) => {
        moved = some.moved;
        left = some.left;
      });
      done += moved;
      setRun({ done, of: held });
      moves = did && moved > 0;
    }
    setRun(undefined);
    if (done === 0 && answers.read(question).failure) return;
    await answers.ask(question);
    const rest = left > 0 ? ` ${plural(left, "case")} stayed with you: your colleague may not see them.` : "";
    setOutcome(`${plural(done, "case")} handed over.${rest}`);
    announce(`${plural(done, "case")} handed over.`);
    drafts.clear("hand-over");
    focusSoon("[data-outcome]");
  }

  return (
    <section className="card fields" aria-labelledby="hand-over">
      <h2 id="hand-over" className="eyebrow">
        Hand over
      </h2>
      {outcome && (
        <div tabIndex={-1} data-outcome>
          <Notice tone="good">
            <p>{outcome}</p>
          </Notice>
        </div>
      )}
      {run ? (
        <Progress says={`Handing over: ${run.done} of ${run.of}`} done={run.done} of={run.of} />
      ) : (
        held > 0 && (
          <Disclosure label={`Hand over ${plural(held, "case")}`} open={reason !== ""}>
            <div className="fields">
              <SelectField
                label="To"
                value={to}
                onChange={(chosen) => change({ to: chosen })}
                problem={tried && to === "" ? "Choose a colleague." : undefined}
                required
              >
                <option value="">Choose a colleague</option>
                <Options of={colleagues.map(({ id, name, role }) => [id, `${name}, ${role}`] as const)} />
              </SelectField>
              <Field
                label="Why"
                required
                {...(tried && reason.trim() === "" && { validationMessage: "Say why." })}
              >
                <Textarea
                  value={reason}
                  maxLength={500}
                  rows={2}
                  resize="vertical"
                  onChange={(_, { value: typed }) => change({ reason: typed })}
                />
              </Field>
              <Button onClick={() => void hand()}>Hand over {plural(held, "case")}</Button>
            </div>
          </Disclosure>
        )
      )}
      {failure && !run && <RefusalNotice refusal={failure} />}
    </section>
  );
}
