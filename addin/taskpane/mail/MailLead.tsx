import type { MessageView } from "../../../core/contract/shapes.ts";
import type { OpenLetter } from "../../outlook/outlook.ts";
import { capital, sayInstant } from "../../parts/words.ts";
import { usePane, useToday } from "../pane-context.ts";

/** Who wrote, when, and in which mailbox when the office has several. */
export function MailLead({ item, view }: { item: OpenLetter; view: MessageView | undefined }) {
  const { me } = usePane();
  const today = useToday();
  const from = item.from.name || view?.from.name || view?.from.address;
  const mailbox =
    me && me.mailboxes.length > 1 && me.mailboxes.find(({ address }) => address === item.mailbox);
  const rest = [view && capital(sayInstant(view.receivedAt, today)), mailbox && mailbox.name].filter(Boolean);
  return (
    <p className="lead">
      {from && <span className="lead-name">{from}</span>}
      <span>{rest.join(" · ") || "\u00a0"}</span>
      {item.kind === "meeting-request" && (
        <span>
          A meeting request to the office. To answer it for the Leader, forward it to the Leader’s mailbox.
        </span>
      )}
    </p>
  );
}
