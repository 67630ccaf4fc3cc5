import type { CampaignOfMessage } from "../../../core/contract/campaigns.ts";
import { capital, plural, sayInstant } from "../../parts/words.ts";
import { useToday } from "../pane-context.ts";
import "./campaign.css";

/** The letter is a copy: of how many, and what this one says besides. */
export function CampaignCard({ campaign }: { campaign: CampaignOfMessage | null }) {
  const today = useToday();
  if (!campaign) return null;
  const { count, firstAt, lastAt, mailboxes, own, readThese } = campaign;
  return (
    <section className="card campaign" aria-labelledby="campaign-heading">
      <h2 id="campaign-heading" className="eyebrow">
        Identical letters
      </h2>
      <p className="campaign-count">You are reading one of {plural(count, "copy", "copies")}</p>
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
      <p className="quiet">
        {readThese === 0
          ? "No copy adds anything that must be read."
          : `${capital(plural(readThese, "copy adds", "copies add"))} something that must be read.`}
      </p>
    </section>
  );
}
