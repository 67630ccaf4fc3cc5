import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { sayDay } from "../../../core/time.ts";
import { plural } from "../../../core/text.ts";
import { useDraft, useMay, usePane, useToday } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { Facts } from "../Facts.tsx";
import type { AddProps } from "./AddRecord.tsx";
import { Day, RecordForm, Words } from "./RecordForm.tsx";

type Word = "hold-set" | "hold-released" | "kept-longer";
const labels: Record<Word, string> = {
  "hold-set": "Set a legal hold",
  "hold-released": "Release the hold",
  "kept-longer": "Keep it longer",
};

/** How long the case is kept, what holds it, and who may change that. */
export function Keeping({ view, busy, record }: AddProps) {
  const { retention } = view;
  const mayRecord = useMay("record-cases");
  const keeps = useMay("keep-records");
  const [word, setWord] = useState<Word>();
  const offered: Word[] = [
    ...(mayRecord && !retention.held && view.state !== "merged" ? (["hold-set"] as const) : []),
    ...(keeps && retention.held ? (["hold-released"] as const) : []),
    ...(keeps && retention.closedOn ? (["kept-longer"] as const) : []),
  ];
  const others = retention.heldByOthers;
  return (
    <Disclosure
      label={retention.held || retention.heldBy.length + others > 0 ? "Kept: on hold" : "How long it is kept"}
    >
      <Facts
        of={[
          ["Class", `${retention.name} (${retention.class})`],
          ["Kept", retention.period],
          ["Source", retention.source],
          ["Closed", retention.closedOn && sayDay(retention.closedOn)],
          ["May go from", retention.destroyOn && sayDay(retention.destroyOn)],
          ["Kept until", retention.keepUntil && sayDay(retention.keepUntil)],
          ["Legal hold", retention.held ? "Set by hand" : ""],
          [
            "Held by",
            [
              ...retention.heldBy,
              ...(others > 0 ? [plural(others, "case you do not see", "cases you do not see")] : []),
            ].join(", "),
          ],
        ]}
      />
      {word ? (
        <KeepingForm word={word} view={view} busy={busy} record={record} done={() => setWord(undefined)} />
      ) : (
        <div className="buttons">
          {offered.map((one) => (
            <Button key={one} size="small" onClick={() => setWord(one)}>
              {labels[one]}
            </Button>
          ))}
        </div>
      )}
    </Disclosure>
  );
}

function KeepingForm({
  word,
  view: { reference },
  busy,
  record,
  done,
}: AddProps & { word: Word; done: () => void }) {
  const key = `${word} ${reference}`;
  const { drafts } = usePane();
  const today = useToday();
  const [{ reason, until }, change] = useDraft(key, { reason: "", until: "" });
  const over = () => {
    drafts.clear(key);
    done();
  };
  return (
    <RecordForm
      label={labels[word]}
      busy={busy}
      missing={!reason.trim() ? "Say why." : word === "kept-longer" && !until ? "Until when?" : undefined}
      save={() =>
        record(word === "kept-longer" ? { kind: word, until, reason } : { kind: word, reason }, over)
      }
      cancel={done}
    >
      {word === "kept-longer" && (
        <Day label="Until" value={until} onChange={(next) => change({ until: next })} min={today} required />
      )}
      <Words
        label="Why"
        value={reason}
        onChange={(next) => change({ reason: next })}
        most={500}
        rows={2}
        required
      />
    </RecordForm>
  );
}
