import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { TeamsView } from "../../../core/contract/work.ts";
import { focusSoon } from "../../parts/focus.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { sayInstant } from "../../parts/words.ts";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, useMay, usePane, useQuestion, useToday } from "../pane-context.ts";
import { TeamForm } from "./TeamForm.tsx";
import "./teams.css";

/** The teams letters go to, with whom the office speaks there: changed here, with what was before. */
export function TeamsScreen() {
  const { answers } = usePane();
  const seesOffice = useMay("see-office");
  const question = useQuestion("readTeams", {});
  const { value, refusal, asking } = useAnswer(question);
  return (
    <Screen
      heading="Teams"
      lead={
        <>
          <BackButton from="teams" to={seesOffice ? undefined : { at: "accuracy" }} />
          <p className="lead">Who letters are sent to, and whom we speak to there</p>
        </>
      }
    >
      {value ? (
        <Teams view={value} />
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting
          says="Reading the teams"
          shapes={[
            [60, 40],
            [50, 30],
            [70, 40],
          ]}
        />
      )}
    </Screen>
  );
}

function Teams({ view }: { view: TeamsView }) {
  const [open, setOpen] = useState<string>();
  const close = (code: string) => {
    setOpen(undefined);
    focusSoon(`[data-team="${code}"]`);
  };
  return (
    <>
      <ul className="teams">
        {view.teams.map((team) => (
          <li key={team.code} className="card">
            {open === team.code ? (
              <TeamForm team={team} done={() => close(team.code)} />
            ) : (
              <div className="team-line">
                <div>
                  <p className="team-name theirs">{team.name}</p>
                  <p className="quiet theirs">
                    {team.linkName || team.linkAddress || "No link officer yet"}
                    {team.linkName && !team.linkAddress && " (no address)"}
                  </p>
                </div>
                <Button
                  size="small"
                  data-team={team.code}
                  aria-label={`Change ${team.name}`}
                  onClick={() => {
                    setOpen(team.code);
                    focusSoon("[data-team-form] input");
                  }}
                >
                  Change
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open === "" ? (
        <div className="card">
          <TeamForm team={undefined} done={() => close("")} />
        </div>
      ) : (
        <Button data-team="" onClick={() => setOpen("")}>
          Add a team
        </Button>
      )}
      <History view={view} />
    </>
  );
}

function History({ view: { history } }: { view: TeamsView }) {
  const today = useToday();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="teams-history">
      <h2 id="teams-history" className="eyebrow">
        Changes
      </h2>
      <ul className="teams-history">
        {history.map(({ id, team, what, by, at }) => (
          <li key={id}>
            <p className="theirs">
              {team}: {what}
            </p>
            <p className="quiet theirs">
              {by}, {sayInstant(at, today)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
