import type { ReactNode } from "react";
import type { ReportView } from "../../../core/contract/reports.ts";
import { sayShortDay } from "../../../core/time.ts";
import { services } from "../../../core/triage/services.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { useToday } from "../../taskpane/pane-context.ts";
import { capital, sayDate } from "../../parts/words.ts";
import type { Asked } from "./asked.ts";
import { Bars } from "./Bars.tsx";
import { Figures } from "./Figures.tsx";
import { Themes } from "./Themes.tsx";

const named = (type: TypeCode): string => correspondenceTypes[type].label;

export function ReportParts({ report, asked }: { report: ReportView; asked: Asked }) {
  const { byType, byService, byWard, open, complaints, information } = report;
  return (
    <div className="reports-parts">
      <Volume report={report} asked={asked} />
      <Timeliness by="type" of={byType.map(({ type, ...figures }) => ({ name: named(type), ...figures }))} />
      <Timeliness
        by="service"
        of={byService.map(({ service, ...figures }) => ({
          name: service ? services[service] : "None named",
          ...figures,
        }))}
      />
      {byWard.some(({ ward }) => ward !== null) && (
        <Timeliness
          by="ward"
          of={byWard.map(({ ward, ...figures }) => ({ name: ward ?? "None named", ...figures }))}
        />
      )}
      <OpenNow open={open} />
      <Oldest report={report} />
      <Part title="Complaints">
        <Figures
          caption="Complaints received in the period"
          heads={["Complaints", "Cases"]}
          rows={[
            ["Stage 1", complaints.stage1],
            ["Stage 2", complaints.stage2],
            ["Stage 1 that came back at stage 2", complaints.escalated],
            ["Share that came back", { part: complaints.escalated, of: complaints.stage1 }],
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
            ["Share in time", { part: information.inTime, of: information.answered }],
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

function OpenNow({ open }: Pick<ReportView, "open">) {
  const most = Math.max(...Object.values(open));
  const bar = (count: number) => ({ count, most });
  return (
    <Part title="Open now">
      <Figures
        caption="Open cases by how near their date is"
        heads={["Colour", "Cases", "Meaning"]}
        rows={[
          ["Green", bar(open.green), "due in more than 5 working days"],
          ["Amber", bar(open.amber), "due within 5 working days"],
          ["Red", bar(open.red), "due within 2 working days"],
          ["Overdue", bar(open.overdue), "past its date"],
          ["Very overdue", bar(open.veryOverdue), "more than 40 working days past"],
          ["No date", bar(open.undated), "none set, or the clock stands still"],
        ]}
      />
    </Part>
  );
}

function Oldest({ report: { oldest } }: { report: ReportView }) {
  const today = useToday();
  const say = (on: string | null) => (on ? capital(sayDate(on, today)) : "");
  return (
    <Part title="Open longest">
      <Figures
        caption="The open cases that came first"
        heads={["Number", "Type", "Received", "Due"]}
        rows={oldest.map(({ reference, type, receivedOn, dueOn }) => [
          { reference },
          type ? named(type) : "Restricted",
          say(receivedOn),
          say(dueOn) || "No date",
        ])}
      />
    </Part>
  );
}

interface TimelinessProps {
  by: string;
  of: readonly { name: string; received: number; answered: number; inTime: number }[];
}

const Timeliness = ({ by, of }: TimelinessProps) => (
  <Part title={`In time, by ${by}`}>
    <Figures
      caption={`How much was answered in time, by ${by}`}
      heads={[capital(by), "Received", "Answered", "In time", "Share"]}
      rows={of.map(({ name, received, answered, inTime }) => [
        name,
        received,
        answered,
        inTime,
        { part: inTime, of: answered },
      ])}
    />
  </Part>
);
