import { Button } from "@fluentui/react-components";
import type { CaseView, MessageRef } from "../../../core/contract/shapes.ts";
import { useMay, usePane } from "../../taskpane/pane-context.ts";
import { Icon } from "../Icon.tsx";
import { RefusalNotice } from "../RefusalNotice.tsx";
import { Waiting } from "../Skeleton.tsx";
import { DraftedReply } from "./DraftedReply.tsx";
import { ToTell } from "./ToTell.tsx";
import { useReplies } from "./use-replies.ts";
import "./replies.css";

export interface RepliesProps {
  reference: string;
  /** The letter in front of the person; the first of the case without it. */
  message?: MessageRef;
  /** The case is not as it was. */
  changed: (now: CaseView) => void;
}

/** What a case has been answered with, what lies in the drafts, and the way to write a reply. */
export function Replies({ reference, message, changed }: RepliesProps) {
  const { go, besideMail } = usePane();
  const mayWrite = useMay("record-cases");
  const { question, answer, retry, refresh } = useReplies(reference, changed, message);
  const { value, refusal, asking, failure } = answer;
  if (!value)
    return refusal && !asking ? (
      <RefusalNotice refusal={refusal} retry={retry} />
    ) : (
      <Waiting says="Reading the replies" shapes={[[40, 80]]} />
    );
  const drafts = value.drafts.filter(({ state }) => state !== "gone");
  if (!mayWrite && drafts.length === 0) return null;
  return (
    <section className="replies" aria-labelledby="replies-heading">
      <h2 id="replies-heading" className="eyebrow" tabIndex={-1} data-replies>
        Replies
      </h2>
      {failure && <RefusalNotice refusal={failure} retry={retry} retryLabel="Look again" />}
      {value.toTell.map((one) => (
        <ToTell key={one.sent} one={one} question={question} refresh={refresh} />
      ))}
      {drafts.map((draft) => (
        <DraftedReply key={draft.id} draft={draft} question={question} />
      ))}
      {mayWrite && !value.answers && (
        <p className="quiet">
          No email came with this case. However it is answered, say so under “What happened to this clock”.
        </p>
      )}
      {mayWrite && value.answers && !besideMail && (
        <p className="quiet">A reply is written in Outlook, beside the letter.</p>
      )}
      {mayWrite && value.answers && besideMail && (
        <Button
          className="wide"
          icon={<Icon name="mail" />}
          data-row={`reply-${reference}`}
          onClick={() => go({ at: "reply", reference, ...(message && { message }) })}
        >
          {drafts.length === 0 ? "Write a reply" : "Write another reply"}
        </Button>
      )}
    </section>
  );
}
