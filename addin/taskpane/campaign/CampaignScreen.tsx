import { useState } from "react";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { capital, sayInstant } from "../../parts/words.ts";
import { BackButton } from "../BackButton.tsx";
import { useAnswer, usePane, useQuestion, useToday } from "../pane-context.ts";
import { AnswerAll } from "./AnswerAll.tsx";
import { ApprovedLine } from "./ApprovedLine.tsx";
import { CopiesPage } from "./CopiesPage.tsx";
import { LogTogether } from "./LogTogether.tsx";
import { sayCopies } from "./words.ts";
import "./campaign.css";
import "../several/several.css";

/** Letters that say the same: what they are answered with, how they are logged, and which must be read. */
export function CampaignScreen({ campaign: key }: { campaign: number }) {
  const { answers } = usePane();
  const today = useToday();
  const question = useQuestion("readCampaign", { key, after: 0 });
  const { value, refusal, asking, doing, failure } = useAnswer(question);
  const [pages, setPages] = useState<readonly number[]>([0]);
  return (
    <Screen
      heading="Identical letters"
      lead={
        <>
          <BackButton from={`campaign-${key}`} to={{ at: "item" }} />
          <p className="lead">
            {value
              ? `${sayCopies(value.campaign.count)}. ${capital(`first ${sayInstant(value.campaign.firstAt, today)}`)}, last ${sayInstant(value.campaign.lastAt, today)}`
              : "\u00a0"}
          </p>
        </>
      }
    >
      {value ? (
        <>
          <ApprovedLine page={value} busy={doing !== undefined} />
          <LogTogether page={value} failure={failure} />
          <AnswerAll
            key={`${value.campaign.line?.version} ${value.logged?.reference} ${value.logged?.copies}`}
            campaign={key}
          />
          <div className="copies">
            {pages.map((after, at) => (
              <CopiesPage
                key={after}
                campaign={key}
                after={after}
                {...(at === pages.length - 1 && { more: (next) => setPages([...pages, next]) })}
              />
            ))}
          </div>
        </>
      ) : refusal && !asking ? (
        <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
      ) : (
        <Waiting
          says="Reading the copies"
          shapes={[
            [50, 90],
            [60, 90],
            [70, 50, 30],
          ]}
        />
      )}
    </Screen>
  );
}
