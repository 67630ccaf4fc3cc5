import { useState } from "react";
import type { NamedReader } from "../../../core/contract/readers.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { Button } from "@fluentui/react-components";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { capital, sayInstant } from "../../parts/words.ts";
import { useMay, useToday } from "../pane-context.ts";
import { AddReader } from "./AddReader.tsx";
import { RemoveReader } from "./RemoveReader.tsx";
import { useReaders } from "./use-readers.ts";

/** Who may open a restricted case, and who said so; those who may open it themselves can change the list. */
export function Readers({ reference }: { reference: string }) {
  const { answer, retry, add, remove } = useReaders(reference);
  const mayChange = useMay("record-cases");
  const [leaving, setLeaving] = useState<string>();
  const { value, refusal, asking, doing, failure } = answer;
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={retry} />
    ) : (
      <Waiting says="Reading who may open it" shapes={[[40, 80, 60]]} />
    );
  if (value.restrictedTo === null) return null;
  const stay = (id: string) => {
    setLeaving(undefined);
    focusSoon(`[data-reader="${id}"]`);
  };
  return (
    <section className="card readers" aria-labelledby="readers-heading">
      <h2 id="readers-heading" className="eyebrow" tabIndex={-1} data-readers>
        Who may open {reference}
      </h2>
      <ul className="readers-list">
        <li>
          <p>{restrictionLabels[value.restrictedTo]}</p>
          <p className="quiet">Everyone in this group</p>
        </li>
        <li>
          <p>{value.loggedBy}</p>
          <p className="quiet">Logged the case</p>
        </li>
        {value.named.map((reader) => (
          <li key={reader.id}>
            <div className="reader">
              <Named reader={reader} />
              {mayChange && leaving !== reader.id && (
                <Button
                  size="small"
                  data-reader={reader.id}
                  aria-label={`Remove ${reader.name}`}
                  onClick={() => setLeaving(reader.id)}
                >
                  Remove
                </Button>
              )}
            </div>
            {leaving === reader.id && (
              <RemoveReader
                reader={reader}
                shutsOut={reader.isYou && value.onlyAsNamed}
                busy={doing !== undefined}
                remove={(why) => remove(reader, why)}
                keep={() => stay(reader.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {failure && <RefusalNotice refusal={failure} retry={retry} retryLabel="Look again" />}
      {mayChange && (
        <>
          <hr />
          <AddReader reference={reference} others={value.others} busy={doing !== undefined} add={add} />
        </>
      )}
    </section>
  );
}

function Named({ reader: { name, isYou, addedBy, addedAt } }: { reader: NamedReader }) {
  const today = useToday();
  return (
    <div>
      <p>
        {name}
        {isYou && " (you)"}
      </p>
      <p className="quiet">
        {capital(`added ${sayInstant(addedAt, today)}`)} by {addedBy}
      </p>
    </div>
  );
}
