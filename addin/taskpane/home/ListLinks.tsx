import { Button } from "@fluentui/react-components";
import { caseLists, type CaseListName } from "../../../core/cases/lists.ts";
import { listNames } from "../case-words.ts";
import { useAnswer, useMay, usePane, useQuestion } from "../pane-context.ts";

/** The way to the teams and to the bank holidays, for those who keep them. */
export function KeepersLinks() {
  const { go } = usePane();
  const keepsTeams = useMay("keep-teams");
  const keepsHolidays = useMay("keep-holidays");
  return (
    <>
      {keepsTeams && (
        <Button size="small" data-row="teams" onClick={() => go({ at: "teams" })}>
          Teams
        </Button>
      )}
      {keepsHolidays && <HolidaysLink />}
    </>
  );
}

/** Says when newer ones wait for a decision: nobody looks there otherwise. */
function HolidaysLink() {
  const { go } = usePane();
  const { value } = useAnswer(useQuestion("readHolidays", {}));
  return (
    <Button size="small" data-row="holidays" onClick={() => go({ at: "holidays" })}>
      {value?.proposal ? "Bank holidays: newer ones to decide on" : "Bank holidays"}
    </Button>
  );
}

/** The way to every open case; to the ward's for those who work for it. */
export function ListLinks() {
  const { go, me } = usePane();
  const records = useMay("record-cases");
  const keeps = useMay("keep-records");
  const teaches = useMay("teach-office");
  const theirs = caseLists.filter((of) => of !== "ward" || me?.capacities.includes("ward"));
  return (
    <nav className="list-links" aria-label="Lists">
      <Button size="small" appearance="primary" data-row="queue" onClick={() => go({ at: "queue" })}>
        Work
      </Button>
      {theirs.map((of: CaseListName) => (
        <Button key={of} size="small" data-row={`list-${of}`} onClick={() => go({ at: "list", of })}>
          {of === "open" ? "All open cases" : listNames[of]}
        </Button>
      ))}
      {records && (
        <Button size="small" data-row="contact" onClick={() => go({ at: "contact" })}>
          Record a call or letter
        </Button>
      )}
      {keeps && (
        <Button size="small" data-row="retention" onClick={() => go({ at: "retention" })}>
          Records to destroy
        </Button>
      )}
      <Button size="small" data-row="lines" onClick={() => go({ at: "lines" })}>
        Standard lines
      </Button>
      {teaches && (
        <Button size="small" data-row="accuracy" onClick={() => go({ at: "accuracy" })}>
          How good the suggestions are
        </Button>
      )}
      <KeepersLinks />
      {/* A page of its own: Outlook opens it in the browser. */}
      <Button size="small" as="a" href="desk.html" target="_blank" rel="noreferrer">
        Open the register
      </Button>
    </nav>
  );
}
