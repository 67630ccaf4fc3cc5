import type { Input } from "../../../core/contract/calls.ts";
import type { HolidaysView } from "../../../core/contract/holidays.ts";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { capital, sayInstant } from "../../parts/words.ts";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, usePane, useQuestion, useToday } from "../pane-context.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { HolidayList } from "./HolidayList.tsx";
import { Proposal } from "./Proposal.tsx";
import "./holidays.css";

export type Keep = <N extends "proposeHolidays" | "approveHolidays">(
  name: N,
  input: Input<N>,
  done: string,
) => void;

/** The bank holidays that dates are counted by, and newer ones on which somebody has to decide. */
export function HolidaysScreen() {
  const { answers, announce, me } = usePane();
  const question = useQuestion("readHolidays", {});
  const { value, refusal, asking, doing, failure } = useAnswer(question);
  const busy = doing !== undefined;

  const keep: Keep = (name, input, done) =>
    void answers
      .act(question, name, { name, input }, (view) => {
        answers.put(question, view);
        announce(done);
      })
      .then((was) => was && focusSoon("[data-outcome]"));

  const back = me?.may.includes("see-office") ? { at: "today" as const } : { at: "accuracy" as const };
  return (
    <Screen heading="Bank holidays" lead={<BackButton from="holidays" to={back} />}>
      {failure && <RefusalNotice refusal={failure} />}
      {value ? (
        <>
          <InForce of={value.inForce} />
          {value.proposal ? (
            <Proposal key={value.proposal.id} of={value.proposal} busy={busy} keep={keep} />
          ) : (
            <ChooseFile busy={busy} keep={keep} />
          )}
          <Decided of={value.decided} />
        </>
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting says="Reading the bank holidays" shapes={[[60, 90, 80, 70]]} />
      )}
    </Screen>
  );
}

function InForce({ of: { version, years, approved, recounting, next } }: { of: HolidaysView["inForce"] }) {
  const today = useToday();
  return (
    <section className="card holidays" aria-labelledby="in-force" tabIndex={-1} data-outcome>
      <h2 id="in-force" className="eyebrow">
        In force
      </h2>
      <p>
        <strong>{version}</strong>
      </p>
      <p className="quiet">
        {years.first} to {years.last}.{" "}
        {approved
          ? `Approved ${sayInstant(approved.at, today)} by ${approved.by}.`
          : "The office came with them when it was first opened; only an approval changes them."}
      </p>
      {recounting && <p>Open cases are still being counted by them.</p>}
      <HolidayList of={next} />
      {next.length === 0 && <p className="late">The loaded years have run out: no date can be worked out.</p>}
    </section>
  );
}

function Decided({ of }: { of: HolidaysView["decided"] }) {
  const today = useToday();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="decided">
      <h2 id="decided" className="eyebrow">
        Decided before
      </h2>
      <ul className="holiday-list">
        {of.map(({ version, state, by, at }) => (
          <li key={`${version} ${at}`}>
            {version}
            <br />
            <span className="quiet">
              {capital(state)} {sayInstant(at, today)} by {by}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
