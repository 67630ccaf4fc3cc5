import { sayFacts } from "../../../core/cases/correction-words.ts";
import type { ChosenFacts } from "../../../core/contract/correction-events.ts";
import type { CorrectionChoice, CorrectionTrial } from "../../../core/contract/corrections.ts";
import { useAnswer, useQuestion } from "../../taskpane/pane-context.ts";
import { Notice } from "../Notice.tsx";
import { RefusalNotice } from "../RefusalNotice.tsx";

interface OutcomeProps {
  reference: string;
  facts: ChosenFacts;
  choice: CorrectionChoice;
  /** Of the choice, what something follows from. */
  asked: CorrectionChoice;
}

/** What would be different, before it is saved. */
export function CorrectionOutcome({ reference, facts, choice, asked }: OutcomeProps) {
  const names = Object.keys(asked);
  const typed = Object.fromEntries(Object.entries(choice).filter(([name]) => !names.includes(name)));
  const own = sayFacts(facts, typed);
  return (
    <div aria-live="polite" className="correction-outcome">
      {names.length > 0 ? (
        <Tried reference={reference} asked={asked} own={own} />
      ) : (
        own.length > 0 && <Changes of={own} />
      )}
    </div>
  );
}

type Change = CorrectionTrial["changes"][number];

function Tried({ reference, asked, own }: Pick<OutcomeProps, "reference" | "asked"> & { own: Change[] }) {
  const question = useQuestion("tryCorrection", { reference, deed: { do: "correct", choice: asked } });
  const { value, refusal, asking } = useAnswer(question);
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} />
    ) : (
      <p className="quiet">Working out what changes…</p>
    );
  const { whyNot, changes, warnings } = value;
  if (whyNot !== null)
    return (
      <Notice tone="warn" title="This cannot be">
        <p>{whyNot}</p>
      </Notice>
    );
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          <p className="theirs">{warning}</p>
        </Notice>
      ))}
      <Changes of={[...changes, ...own]} />
    </>
  );
}

const Changes = ({ of }: { of: readonly Change[] }) => (
  <dl className="correction-changes">
    {of.map(({ what, before, after }) => (
      <div key={what}>
        <dt>{what}</dt>
        <dd>
          {before && (
            <>
              <span className="unseen">Now </span>
              <s className="theirs">{before}</s>
              <span className="unseen">, then </span>
            </>
          )}
          <strong className="theirs">{after}</strong>
        </dd>
      </div>
    ))}
  </dl>
);
