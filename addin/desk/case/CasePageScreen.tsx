import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CasePage } from "../../../core/contract/case-page.ts";
import type { CaseView, Opening } from "../../../core/contract/shapes.ts";
import { stages } from "../../../core/cases/stages.ts";
import { restrictionLabels } from "../../../core/people/restrictions.ts";
import { services } from "../../../core/triage/services.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { capacityLabels } from "../../../core/triage/vocabulary.ts";
import { CaseCorrection } from "../../parts/case/CaseCorrection.ts";
import { caseSections } from "../../parts/case/sections.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { DueBlock } from "../../parts/DueBlock.tsx";
import { Facts } from "../../parts/Facts.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { capital, sayInstant } from "../../parts/words.ts";
import { CaseClock, HowCounted } from "../../taskpane/clock/explained.ts";
import { NamedCases } from "../../taskpane/NamedCases.tsx";
import { useAnswer, useMay, usePane, useQuestion, useToday } from "../../taskpane/pane-context.ts";
import { ReasonForm } from "../../parts/case/ReasonForm.tsx";
import { CaseReaders } from "../../taskpane/readers/CaseReaders.ts";
import { goBack } from "../use-place.ts";
import { Letters } from "./Letters.tsx";
import { Timeline } from "./Timeline.tsx";

/** Why it is opened, and which opening that is: renewed, it is the same one. */
type Saying = Pick<Opening, "reason" | "opening">;

/** The page of one case: what it is, by when, what happened, who is on it. */
export function CasePageScreen({ reference }: { reference: string }) {
  const [said, setSaid] = useState<Saying>();
  const { answers } = usePane();
  const question = useQuestion("readCasePage", { reference, ...said });
  const { value, refusal, asking } = useAnswer(question);
  useEscape();
  const again = () => void answers.ask(question);
  // What has just been restricted is opened by whoever is dealing with it.
  const changed = (now: CaseView) =>
    now.restrictedTo && !said ? setSaid({ reason: "handling", opening: crypto.randomUUID() }) : again();
  return (
    <main className="case-page" data-scrolls>
      <header className="case-page-head">
        <Button
          appearance="subtle"
          size="small"
          className="case-page-back"
          icon={<Icon name="back" />}
          onClick={goBack}
        >
          Register
        </Button>
        <h1 tabIndex={-1}>{value?.case.subject || reference}</h1>
        <p className="case-page-reference">
          <strong>{reference}</strong>
          <CopyButton text={reference} label={`Copy reference ${reference}`} />
          {value && <span>{correspondenceTypes[value.case.type].label}</span>}
          {value && <span className="case-page-stage">{standsAt(value)}</span>}
        </p>
      </header>
      {refusal?.kind === "reason-needed" ? (
        <ReasonForm
          reference={reference}
          says={refusal.message}
          open={(reason) => setSaid({ reason, opening: crypto.randomUUID() })}
        />
      ) : value ? (
        <Whole page={value} changed={changed} />
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={again} />
      ) : (
        <Waiting
          says="Reading the case"
          shapes={[
            [40, 60, 90],
            [30, 70, 70, 70],
          ]}
        />
      )}
    </main>
  );
}

const standsAt = ({ case: { state, stage } }: CasePage) =>
  state === "undone" ? "Undone" : stages[stage].label;

interface WholeProps {
  page: CasePage;
  changed: (now: CaseView) => void;
}

/** On a wide page dates and facts stand beside the rest; on a narrow one the dates come first and the facts last. */
function Whole({ page, changed }: WholeProps) {
  const { case: shown } = page;
  const sections = caseSections.filter(({ applies }) => applies?.(shown) ?? true);
  const about = { reference: shown.reference, version: shown.version, changed };
  return (
    <div className="case-page-parts">
      <Dates of={shown} changed={changed} />
      <div className="case-page-main">
        {sections
          .filter(({ several }) => !several)
          .map(({ name, Part }) => (
            <div key={name} className="card">
              <Part {...about} />
            </div>
          ))}
        <Letters page={page} />
        {sections
          .filter(({ several }) => several)
          .map(({ name, Part }) => (
            <Part key={name} {...about} />
          ))}
        <Timeline page={page} changed={changed} />
      </div>
      <FactsOf page={page} changed={changed} />
    </div>
  );
}

function Dates({ of, changed }: { of: CaseView; changed: WholeProps["changed"] }) {
  const { reference } = of;
  const today = useToday();
  return (
    <section className="card case-page-dates" aria-label="Dates">
      <DueBlock
        dates={of.dates}
        today={today}
        type={of.type}
        how={(dates) => <HowCounted key={of.version} of={{ reference }} dates={dates} />}
      />
      {of.state === "open" && (
        <Disclosure label="What happened to this clock" lazy>
          <CaseClock reference={reference} changed={changed} />
        </Disclosure>
      )}
    </section>
  );
}

function FactsOf({ page: { case: shown, team, officer, ward }, changed }: WholeProps) {
  const today = useToday();
  const mayCorrect = useMay("record-cases") && shown.state === "open";
  return (
    <div className="case-page-side">
      <section className="card" aria-labelledby="facts">
        <h2 id="facts" className="eyebrow">
          Facts
        </h2>
        <Facts
          of={[
            ["From", shown.correspondent.name],
            ["Address", shown.correspondent.address],
            ["Received", capital(sayInstant(shown.receivedAt, today))],
            ["Team", team],
            ["Officer", officer],
            ["Owner", shown.owner === "none" ? "" : shown.owner],
            ["Priority", shown.priority],
            ["Topic", shown.topic],
            ["Service", shown.service && services[shown.service]],
            ["Ward", ward],
            ["Addressed as", capacityLabels[shown.capacity]],
            ["Handling", shown.sensitivity],
            ["Restricted", shown.restrictedTo && restrictionLabels[shown.restrictedTo]],
            ["Note", shown.note],
            ["Logged", `${capital(sayInstant(shown.loggedAt, today))} by ${shown.loggedBy}`],
          ]}
        />
        {mayCorrect && (
          <Disclosure label="Correct the case" lazy>
            <CaseCorrection reference={shown.reference} version={shown.version} changed={changed} />
          </Disclosure>
        )}
      </section>
      {shown.linked.length > 0 && (
        <section className="card" aria-labelledby="linked">
          <h2 id="linked" className="eyebrow">
            Linked cases
          </h2>
          <NamedCases of={shown.linked} list="Linked" />
        </section>
      )}
      {shown.restrictedTo && <CaseReaders reference={shown.reference} />}
    </div>
  );
}

/** Esc leads back, unless it closes something or somebody is writing. */
function useEscape(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog"))
        return;
      goBack();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
