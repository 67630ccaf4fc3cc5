import { sayPausing } from "../../../core/cases/paused.ts";
import type { SomeWords } from "../../../core/cases/saying.ts";
import { type Wait, waitWords } from "../../../core/clocks/waits.ts";
import type { WorkView } from "../../../core/contract/work.ts";
import { SelectField } from "../SelectField.tsx";
import { capital } from "../words.ts";

interface PausingProps {
  work: WorkView;
  said: SomeWords;
  change: (part: SomeWords) => void;
}

/** What a case waits for as it is paused, and what that does to its date before anybody presses. */
export function Pausing({ work: { clock }, said: { waitsFor }, change }: PausingProps) {
  const law = clock.stopsFor.find((one) => one.for === waitsFor)?.law;
  return (
    <>
      {clock.stopsFor.length > 0 && (
        <SelectField<Wait | "">
          label="What it waits for"
          value={waitsFor ?? ""}
          onChange={(wait) => change({ waitsFor: wait || undefined })}
        >
          <option value="">Something that stops no clock</option>
          {clock.stopsFor.map(({ for: wait }) => (
            <option key={wait} value={wait}>
              {capital(waitWords[wait].awaited)}, asked for today
            </option>
          ))}
        </SelectField>
      )}
      <p aria-live="polite">{sayPausing(clock, waitsFor)}</p>
      {law && <p className="quiet">{law}</p>}
    </>
  );
}
