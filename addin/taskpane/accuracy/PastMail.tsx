import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Trial, TrialPage } from "../../../core/contract/learning.ts";
import type { TypeCode } from "../../../core/triage/types.ts";
import { plural } from "../../../core/text.ts";
import type { Question } from "../answers.ts";
import { usePane } from "../pane-context.ts";

const nothing: Trial = { right: 0, found: 0, falseAlarms: 0, missed: 0 };
const added = (a: Trial, b: Trial): Trial => ({
  right: a.right + b.right,
  found: a.found + b.found,
  falseAlarms: a.falseAlarms + b.falseAlarms,
  missed: a.missed + b.missed,
});

type Tried = Omit<TrialPage, "next"> & { running: boolean };
const begun: Tried = { tried: 0, gone: 0, on: nothing, off: nothing, total: 0, running: true };

/** What would be suggested now for the letters filed last, with the type on and with it off. */
export function PastMail({ type, about }: { type: TypeCode; about: Question<"readLearning"> }) {
  const { answers, announce } = usePane();
  const [so, setSo] = useState<Tried>();
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => void (shown.current = false);
  }, []);

  async function run() {
    let sum = begun;
    let after: number | null = null;
    do {
      setSo(sum);
      let next: number | null = null;
      const input: { type: TypeCode; after: number | null } = { type, after };
      const done = await answers.act(about, "try", { name: "tryOnPastMail", input }, (page) => {
        next = page.next;
        sum = {
          ...sum,
          total: page.total,
          tried: sum.tried + page.tried,
          gone: sum.gone + page.gone,
          on: added(sum.on, page.on),
          off: added(sum.off, page.off),
        };
      });
      after = done ? next : null;
    } while (after !== null && shown.current);
    if (!shown.current) return;
    setSo({ ...sum, running: false });
    announce(`${plural(sum.tried, "letter")} tried.`);
  }

  return (
    <div className="past-mail">
      <Button disabledFocusable={so?.running ?? false} onClick={() => void run()}>
        Try it on past mail
      </Button>
      {so?.running && (
        <ProgressBar
          aria-label="Letters tried"
          max={Math.max(so.total, 1)}
          value={so.total ? so.tried + so.gone : 0}
        />
      )}
      {so && !so.running && <Result of={so} />}
    </div>
  );
}

function Result({ of: { tried, gone, on, off } }: { of: Tried }) {
  const rows = [
    ["Suggested as chosen, all types", on.right, off.right],
    ["This type, rightly", on.found, off.found],
    ["This type, wrongly", on.falseAlarms, off.falseAlarms],
    ["This type, missed", on.missed, off.missed],
  ] as const;
  return (
    <>
      <table className="figures">
        <caption className="quiet">
          {plural(tried, "letter")} tried by what was learnt before them
          {gone > 0 && `; ${gone} no longer in Outlook`}
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">On</th>
            <th scope="col">Off</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, with_, without]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{with_}</td>
              <td>{without}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
