import { useSyncExternalStore } from "react";
import type { Quirk } from "../line.ts";
import type {
  CouncilView,
  EventDetail,
  EventRow,
  FolderView,
  MessageDetail,
  OutlookMailbox,
  OutlookPerson,
} from "../wire.ts";

/** A reply or a new mail that is being written. */
export interface Draft {
  /** The message it answers; undefined for a new one. */
  answers: string | undefined;
  /** One that lies in the drafts already, by its id. */
  of?: string;
  all: boolean;
  to: string;
  subject: string;
  html: string;
}

/** The question Outlook asks when an add-in needs a person's agreement. */
export interface Consent {
  scopes: string[];
  answer: (agreed: boolean) => void;
}

export interface OutlookState {
  council: CouncilView;
  person: OutlookPerson;
  mailbox: OutlookMailbox;
  /** How a mailbox that is not one's own was opened: as a delegate, or added as an account of its own. */
  opening: "delegate" | "account";
  module: "mail" | "calendar";
  /** A folder's id, or a name such as "inbox". */
  folder: string;
  view: FolderView | undefined;
  search: string;
  selected: string[];
  message: MessageDetail | undefined;
  /** The open message has left the folder since it was opened. */
  gone: boolean;
  /** Monday of the week in view. */
  week: string;
  events: EventRow[] | undefined;
  event: EventDetail | undefined;
  theme: "light" | "dark";
  pane: { open: boolean; pinned: boolean; width: number; turn: number };
  quirks: Quirk[];
  benchOpen: boolean;
  foldersOpen: boolean;
  consent: Consent | undefined;
  draft: Draft | undefined;
  /** Something a person should know, such as that the mailbox cannot be reached. */
  notice: string;
}

let state: OutlookState | undefined;
const listeners = new Set<() => void>();

/** The page renders only after `begin`, so there is always a state to read. */
export function outlook(): OutlookState {
  if (!state) throw new Error("The page has not begun.");
  return state;
}

export function begin(first: OutlookState): void {
  state = first;
}

export function change(part: Partial<OutlookState>): void {
  state = { ...outlook(), ...part };
  for (const listener of listeners) listener();
}

export const changePane = (part: Partial<OutlookState["pane"]>): void =>
  change({ pane: { ...outlook().pane, ...part } });

export function onOutlookChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Part of the state; renders again when that part is another one. The choice must not make new objects. */
export const useOutlook = <T>(choose: (now: OutlookState) => T): T =>
  useSyncExternalStore(onOutlookChange, () => choose(outlook()));
