import { Avatar, Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import {
  ArchiveRegular,
  ArrowDownloadRegular,
  ArrowReplyAllRegular,
  ArrowReplyRegular,
  DeleteRegular,
  DocumentRegular,
  MailMultipleRegular,
  MailReadRegular,
  MailUnreadRegular,
} from "@fluentui/react-icons";
import { oneLine } from "../../../core/text.ts";
import type { MessageDetail, Who } from "../wire.ts";
import { act, attempt, moveAway, writeOn } from "./actions.ts";
import { AddinButton } from "./AddinButton.tsx";
import { attachmentAddress } from "./api.ts";
import { Chips } from "./Chips.tsx";
import { ComposeForm } from "./ComposeForm.tsx";
import { MailBody } from "./MailBody.tsx";
import { MeetingCard } from "./MeetingCard.tsx";
import { sayMoment, saySize } from "./say-time.ts";
import { change, useOutlook } from "./store.ts";

const names = (people: readonly Who[]) =>
  people.map(({ name, address }) => oneLine(name || address)).join("; ");

function startReply(message: MessageDetail, all: boolean): void {
  const { id, from, subject } = message;
  change({ draft: { answers: id, all, to: from.address, subject: `Re: ${subject}`, html: "" } });
}

function Commands({ message, gone }: { message: MessageDetail; gone: boolean }) {
  const { id } = message;
  return (
    <div className="commands" role="toolbar" aria-label="Message">
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowReplyRegular />}
        disabled={gone}
        onClick={() => startReply(message, false)}
      >
        Reply
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowReplyAllRegular />}
        disabled={gone}
        aria-label="Reply all"
        title="Reply all"
        onClick={() => startReply(message, true)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArchiveRegular />}
        disabled={gone}
        aria-label="Archive"
        title="Archive"
        onClick={() => void attempt(() => moveAway(message, "archive"))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        disabled={gone}
        aria-label="Delete"
        title="Delete"
        onClick={() => void attempt(() => moveAway(message, "deleteditems"))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={message.unread ? <MailReadRegular /> : <MailUnreadRegular />}
        disabled={gone}
        aria-label={message.unread ? "Mark as read" : "Mark as unread"}
        title={message.unread ? "Mark as read" : "Mark as unread"}
        onClick={() => void attempt(() => act({ act: "mark-read", id, read: message.unread }))}
      />
      <span className="commands-gap" />
      <AddinButton />
    </div>
  );
}

function Attachments({ message }: { message: MessageDetail }) {
  const mailbox = useOutlook((now) => now.mailbox.address);
  const shown = message.attachments.filter(({ inline }) => !inline);
  if (shown.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attachments">
      {shown.map(({ id, name: given, size }) => {
        const name = oneLine(given) || "Untitled";
        return (
          <li key={id}>
            <a className="attachment" href={attachmentAddress(mailbox, message.id, id, name)} download={name}>
              <DocumentRegular fontSize={22} aria-hidden />
              <span>
                <span className="attachment-name">{name}</span>
                <small>{saySize(size)}</small>
              </span>
              <ArrowDownloadRegular fontSize={16} aria-hidden />
              <span className="for-ears">Download</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Letter({ message }: { message: MessageDetail }) {
  const gone = useOutlook((now) => now.gone);
  const draft = useOutlook((now) => now.draft);
  return (
    <>
      <Commands message={message} gone={gone} />
      <article className="letter">
        {gone && (
          <MessageBar intent="info" className="gone">
            <MessageBarBody>
              This message is no longer in this folder. Choose another when you are ready.
            </MessageBarBody>
          </MessageBar>
        )}
        <div className="subject-line">
          <h2 id="open-subject" tabIndex={-1}>
            {oneLine(message.subject) || "(No subject)"}
          </h2>
          <Chips names={message.categories} />
        </div>
        {message.draft && !draft && (
          <Button size="small" onClick={() => writeOn(message)}>
            Continue writing
          </Button>
        )}
        {draft && <ComposeForm key={draft.answers ?? draft.of ?? "new"} draft={draft} />}
        <div className="letter-head">
          <Avatar
            name={message.from.name}
            color="colorful"
            idForColor={message.from.address}
            size={40}
            aria-hidden
          />
          <div className="letter-people">
            <div className="letter-from">
              <strong>{oneLine(message.from.name)}</strong>
              <time className="quiet" dateTime={message.receivedAt}>
                {sayMoment(message.receivedAt)}
              </time>
            </div>
            <div className="address">{oneLine(message.from.address)}</div>
            {message.sender.address !== message.from.address && message.sender.address && (
              <div className="quiet">Sent by {oneLine(message.sender.name)}</div>
            )}
            <div className="quiet">To: {names(message.to)}</div>
            {message.cc.length > 0 && <div className="quiet">Cc: {names(message.cc)}</div>}
          </div>
        </div>
        <MeetingCard message={message} gone={gone} />
        <Attachments message={message} />
        <MailBody key={message.id} html={message.html} title={`Text of “${message.subject}”`} />
      </article>
    </>
  );
}

export function ReadingPane() {
  const message = useOutlook((now) => now.message);
  const selected = useOutlook((now) => now.selected.length);
  const draft = useOutlook((now) => now.draft);
  return (
    <main className="reading" aria-label="Reading pane">
      {message ? (
        <Letter message={message} />
      ) : draft ? (
        <ComposeForm draft={draft} />
      ) : (
        <div className="empty">
          <MailMultipleRegular fontSize={64} aria-hidden />
          <p>{selected > 1 ? `${selected} messages selected` : "Choose a message to read it"}</p>
          {selected > 1 && <AddinButton />}
        </div>
      )}
    </main>
  );
}
