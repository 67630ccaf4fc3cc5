import { useState } from "react";
import { dateTitles } from "../../../core/clocks/date-titles.ts";
import type { DateKind, ReceiptQuestion } from "../../../core/contract/receipts.ts";
import { DateReceipt } from "../../parts/case/DateReceipt.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useAnswer, usePane, useQuestion } from "../pane-context.ts";
import type { Explained } from "./explained.ts";

/** How each date of a case was counted; of a letter in none, how it would be. */
export function HowCounted({ of, dates }: { of: Explained; dates: readonly DateKind[] }) {
  const [chosen, setChosen] = useState<DateKind>();
  const which = chosen && dates.includes(chosen) ? chosen : (dates[0] ?? "respond");
  return (
    <div className="fields">
      {dates.length > 1 && (
        <div className="chips" role="group" aria-label="Which date">
          {dates.map((kind) => (
            <button
              key={kind}
              type="button"
              className="chip"
              aria-pressed={kind === which}
              onClick={() => setChosen(kind)}
            >
              {dateTitles[kind]}
            </button>
          ))}
        </div>
      )}
      <Asked key={which} question={{ ...of, which }} />
    </div>
  );
}

function Asked({ question: asked }: { question: ReceiptQuestion }) {
  const { answers } = usePane();
  const question = useQuestion("readReceipt", asked);
  const { value, refusal, asking } = useAnswer(question);
  if (value) return <DateReceipt receipt={value} />;
  return refusal && !asking ? (
    <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
  ) : (
    <Waiting says="Counting the days" shapes={[[100, 60, 90]]} />
  );
}
