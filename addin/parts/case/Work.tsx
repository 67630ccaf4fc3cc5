import type { CaseView } from "../../../core/contract/shapes.ts";
import { RefusalNotice } from "../RefusalNotice.tsx";
import { Waiting } from "../Skeleton.tsx";
import { Chasers } from "./Chasers.tsx";
import { Commissions } from "./Commissions.tsx";
import { Holding } from "./Holding.tsx";
import { Moves } from "./Moves.tsx";
import { Stage } from "./Stage.tsx";
import { useWork } from "./use-work.ts";
import "./work.css";

export interface WorkProps {
  reference: string;
  /** Of the case as it is shown around this, where it is. */
  version?: number;
  /** The case is not as it was. */
  changed: (now: CaseView) => void;
}

/** Where a case stands, who is on it, and what comes next. */
export function Work({ reference, version = 0, changed }: WorkProps) {
  const { answer, retry, act } = useWork(reference, version, changed);
  const { value: work, refusal, asking, doing, failure } = answer;
  if (!work)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={retry} />
    ) : (
      <Waiting says="Reading where it stands" shapes={[[40, 70, 90]]} />
    );
  const shared = { work, busy: doing !== undefined, act };
  return (
    <section className="work" aria-label="Work">
      <Stage work={work} />
      {failure && <RefusalNotice refusal={failure} />}
      <Holding {...shared} />
      <Chasers {...shared} />
      <Moves key={work.stage} {...shared} />
      <Commissions {...shared} />
    </section>
  );
}
