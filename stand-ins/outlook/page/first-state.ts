import { type Quirk, quirks } from "../line.ts";
import type { CouncilView } from "../wire.ts";
import { londonDate } from "../../../core/time.ts";
import { mondayOf, nowAt } from "./actions.ts";
import { findMailbox, findPerson } from "./bench.ts";
import type { OutlookState } from "./store.ts";

const isQuirk = (name: string): name is Quirk => (quirks as readonly string[]).includes(name);

/** How Outlook opens: as the address asks, else as it was left, else on the Leader's inbox. */
export function firstState(council: CouncilView, asked: URLSearchParams): OutlookState {
  const ask = (name: string) => asked.get(name) ?? "";
  const { people, mailboxes } = council;
  const person =
    findPerson(people, ask("person")) ??
    findPerson(people, localStorage.getItem("person") ?? "") ??
    findPerson(people, "ruth") ??
    people[0];
  const mailbox = findMailbox(mailboxes, ask("mailbox")) ?? findMailbox(mailboxes, "leader") ?? mailboxes[0];
  if (!person || !mailbox) throw new Error("Outlook needs a person and a mailbox.");
  const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const theme = ask("theme") || (localStorage.getItem("theme") ?? preferred);
  return {
    council,
    person,
    mailbox,
    opening: ask("opening") === "account" ? "account" : "delegate",
    module: ask("module") === "calendar" ? "calendar" : "mail",
    folder: ask("folder") || "inbox",
    view: undefined,
    search: "",
    selected: [],
    message: undefined,
    gone: false,
    week: mondayOf(ask("week") || londonDate(nowAt(council.now))),
    events: undefined,
    event: undefined,
    theme: theme === "dark" ? "dark" : "light",
    pane: {
      open: ask("pane") !== "closed",
      pinned: ask("pinned") !== "no",
      width: Number(ask("paneWidth")) || 360,
      turn: 1,
    },
    quirks: asked
      .getAll("quirk")
      .flatMap((names) => names.split(","))
      .filter(isQuirk),
    benchOpen: ask("bench") === "open",
    foldersOpen: false,
    consent: undefined,
    draft: undefined,
    notice: "",
  };
}
