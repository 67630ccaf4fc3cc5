import type { Input } from "../../../core/contract/calls.ts";
import type { ClockEvent, ClockView } from "../../../core/contract/clocks.ts";
import type { CaseView, DueDates } from "../../../core/contract/shapes.ts";
import { asTrial, type ClockDraft, eventOf, noClockDraft } from "../../parts/case/clock-draft.ts";
import { ClockActs } from "../../parts/case/ClockActs.tsx";
import { ClockOutcome } from "../../parts/case/ClockOutcome.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useAnswer, useDraft, useMay, usePane, useQuestion, useToday } from "../pane-context.ts";

interface CaseClockProps {
  reference: string;
  changed: (view: CaseView) => void;
}

/** The clock of one case: asks the office for it, and tells it what happened. */
export function CaseClock({ reference, changed }: CaseClockProps) {
  const { answers } = usePane();
  const question = useQuestion("readClock", { reference });
  const { value, refusal, asking } = useAnswer(question);
  if (value) return <Clock clock={value} changed={changed} />;
  return refusal && !asking ? (
    <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
  ) : (
    <Waiting says="Reading the clock" shapes={[[60, 100]]} />
  );
}

function Clock({ clock, changed }: { clock: ClockView; changed: (view: CaseView) => void }) {
  const { reference, version } = clock;
  const { answers, drafts, announce } = usePane();
  const today = useToday();
  const mayAct = useMay("record-cases");
  const key = `clock ${reference}`;
  const question = useQuestion("readClock", { reference });
  const { doing, failure } = useAnswer(question);
  const [draft, change] = useDraft<ClockDraft>(key, noClockDraft(today));
  const event = eventOf(draft, clock);

  async function record(said: ClockEvent, on: string) {
    const input = { reference, version, on, event: said };
    let after: CaseView | undefined;
    await answers.act(question, "record", { name: "recordClockEvent", input }, (done) => {
      answers.put(question, done.clock);
      after = done.case;
      drafts.clear(key);
      announce("It is on the record.");
    });
    // By now every other answer counts as old: what shows the case asks anew how its dates were counted.
    if (after) changed(after);
  }

  const on = draft.deed === "correct" ? today : draft.on;
  return (
    <ClockActs
      clock={clock}
      today={today}
      mayAct={mayAct}
      draft={draft}
      change={change}
      busy={doing !== undefined}
      {...(event && on && { save: () => void record(event, on) })}
      takeBack={(line, reason) => void record({ kind: "clock-taken-back", event: line, reason }, today)}
      outcome={
        event &&
        on && <Tried input={{ reference, version, on, event: asTrial(event) }} before={clock.dates} />
      }
    >
      {failure && (
        <RefusalNotice refusal={failure} retry={() => void answers.ask(question)} retryLabel="Look again" />
      )}
    </ClockActs>
  );
}

/** What would come of it, asked for as it is being said. */
function Tried({ input, before }: { input: Input<"tryClockEvent">; before: DueDates }) {
  const { value } = useAnswer(useQuestion("tryClockEvent", input));
  return value && <ClockOutcome trial={value} before={before} />;
}
