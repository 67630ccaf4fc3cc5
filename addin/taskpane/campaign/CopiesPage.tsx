import { Button } from "@fluentui/react-components";
import type { CampaignCopy } from "../../../core/contract/campaigns.ts";
import { plural } from "../../../core/text.ts";
import { focusSoon } from "../../parts/focus.ts";
import { Icon } from "../../parts/Icon.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { capital, sayInstant } from "../../parts/words.ts";
import { useAnswer, usePane, useQuestion, useToday } from "../pane-context.ts";
import { sayReadThese } from "./words.ts";

interface CopiesPageProps {
  campaign: number;
  after: number;
  /** Turns the page, on the last of those that are shown. */
  more?: (next: number) => void;
}

/** Some of the copies, as many as the office gives at a time; those that must be read stand first. */
export function CopiesPage({ campaign: key, after, more }: CopiesPageProps) {
  const { answers } = usePane();
  const question = useQuestion("readCampaign", { key, after });
  const { value, refusal, asking } = useAnswer(question);
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={() => void answers.ask(question)} />
    ) : (
      <Waiting says="Reading the list" shapes={[[70, 50, 30]]} />
    );
  const { copies, next, campaign } = value;
  const toRead = copies.filter(({ readThis }) => readThis);
  const others = copies.filter(({ readThis }) => !readThis);
  function turn() {
    if (next === null || !more) return;
    more(next);
    focusSoon(`[data-page="${next}"]`);
  }
  return (
    <div data-page={after} tabIndex={-1}>
      {toRead.length > 0 && after === 0 && <h2 className="eyebrow">{sayReadThese(campaign.readThese)}</h2>}
      <Copies of={toRead} />
      {others.length > 0 && after <= campaign.readThese && <h2 className="eyebrow">They add nothing</h2>}
      <Copies of={others} />
      {next !== null && more && (
        <Button className="wide" onClick={turn}>
          Show more
        </Button>
      )}
    </div>
  );
}

const Copies = ({ of }: { of: readonly CampaignCopy[] }) =>
  of.length > 0 && (
    <ul className="rows copies-rows">
      {of.map((copy) => (
        <li key={copy.id}>
          <Copy {...copy} />
        </li>
      ))}
    </ul>
  );

function Copy({ from, link, receivedAt, readThis, danger, clocked, ownWords, reference }: CampaignCopy) {
  const today = useToday();
  return (
    <div className="copy">
      <p className="row-main">
        <bdi>{from ? from.name || from.address : "Outlook did not say who wrote it"}</bdi>
      </p>
      {danger && (
        <p className="row-due late">
          <Icon name="warning" /> Somebody may be in danger
        </p>
      )}
      {clocked && (
        <p className="row-due soon">
          <Icon name="clock" /> Asks for something with a time limit
        </p>
      )}
      <p className="row-sub">
        {capital(sayInstant(receivedAt, today))}
        {readThis && ownWords > 0 && ` · ${plural(ownWords, "word")} of its own`}
        {reference && ` · ${reference}`}
      </p>
      {link && readThis && (
        <a href={link} target="_blank" rel="noreferrer">
          Open in Outlook<span className="unseen"> the letter of {from?.name || from?.address}</span>
        </a>
      )}
    </div>
  );
}
