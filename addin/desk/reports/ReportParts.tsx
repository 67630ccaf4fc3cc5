import type { ReactNode } from "react";
import type { ReportView } from "../../../core/contract/reports.ts";
import { sayShortDay } from "../../../core/time.ts";
import { services } from "../../../core/triage/services.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { useToday } from "../../taskpane/pane-context.ts";
import { sayDate } from "../../parts/words.ts";
import { addressOf } from "../address.ts";
import type { Asked } from "./asked.ts";
import { Bars } from "./Bars.tsx";
import { Figures, sayPart } from "./Figures.tsx";
import { Themes } from "./Themes.tsx";

const named = (type: TypeCode): string => correspondenceTypes[type].label;

export function ReportParts({ report, asked }: { report: ReportView; asked: Asked }) {
  const { byType, byService, open, complaints, information } = report;
  return (
    <div className="reports-parts">
      <Volume report={report} asked={asked} />
      <Part title="In time, by type">
        <Figures
          caption="How much was answered in time, by type"
          heads={["Type", "Received", "Answered", "In time", "Share"]}
          rows={byType.map(({ type, received, answered, inTime }) => [
            named(type),
            received,
            answered,
            inTime,
            sayPart(inTime, answered),
          ])}
        />
      </Part>
      <Part title="In time, by service">
        <Figures
          caption="How much was answered in time, by service"
          heads={["Service", "Received", "Answered", "In time", "Share"]}
          rows={byService.map(({ service, received, answered, inTime }) => [
            service ? services[service] : "None named",
            received,
            answered,
            inTime,
            sayPart(inTime, answered),
          ])}
        />
      </Part>
      <Part title="Open now">
        <Bars
          label="Open cases by how near their date is"
          bars={[
            { name: "Green", parts: [open.green] },
            { name: "", parts: [0, open.amber] },
            { name: " ", parts: [0, 0, open.red] },
            { name: "  ", parts: [0, 0, 0, open.overdue] },
            { name: "Very overdue", parts: [0, 0, 0, 0, open.veryOverdue] },
          ]}
        />
        <Figures
          caption="Open cases by how near their date is"
          heads={["Colour", "Cases", "Meaning"]}
          rows={[
            ["Green", open.green, "due in more than 5 working days"],
            ["Amber", open.amber, "due within 5 working days"],
            ["Red", open.red, "due within 2 working days"],
            ["Overdue", open.overdue, "past its date"],
            ["Very overdue", open.veryOverdue, "more than 40 working days past"],
            ["No running date", open.undated, "none set, or the clock stands still"],
          ]}
        />
      </Part>
      <Oldest report={report} />
      <Part title="Complaints">
        <Figures
          caption="Complaints received in the period"
          heads={["Complaints", "Cases"]}
          rows={[
            ["Stage 1", complaints.stage1],
            ["Stage 2", complaints.stage2],
            ["Stage 1 that came back at stage 2", complaints.escalated],
            ["Share that came back", sayPart(complaints.escalated, complaints.stage1)],
          ]}
        />
      </Part>
      <Part title="Requests for information">
        <Figures
          caption="Requests for information received in the period"
          heads={["FOI and EIR", "Cases"]}
          rows={[
            ["Answered", information.answered],
            ["Answered in time", information.inTime],
            ["Share in time", sayPart(information.inTime, information.answered)],
            ["Open past the date", information.late],
          ]}
        />
      </Part>
      <Themes {...report.themes} />
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

const mostNamed = 4;

/** What came in, the commonest types apart from the rest. */
function Volume({ report: { volume, byType }, asked }: { report: ReportView; asked: Asked }) {
  const common = byType.slice(0, mostNamed).map(({ type }) => type);
  const starts = [...new Set(volume.map(({ from }) => from))];
  const bars = starts.map((start) => {
    const then = volume.filter(({ from }) => from === start);
    const of = (type: TypeCode) => then.find((one) => one.type === type)?.count ?? 0;
    const named_ = common.map(of);
    const all = then.reduce((sum, { count }) => sum + count, 0);
    return { name: sayShortDay(start), parts: [...named_, all - named_.reduce((sum, one) => sum + one, 0)] };
  });
  const legend = [...common.map(named), "All others"];
  const what = asked.span === "week" ? "Week from" : "Month from";
  return (
    <Part title={asked.span === "week" ? "Received, by week" : "Received, by month"}>
      {bars.length > 0 && <Bars label="Cases received" bars={bars} legend={legend} />}
      <Figures
        caption="Cases received"
        heads={[what, ...legend, "Together"]}
        rows={bars.map(({ name, parts }, at) => [
          `${name} ${starts[at]?.slice(0, 4) ?? ""}`,
          ...parts,
          parts.reduce((sum, one) => sum + one, 0),
        ])}
      />
    </Part>
  );
}

function Oldest({ report: { oldest } }: { report: ReportView }) {
  const today = useToday();
  if (oldest.length === 0) return null;
  return (
    <Part title="Open longest">
      <ul className="report-oldest">
        {oldest.map(({ reference, type, receivedOn, dueOn }) => (
          <li key={reference}>
            <a href={addressOf({ at: "case", reference })}>{reference}</a>
            <span>{type ? named(type) : "Restricted"}</span>
            <span className="quiet">
              {receivedOn && `Received ${sayDate(receivedOn, today)}. `}
              {dueOn ? `Due ${sayDate(dueOn, today)}.` : "No date."}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
