import { Button } from "@fluentui/react-components";
import { mayRetry, type Refusal } from "../refusal.ts";
import { Notice } from "./Notice.tsx";

interface RefusalNoticeProps {
  refusal: Refusal;
  title?: string;
  retry?: () => void;
  retryLabel?: string;
}

/** Why something did not happen, and the way on if there is one. */
export function RefusalNotice({ refusal, title, retry, retryLabel = "Try again" }: RefusalNoticeProps) {
  const offered = retry && mayRetry(refusal);
  return (
    <Notice
      tone={refusal.kind === "unexpected" ? "danger" : "warn"}
      urgent
      {...(title && { title })}
      {...(offered && {
        actions: (
          <Button size="small" onClick={retry}>
            {retryLabel}
          </Button>
        ),
      })}
    >
      <p>{refusal.message}</p>
      {refusal.reference && !refusal.message.includes(refusal.reference) && (
        <p className="quiet">Reference {refusal.reference}</p>
      )}
    </Notice>
  );
}
