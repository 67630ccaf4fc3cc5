import type { Quirk } from "../line.ts";
import type { OutlookMailbox, OutlookPerson } from "../wire.ts";
import {
  deliverSituation,
  openFolder,
  openMailbox,
  openModule,
  selectEvent,
  selectMany,
  selectNone,
  setTheme,
  showMessage,
  showWeek,
  switchPerson,
} from "./actions.ts";
import { refresh } from "./live.ts";
import { change, changePane, outlook } from "./store.ts";

const plain = (text: string) => text.toLowerCase();

/** By object id, address or a word of the name: "ruth". */
export function findPerson(people: readonly OutlookPerson[], wanted: string): OutlookPerson | undefined {
  return people.find(
    ({ id, address, name }) =>
      id === wanted || address === plain(wanted) || plain(name).split(/\s+/).includes(plain(wanted)),
  );
}
/** By address, or "leader" and "office". */
export const findMailbox = (mailboxes: readonly OutlookMailbox[], wanted: string) =>
  mailboxes.find(({ address, kind }) => address === plain(wanted) || kind === wanted);

const missing = (what: string) => new Error(`There is no such ${what}.`);
const startPaneAnew = () => changePane({ turn: outlook().pane.turn + 1 });

export function setQuirk(quirk: Quirk, on = true): void {
  change({ quirks: [...outlook().quirks.filter((one) => one !== quirk), ...(on ? [quirk] : [])] });
  // MSAL looks for the bridge once, as the pane loads.
  if (quirk === "no-bridge") startPaneAnew();
}

export function setOpening(opening: "delegate" | "account"): void {
  change({ opening });
  startPaneAnew();
}

/**
 * `window.outlookBench`, for browser tests. Everything that waits is done when its promise is.
 *
 * select(internetMessageId)        opens that message, wherever in the mailbox it lies
 * selectMany(internetMessageIds)   selects several in the folder in view; selectNone() none
 * selectEvent(subject)             opens the calendar and the first event of the week with that subject
 * switchPerson(id | "ruth"), switchMailbox("leader" | "office" | address), openFolder("inbox" | id)
 * openModule("mail" | "calendar"), showWeek("2026-03-16")
 * setTheme("light" | "dark"), setOpening("delegate" | "account"), setQuirk(name, on = true)
 * setPane({ open, pinned, width }), reloadPane()
 * deliver(situation)               a sample mail, now; gives its internetMessageId
 * refresh()                        looks at the mailbox at once instead of within the second
 * state()                          { person, mailbox, folder, module, selected (internetMessageIds), event, theme, quirks, pane, gone }
 *
 * The address does the same at the start: /?person=ruth&mailbox=leader&folder=inbox&message=<id>&module=calendar
 * &week=2026-03-16&theme=dark&paneWidth=320&pane=closed&pinned=no&opening=account&quirk=null-item&bench=open
 */
export const bench = {
  select: showMessage,
  selectMany: (internetMessageIds: string[]) =>
    selectMany(
      (outlook().view?.messages ?? [])
        .filter((row) => internetMessageIds.includes(row.internetMessageId))
        .map(({ id }) => id),
    ),
  selectNone,
  selectEvent: async (subject: string) => {
    openModule("calendar");
    await refresh();
    const event = outlook().events?.find((one) => one.subject === subject);
    if (!event) throw missing("event this week");
    await selectEvent(event.id);
  },
  switchPerson: (wanted: string) => {
    const person = findPerson(outlook().council.people, wanted);
    if (!person) throw missing("person");
    switchPerson(person);
  },
  switchMailbox: async (wanted: string) => {
    const mailbox = findMailbox(outlook().council.mailboxes, wanted);
    if (!mailbox) throw missing("mailbox");
    openMailbox(mailbox);
    await refresh();
  },
  openFolder: async (folder: string) => {
    openFolder(folder);
    await refresh();
  },
  openModule,
  showWeek: async (on: string) => {
    showWeek(on);
    await refresh();
  },
  setTheme,
  setOpening,
  setQuirk,
  setPane: changePane,
  reloadPane: startPaneAnew,
  deliver: deliverSituation,
  refresh,
  state: () => {
    const { person, mailbox, view, folder, module, selected, event, theme, quirks, pane, gone } = outlook();
    const chosen = view?.messages.filter(({ id }) => selected.includes(id)) ?? [];
    return {
      person: person.name,
      mailbox: mailbox.address,
      folder: view?.folders.find(({ id }) => id === view.folderId)?.name ?? folder,
      module,
      selected: chosen.map(({ internetMessageId }) => internetMessageId),
      event: event?.subject,
      theme,
      quirks,
      pane,
      gone,
    };
  },
};

export type OutlookBench = typeof bench;
