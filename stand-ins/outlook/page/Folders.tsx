import {
  ArchiveRegular,
  CalendarLtrRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  DeleteRegular,
  DraftsRegular,
  FolderRegular,
  MailInboxRegular,
  MailProhibitedRegular,
  SendRegular,
} from "@fluentui/react-icons";
import type { FolderRow, OutlookMailbox } from "../wire.ts";
import { attempt, openFolder, openMailbox } from "./actions.ts";
import { refresh } from "./live.ts";
import { change, useOutlook } from "./store.ts";

const icons: Record<string, typeof FolderRegular> = {
  Inbox: MailInboxRegular,
  Drafts: DraftsRegular,
  "Sent Items": SendRegular,
  "Deleted Items": DeleteRegular,
  Archive: ArchiveRegular,
  "Junk Email": MailProhibitedRegular,
};

function Folder({ folder, current }: { folder: FolderRow; current: boolean }) {
  const Icon = icons[folder.name] ?? FolderRegular;
  // Outlook counts drafts, and in every other folder what is unread.
  const count = folder.name === "Drafts" ? folder.total : folder.unread;
  const open = () => {
    openFolder(folder.id);
    change({ foldersOpen: false });
    void attempt(refresh);
  };
  return (
    <li>
      <button
        type="button"
        className="folder"
        style={{ paddingInlineStart: 24 + folder.depth * 14 }}
        aria-current={current ? "page" : undefined}
        onClick={open}
      >
        <Icon fontSize={18} aria-hidden />
        <span className="folder-name">{folder.name}</span>
        {count > 0 && (
          <span className="count">
            {count}
            <span className="for-ears"> {folder.name === "Drafts" ? "drafts" : "unread"}</span>
          </span>
        )}
      </button>
    </li>
  );
}

function MailboxTree({ mailbox }: { mailbox: OutlookMailbox }) {
  const current = useOutlook((now) => now.mailbox.address === mailbox.address);
  const view = useOutlook((now) => now.view);
  const calendar = useOutlook((now) => now.module === "calendar");
  const open = () => {
    openMailbox(mailbox);
    void attempt(refresh);
  };
  return (
    <section aria-label={mailbox.name} className="tree">
      <button type="button" className="mailbox" aria-expanded={current} onClick={open}>
        {calendar ? (
          <CalendarLtrRegular fontSize={16} aria-hidden />
        ) : current ? (
          <ChevronDownRegular fontSize={16} aria-hidden />
        ) : (
          <ChevronRightRegular fontSize={16} aria-hidden />
        )}
        <span className="folder-name">{mailbox.name}</span>
        {calendar && current && <span className="count">shown</span>}
      </button>
      {current && !calendar && (
        <ul>
          {view?.folders.map((folder) => (
            <Folder key={folder.id} folder={folder} current={folder.id === view.folderId} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function Folders() {
  const mailboxes = useOutlook((now) => now.council.mailboxes);
  const open = useOutlook((now) => now.foldersOpen);
  return (
    <nav className="folders" data-open={open} aria-label="Mailboxes and folders">
      {mailboxes.map((mailbox) => (
        <MailboxTree key={mailbox.address} mailbox={mailbox} />
      ))}
    </nav>
  );
}
