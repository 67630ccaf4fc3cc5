import { Button } from "@fluentui/react-components";
import type { RecordLine } from "../../../core/contract/records.ts";
import type { CaseView } from "../../../core/contract/shapes.ts";
import { useMay } from "../../taskpane/pane-context.ts";
import { RefusalNotice } from "../RefusalNotice.tsx";
import { useCorrection } from "./use-correction.ts";
import "./correction.css";

interface UndoProps {
  reference: string;
  version: number;
  line: Pick<RecordLine, "id" | "kind" | "says">;
  changed: (now: CaseView) => void;
}

/** The way back, beside the line of the history that tells of the latest correction. */
export function UndoCorrection(props: UndoProps) {
  const mayCorrect = useMay("record-cases");
  return mayCorrect && props.line.kind === "corrected" ? <Undo {...props} /> : null;
}

function Undo({ reference, version, line: { id, says }, changed }: UndoProps) {
  const { answer, save } = useCorrection(reference, version, changed, "[data-history]");
  const { value, doing, failure } = answer;
  if (value?.latest?.event !== id || value.whyNot !== null) return null;
  return (
    <div className="undo-correction">
      <Button
        size="small"
        aria-label={`Undo: ${says}`}
        disabledFocusable={doing !== undefined}
        onClick={() => save({ do: "undo", event: id }, "Undone")}
      >
        {doing === "undo" ? "Undoing…" : "Undo"}
      </Button>
      {failure && <RefusalNotice refusal={failure} />}
    </div>
  );
}
