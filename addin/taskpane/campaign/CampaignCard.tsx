import { Button } from "@fluentui/react-components";
import type { CampaignOfMessage } from "../../../core/contract/campaigns.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { capital, sayInstant } from "../../parts/words.ts";
import { usePane, useToday } from "../pane-context.ts";
import { sayCopies, sayReadThese } from "./words.ts";
import "./campaign.css";

/** The letter is a copy: of how many, what this one says besides, and what all of them are answered with. */
export function CampaignCard({ campaign }: { campaign: CampaignOfMessage | null }) {
  const today = useToday();
  const { go } = usePane();
  if (!campaign) return null;
  const { key, count, firstAt, lastAt, mailboxes, own, readThese, line } = campaign;
  return (
    <section className="card campaign" aria-labelledby="campaign-heading">
      <h2 id="campaign-heading" className="eyebrow">
        Identical letters
      </h2>
      <p className="campaign-count">You are reading one of {sayCopies(count)}</p>
      <p className="quiet">
        {capital(`first ${sayInstant(firstAt, today)}`)}, last {sayInstant(lastAt, today)}
        {mailboxes.length > 1 && ", in both mailboxes"}
      </p>
      {own.length > 0 ? (
        <>
          <p>This copy adds:</p>
          <ul className="reasons campaign-own">
            {own.map((sentence, at) => (
              // Sentences may repeat; they never move.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <q className="theirs">{sentence}</q>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>This copy adds nothing of its own.</p>
      )}
      {line && (
        <div className="campaign-line">
          <p className="eyebrow">
            Approved answer <CopyButton text={line.text} label="Copy the approved answer" small />
          </p>
          <p className="campaign-words">{line.text}</p>
        </div>
      )}
      <Button className="wide" data-row={`campaign-${key}`} onClick={() => go({ at: "campaign", key })}>
        {readThese > 0 ? sayReadThese(readThese) : `See all ${sayCopies(count)}`}
      </Button>
    </section>
  );
}
