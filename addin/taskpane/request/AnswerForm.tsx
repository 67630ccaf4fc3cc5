import { Field, Textarea } from "@fluentui/react-components";
import { useRef } from "react";
import type { RequestView } from "../../../core/contract/shapes.ts";
import { answerKinds, answerLabels, type AnswerKind } from "../../../core/diary/answer.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { bringIntoSight } from "../../parts/focus.ts";
import { Icon, type IconName } from "../../parts/Icon.tsx";
import { shortName } from "../../parts/words.ts";
import { usePane } from "../pane-context.ts";
import { messageOf } from "./answer-draft.ts";
import { ReasonField } from "./ReasonField.tsx";
import type { Request } from "./use-request.ts";

const icons: Record<AnswerKind, IconName> = { accept: "check", tentative: "question", decline: "cross" };

/** The three answers, and what goes with the one that is chosen. */
export function AnswerForm({ request, view }: { request: Request; view: RequestView }) {
  const { me } = usePane();
  const { draft, change } = request;
  const { kind } = draft;
  const choices = useRef<HTMLFieldSetElement>(null);
  function choose(each: AnswerKind) {
    change({ kind: each, asked: false });
    // What goes with the answer comes up under it: on a small pane that would be out of sight.
    requestAnimationFrame(() => choices.current && bringIntoSight(choices.current, "top"));
  }
  const to = shortName(view.organiser.name, "the organiser");
  return (
    <section aria-labelledby="answer-heading" className={kind ? "fields" : "fields answers-waiting"}>
      <fieldset className="answers" ref={choices}>
        <legend id="answer-heading" className="eyebrow">
          Answer
        </legend>
        {answerKinds.map((each) => (
          <label key={each} className={`answer answer-${each}`}>
            <input
              type="radio"
              name="answer"
              value={each}
              checked={kind === each}
              onChange={() => choose(each)}
            />
            <Icon name={icons[each]} />
            {answerLabels[each].verb}
          </label>
        ))}
      </fieldset>
      {kind && (
        <>
          <ReasonField
            kind={kind}
            value={draft.reason?.[kind] ?? ""}
            missing={draft.asked === true}
            onChange={(reason) => change({ reason: { ...draft.reason, [kind]: reason }, asked: false })}
          />
          {view.responseRequested ? (
            <Field label={`Message to ${to}`}>
              <Textarea
                value={messageOf(kind, draft, view, { leader: me?.leader ?? "", council: me?.council ?? "" })}
                maxLength={5000}
                rows={8}
                resize="vertical"
                onChange={(_, { value }) => change({ message: { ...draft.message, [kind]: value } })}
              />
            </Field>
          ) : (
            <p className="quiet">
              The organiser asked for no replies: the answer is kept in the calendar and no mail is sent.
            </p>
          )}
          <Disclosure label="Note for the record" open={(draft.note ?? "") !== ""}>
            <Field label="Only the office reads this">
              <Textarea
                value={draft.note ?? ""}
                maxLength={2000}
                rows={3}
                resize="vertical"
                onChange={(_, { value }) => change({ note: value })}
              />
            </Field>
          </Disclosure>
        </>
      )}
    </section>
  );
}
