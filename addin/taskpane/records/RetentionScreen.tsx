import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CertificateView, RetentionLine } from "../../../core/contract/records.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import "../../parts/case/records.css";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Facts } from "../../parts/Facts.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { sayDate, sayInstant } from "../../parts/words.ts";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, usePane, useQuestion, useToday } from "../pane-context.ts";

/** Cases whose time has run out: what is destroyed and what is kept longer is for a person to say. */
export function RetentionScreen() {
  const { answers, announce } = usePane();
  const [after, setAfter] = useState<{ on: string; id: number } | null>(null);
  const question = useQuestion("readRetention", { after });
  const { value, refusal, asking, doing, failure } = useAnswer(question);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [sure, setSure] = useState(false);
  const [kept, setKept] = useState<readonly { reference: string; why: string }[]>([]);
  const picked = value?.lines.filter(({ reference }) => chosen.includes(reference)) ?? [];

  function destroy() {
    const cases = picked.map(({ reference, version }) => ({ reference, version }));
    void answers.act(question, "destroy", { name: "destroyCases", input: { cases } }, async (done) => {
      setKept(done.kept);
      setChosen([]);
      setSure(false);
      const gone = cases.length - done.kept.length;
      announce(`${plural(gone, "case")} destroyed.`);
      await answers.ask(question);
    });
  }

  return (
    <Screen heading="Records to destroy" lead={<BackButton from="retention" />}>
      {!value ? (
        refusal && !asking ? (
          <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
        ) : (
          <Waiting says="Reading the list" shapes={[[60, 90, 90]]} />
        )
      ) : (
        <>
          {failure && <RefusalNotice refusal={failure} />}
          {kept.map(({ reference, why }) => (
            <Notice key={reference} tone="warn" title={`${reference} was kept`}>
              <p>{why}</p>
            </Notice>
          ))}
          <section className="card" aria-labelledby="due-heading">
            <h2 id="due-heading" className="eyebrow">
              {plural(value.total, "case")} past {value.total === 1 ? "its" : "their"} date
            </h2>
            {value.lines.length === 0 && <p>Nothing has reached the end of its time.</p>}
            <ul className="to-destroy">
              {value.lines.map((line) => (
                <Line
                  key={line.reference}
                  line={line}
                  chosen={chosen.includes(line.reference)}
                  choose={(on) =>
                    setChosen(
                      on ? [...chosen, line.reference] : chosen.filter((one) => one !== line.reference),
                    )
                  }
                />
              ))}
            </ul>
            {value.next && (
              <Button size="small" onClick={() => setAfter(value.next)}>
                Show later ones
              </Button>
            )}
          </section>
          {picked.length > 0 && (
            <Notice
              tone="warn"
              title={
                sure
                  ? `Destroy ${plural(picked.length, "case")} for good?`
                  : `${plural(picked.length, "case")} chosen`
              }
              actions={
                <>
                  <Button
                    size="small"
                    appearance={sure ? "primary" : "secondary"}
                    disabledFocusable={doing !== undefined}
                    onClick={() => (sure ? destroy() : setSure(true))}
                  >
                    {sure ? "Yes, destroy" : "Approve and destroy"}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    onClick={() => (sure ? setSure(false) : setChosen([]))}
                  >
                    {sure ? "No" : "Choose none"}
                  </Button>
                </>
              }
            >
              <p>
                Their notes, subjects, people and history are deleted. A certificate with no names stays.
                Emails in Outlook are not touched.
              </p>
            </Notice>
          )}
          {value.certificates.length > 0 && <Certificates of={value.certificates} />}
        </>
      )}
    </Screen>
  );
}

function Line({
  line,
  chosen,
  choose,
}: {
  line: RetentionLine;
  chosen: boolean;
  choose: (on: boolean) => void;
}) {
  const today = useToday();
  const { go } = usePane();
  const { reference, type, className, afterwards, destroyOn, held, heldBy, heldByOthers } = line;
  const isHeld = held || heldBy.length + heldByOthers > 0;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          disabled={isHeld}
          onChange={(event) => choose(event.target.checked)}
        />
        <span>
          <strong>{reference}</strong> {correspondenceTypes[type].label}
          <br />
          <span className="quiet">
            {className}. Since {sayDate(destroyOn, today)}, {afterwards}.
          </span>
          {isHeld && (
            <>
              <br />
              <span className="late">On hold{heldBy.length > 0 && `: ${heldBy.join(", ")}`}</span>
            </>
          )}
        </span>
      </label>
      <Button
        size="small"
        appearance="subtle"
        data-row={`records-${reference}`}
        onClick={() => go({ at: "records", reference, back: { at: "retention" } })}
      >
        Look at it or keep it longer
      </Button>
    </li>
  );
}

function Certificates({ of }: { of: readonly CertificateView[] }) {
  const today = useToday();
  return (
    <section className="card" aria-labelledby="certificates-heading">
      <h2 id="certificates-heading" className="eyebrow">
        Certificates
      </h2>
      {of.map((one) => (
        <Disclosure key={one.id} label={`No. ${one.id}: ${plural(one.cases, "case")}, ${one.className}`}>
          <Facts
            of={[
              ["Letters of", `${sayDate(one.oldestOn, today)} to ${sayDate(one.newestOn, today)}`],
              ["Schedule", one.schedule],
              ["Method", one.method],
              ["Approved", `${one.approvedBy}, ${sayInstant(one.at, today)}`],
              ["Act", String(one.act)],
              [
                "Hash",
                <span key="hash" className="hash">
                  {one.hash}
                </span>,
              ],
            ]}
          />
        </Disclosure>
      ))}
    </section>
  );
}
