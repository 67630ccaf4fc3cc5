import { Field, Input } from "@fluentui/react-components";
import { useMemo } from "react";
import { type ReportSpan, reportSpans } from "../../../core/reports/report.ts";
import { capacityLabels } from "../../../core/triage/vocabulary.ts";
import { Options, SelectField } from "../../parts/SelectField.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useAnswer, usePane, useQuestion, useToday } from "../../taskpane/pane-context.ts";
import { goTo } from "../use-place.ts";
import { type Asked, askedIn, queryFor } from "./asked.ts";
import { ReportParts } from "./ReportParts.tsx";
import "./reports.css";

const spanLabels: Record<ReportSpan, string> = { week: "By week", month: "By month" };

/** How much comes in, how much of it is answered in time, and what is open. The period stands in the address. */
export function ReportsScreen({ query }: { query: URLSearchParams }) {
  const { answers, me } = usePane();
  const today = useToday();
  const asked = useMemo(() => askedIn(query, today), [query, today]);
  const question = useQuestion("readReport", asked);
  const { value, refusal, asking } = useAnswer(question);
  const change = (part: Partial<Asked>) => goTo({ at: "reports", asked: queryFor({ ...asked, ...part }) });
  return (
    <main className="reports" data-scrolls>
      <header className="reports-head">
        <h1 tabIndex={-1}>Reports</h1>
        <div className="register-fields">
          <Day label="Received from" value={asked.from} set={(from) => change({ from })} />
          <Day label="Received to" value={asked.to} set={(to) => change({ to })} />
          <SelectField label="Show" value={asked.span} onChange={(span) => change({ span })}>
            <Options of={reportSpans.map((span) => [span, spanLabels[span]] as const)} />
          </SelectField>
          {(me?.capacities.length ?? 0) > 1 && (
            <SelectField
              label="Addressed as"
              value={asked.capacity ?? "all"}
              onChange={(capacity) => change({ capacity: capacity === "all" ? null : capacity })}
            >
              <option value="all">Both</option>
              <Options of={(me?.capacities ?? []).map((one) => [one, capacityLabels[one]] as const)} />
            </SelectField>
          )}
        </div>
      </header>
      {value ? (
        <ReportParts report={value} asked={asked} />
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting
          says="Counting"
          shapes={[
            [30, 100, 100],
            [30, 100, 100],
          ]}
        />
      )}
    </main>
  );
}

const Day = ({ label, value, set }: { label: string; value: string; set: (day: string) => void }) => (
  <Field label={label}>
    <Input
      type="date"
      value={value}
      min="2000-01-01"
      max="2099-12-31"
      onChange={(_, { value: day }) => day && set(day)}
    />
  </Field>
);
