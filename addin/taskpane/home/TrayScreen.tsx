import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";
import { TrayCard } from "./TrayCard.tsx";
import { mendingDone, type Choice } from "./mending.ts";

/** What has not reached Outlook: why, since when, and what a person can do about it. */
export function TrayScreen() {
  const { answers, announce } = usePane();
  const question = useQuestion("readTray", {});
  const { value, refusal, asking, doing, failure } = useAnswer(question);

  async function mend(input: Choice) {
    const deed = { name: "mendEffect" as const, input };
    const done = await answers.act(question, `mend ${input.id}`, deed, (tray) => {
      answers.put(question, tray);
      announce(mendingDone[input.how]);
    });
    if (done) focusSoon("h1");
  }

  return (
    <Screen heading="On the way to Outlook" lead={<BackButton from="tray" />}>
      {failure && (
        <RefusalNotice refusal={failure} retry={() => void answers.ask(question)} retryLabel="Look again" />
      )}
      {value ? (
        <>
          {value.items.length === 0 && <p className="quiet">Everything has reached Outlook.</p>}
          <ul className="tray">
            {value.items.map((item) => (
              <li key={item.id}>
                <TrayCard item={item} busy={doing !== undefined} mend={(choice) => void mend(choice)} />
              </li>
            ))}
          </ul>
        </>
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting
          says="Looking at what is on its way"
          shapes={[
            [60, 90, 40],
            [60, 90, 40],
          ]}
        />
      )}
    </Screen>
  );
}
