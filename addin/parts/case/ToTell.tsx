import { Button } from "@fluentui/react-components";
import type { SentToTell } from "../../../core/contract/replies.ts";
import type { Question } from "../../taskpane/answers.ts";
import { useMay, usePane, useToday } from "../../taskpane/pane-context.ts";
import { focusSoon } from "../focus.ts";
import { Notice } from "../Notice.tsx";
import { capital, sayInstant } from "../words.ts";

interface ToTellProps {
  one: SentToTell;
  question: Question<"readReplies">;
  refresh: () => Promise<void>;
}

const choices = [
  ["responded", "It answered the letter"],
  ["acknowledged", "It only acknowledged it"],
  ["neither", "Neither"],
] as const;

/** A mail went to the writer that was not drafted here: one press says what it was. */
export function ToTell({ one: { sent, to, subject, at }, question, refresh }: ToTellProps) {
  const { answers, announce } = usePane();
  const today = useToday();
  const mayTell = useMay("record-cases");
  const { reference } = question.input;

  async function tell(means: (typeof choices)[number][0]) {
    const deed = { name: "tellSent" as const, input: { reference, sent, means } };
    const done = await answers.act(question, "tell", deed, async () => {
      await answers.ask(question);
      announce("Noted.");
    });
    if (!done) return;
    await refresh();
    focusSoon("[data-replies]");
  }

  return (
    <Notice
      tone="info"
      title="What was this mail?"
      {...(mayTell && {
        actions: choices.map(([means, label]) => (
          <Button key={means} size="small" onClick={() => void tell(means)}>
            {label}
          </Button>
        )),
      })}
    >
      <p className="theirs">{subject}</p>
      <p className="quiet">
        {capital(sayInstant(at, today))}, to <bdi>{to}</bdi>
      </p>
    </Notice>
  );
}
