import type { ReactNode } from "react";
import type { CaseView, MessageRef } from "../../core/contract/shapes.ts";
import { restrictionLabels } from "../../core/people/restrictions.ts";
import { correspondenceTypes } from "../../core/triage/types.ts";
import { plural } from "../../core/text.ts";
import { capacityLabels } from "../../core/triage/vocabulary.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { DueBlock } from "../parts/DueBlock.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Icon } from "../parts/Icon.tsx";
import { CaseCorrection } from "../parts/case/CaseCorrection.ts";
import { CaseReplies } from "../parts/case/CaseReplies.ts";
import { CaseWork } from "../parts/case/CaseWork.ts";
import { capital, sayInstant } from "../parts/words.ts";
import { CaseClock, HowCounted } from "./clock/explained.ts";
import { NamedCases } from "./NamedCases.tsx";
import { type Place, useMay, useToday } from "./pane-context.ts";
import { First, RecordsLine } from "./records/RecordsLine.tsx";

interface CaseCardProps {
  shown: CaseView;
  title: string;
  /** It has just been done, or stands as done. */
  done?: boolean;
  children?: ReactNode;
  /** Where the way back from its notes leads, when that is not the case by itself. */
  from?: Place;
  /** Somebody has done something to it here. Without this the case is shown and no more. */
  changed?: (now: CaseView) => void;
  /** The letter in front of the person. */
  message?: MessageRef;
}

const Theirs = ({ name, address }: CaseView["correspondent"]) => (
  <span className="theirs">{name || address}</span>
);

/** Opened by the same letter: its other matters, with dates of their own. */
const LinkedCases = ({ of }: { of: CaseView["linked"] }) => (
  <section className="linked" aria-label="Linked cases">
    <h3 className="eyebrow">{of.length === 1 ? "Linked case" : "Linked cases"}</h3>
    <NamedCases of={of} list="Linked" />
  </section>
);

/** A case at a glance: its reference, what it is, by when, and who logged it. */
export function CaseCard(props: CaseCardProps) {
  const { shown, title, done = false, children, changed, from, message } = props;
  const today = useToday();
  const mayCorrect = useMay("record-cases") && shown.state === "open";
  return (
    <article className="card case" aria-label={`Case ${shown.reference}`}>
      <div className="case-head" tabIndex={-1} data-outcome>
        <h2 className="eyebrow">
          {done && <Icon name="check" />}
          {title}
        </h2>
        <p className="case-reference">
          <strong>{shown.reference}</strong>
          <CopyButton text={shown.reference} label={`Copy reference ${shown.reference}`} />
        </p>
        <p className="type-name">{correspondenceTypes[shown.type].label}</p>
      </div>
      <First shown={shown} from={from} />
      {shown.restrictedTo && (
        <p className="quiet">Restricted to those who need to know: {restrictionLabels[shown.restrictedTo]}</p>
      )}
      <hr />
      <DueBlock
        dates={shown.dates}
        today={today}
        type={shown.type}
        how={(dates) => <HowCounted key={shown.version} of={{ reference: shown.reference }} dates={dates} />}
      />
      {changed && shown.state === "open" && (
        <Disclosure label="What happened to this clock" lazy>
          <CaseClock key={shown.version} reference={shown.reference} changed={changed} />
        </Disclosure>
      )}
      {children}
      {changed && <CaseWork reference={shown.reference} version={shown.version} changed={changed} />}
      <RecordsLine shown={shown} from={from} />
      {changed && shown.state === "open" && (
        <CaseReplies reference={shown.reference} changed={changed} {...(message && { message })} />
      )}
      {shown.linked.length > 0 && <LinkedCases of={shown.linked} />}
      <hr />
      <Facts
        of={[
          ["Owner", shown.owner === "none" ? "" : shown.owner],
          ["Priority", shown.priority],
          ["Topic", shown.topic],
          ["Addressed as", capacityLabels[shown.capacity]],
          ["Handling", shown.sensitivity],
          ["From", <Theirs key="from" {...shown.correspondent} />],
          ["In the case", shown.messageCount > 0 ? plural(shown.messageCount, "email") : ""],
          ["Note", shown.note],
          ["Logged", `${capital(sayInstant(shown.loggedAt, today))} by ${shown.loggedBy}`],
        ]}
      />
      {changed && mayCorrect && (
        <Disclosure label="Correct the case" lazy>
          <CaseCorrection reference={shown.reference} version={shown.version} changed={changed} />
        </Disclosure>
      )}
    </article>
  );
}
