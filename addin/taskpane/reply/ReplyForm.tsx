import { Button, Field, Textarea } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { OfferedLine, RepliesView } from "../../../core/contract/replies.ts";
import type { MessageRef } from "../../../core/contract/shapes.ts";
import { clearanceSteps } from "../../../core/replies/clearance.ts";
import { gapsIn, placeholders } from "../../../core/replies/fill.ts";
import { plural } from "../../../core/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { capital } from "../../parts/words.ts";
import type { Question } from "../answers.ts";
import { type Place, useAnswer, useDraft } from "../pane-context.ts";
import { Expired } from "./Expired.tsx";
import { Preview } from "./Preview.tsx";
import { useDrafting } from "./use-drafting.ts";

interface ReplyFormProps {
  view: RepliesView;
  answered: MessageRef;
  question: Question<"readReplies">;
  lead: ReactNode;
  back: Place;
}

/** The line that was chosen, filled in, to be changed and looked at before it goes into the drafts. */
export function ReplyForm({ view, answered, question, lead, back }: ReplyFormProps) {
  const { reference, lines, address, subject } = view;
  const [chosen, choose] = useDraft<{ code: string }>(`reply ${reference}`, { code: lines[0]?.code ?? "" });
  const line = lines.find(({ code }) => code === chosen.code) ?? lines[0];
  const heading = "Reply";
  if (!line)
    return (
      <Screen heading={heading} lead={lead}>
        <p className="quiet">No standard line is kept for letters like this one.</p>
      </Screen>
    );
  return (
    <LineForm
      key={line.code}
      {...{ line, lines, address, subject, answered, question, lead, back }}
      choose={(code) => choose({ code })}
    />
  );
}

interface LineFormProps extends Omit<ReplyFormProps, "view"> {
  line: OfferedLine;
  lines: readonly OfferedLine[];
  address: RepliesView["address"];
  subject: string;
  choose: (code: string) => void;
}

function LineForm({ line, lines, address, subject, answered, question, lead, back, choose }: LineFormProps) {
  const { reference } = question.input;
  const [{ text, reason }, change] = useDraft(`reply ${reference} ${line.code} ${line.version}`, {
    text: line.text,
    reason: "",
  });
  const { doing, failure } = useAnswer(question);
  const draft = useDrafting(question, answered, back);
  const [tried, setTried] = useState(false);
  const words = useRef<HTMLDivElement>(null);
  const gaps = gapsIn(text);
  const needsReason = line.expired && reason.trim() === "";

  function press() {
    setTried(true);
    if (text.trim() === "" || needsReason) return;
    draft(line, text, line.expired ? reason.trim() : undefined);
  }
  const goTo = ({ at, to }: { at: number; to: number }) => {
    const field = words.current?.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(at, to);
  };

  return (
    <Screen
      heading="Reply"
      lead={lead}
      actions={
        <>
          {failure && <RefusalNotice refusal={failure} />}
          <Button
            className="wide"
            appearance="primary"
            disabledFocusable={doing !== undefined}
            onClick={press}
          >
            {doing === "draft"
              ? "Putting it among the drafts…"
              : gaps.length > 0
                ? `Draft it in Outlook with ${plural(gaps.length, "gap")} marked`
                : "Draft it in Outlook"}
          </Button>
        </>
      }
    >
      <div className="reply-letter" ref={words}>
        <SelectField label="Begin with" value={line.code} onChange={choose}>
          {lines.map(({ code, title, expired }) => (
            <option key={code} value={code}>
              {expired ? `${title} (has run out)` : title}
            </option>
          ))}
        </SelectField>
        {line.expired && (
          <Expired
            line={line}
            reason={reason}
            problem={tried && needsReason ? "Say why you use it." : undefined}
            change={(value) => change({ reason: value })}
          />
        )}
        {line.missing.length > 0 && (
          <Notice tone="warn" title="The case does not say everything">
            <p>Missing: {line.missing.map((name) => placeholders[name]).join(", ")}.</p>
          </Notice>
        )}
        <p className="quiet">
          {address.words}. {address.source}
        </p>
        <Field
          label="Your reply"
          required
          {...(tried && text.trim() === "" && { validationMessage: "Write the reply first." })}
        >
          <Textarea
            name="reply"
            rows={12}
            maxLength={20_000}
            resize="vertical"
            value={text}
            onChange={(_, { value }) => change({ text: value })}
          />
        </Field>
        {gaps.length > 0 && (
          <section aria-label="Still to fill in">
            <p className="eyebrow">Still to fill in</p>
            <ul className="gap-chips">
              {gaps.map((gap) => (
                <li key={gap.at}>
                  <button type="button" className="chip" onClick={() => goTo(gap)}>
                    {capital(gap.says)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Disclosure label="See it as it will go">
          <Preview subject={subject} text={text} />
        </Disclosure>
        {line.steps.length > 0 && (
          <p className="quiet">
            Before it goes: {line.steps.map((step) => clearanceSteps[step].label).join(", then ")}.
          </p>
        )}
        <p className="quiet">
          Nothing is sent from here: you send it from Outlook, where the letter stands below it.
        </p>
      </div>
    </Screen>
  );
}
