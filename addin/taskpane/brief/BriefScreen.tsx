import { Button } from "@fluentui/react-components";
import type { BriefView } from "../../../core/contract/shapes.ts";
import { sayDay } from "../../../core/time.ts";
import { EffectLine } from "../../parts/EffectLine.tsx";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { sayInstant } from "../../parts/words.ts";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, useMay, usePane, useQuestion, useToday, useUntilDone } from "../pane-context.ts";
import { useCallback } from "react";
import { isOnItsWay } from "../effect-words.ts";
import { BriefText } from "./BriefText.tsx";

/** The Leader's brief as it will arrive, and the button that sends it before its time. */
export function BriefScreen() {
  const { answers, announce } = usePane();
  const maySend = useMay("send-brief");
  const question = useQuestion("previewBrief", {});
  const answer = useAnswer(question);
  const { value, refusal, asking, doing, failure } = answer;
  const look = useCallback(() => answers.ask(question), [answers, question]);
  useUntilDone(value?.sent != null && isOnItsWay(value.sent.delivery), look);

  async function send(brief: BriefView) {
    const deed = { name: "sendBrief" as const, input: { on: brief.on } };
    const sent = await answers.act(question, "send", deed, (now) => {
      answers.put(question, now);
      announce("The brief is on its way.");
    });
    if (sent) focusSoon("[data-outcome]");
  }

  return (
    <Screen
      heading={value ? `Brief for ${sayDay(value.on)}` : "Brief"}
      lead={<BackButton from="brief" />}
      actions={
        value &&
        !value.sent &&
        maySend && (
          <>
            {failure && <RefusalNotice refusal={failure} />}
            <Button
              appearance="primary"
              size="large"
              className="wide"
              disabledFocusable={doing !== undefined}
              onClick={() => void send(value)}
            >
              {doing ? "Sending…" : "Send now"}
            </Button>
          </>
        )
      }
    >
      {value ? (
        <>
          <Delivery brief={value} />
          <BriefText brief={value} />
        </>
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting
          says="Putting the brief together"
          shapes={[
            [50, 80],
            [30, 100, 90, 100, 60, 100, 80],
          ]}
        />
      )}
    </Screen>
  );
}

function Delivery({ brief }: { brief: BriefView }) {
  const today = useToday();
  return (
    <div className="delivery" tabIndex={-1} data-outcome>
      <p>
        <span className="quiet">To </span>
        {brief.to.name || brief.to.address}
      </p>
      <p>
        <span className="quiet">Subject </span>
        {brief.subject}
      </p>
      {brief.sent && (
        <EffectLine
          effect={brief.sent.delivery}
          waiting="On its way…"
          done={`Sent ${sayInstant(brief.sent.at, today)} by ${brief.sent.by}`}
          failed="The brief has not been delivered"
        />
      )}
    </div>
  );
}
