import type { CaseListName } from "../../core/cases/lists.ts";
import type { Me } from "../../core/contract/shapes.ts";
import type { OpenItem } from "../outlook/outlook.ts";
import type { Refusal } from "../refusal.ts";
import type { SignInState } from "../sign-in.ts";
import type { Answer } from "./answers.ts";
import type { Place } from "./pane-context.ts";

type Item<K extends OpenItem["kind"]> = Extract<OpenItem, { kind: K }>;

/** What the pane shows: one of these, and nothing else. */
export type Scene =
  | { kind: "waiting"; heading: string }
  | { kind: "sign-in"; problem?: string }
  | { kind: "door-shut"; refusal: Refusal; busy: boolean }
  | { kind: "no-role"; me: Me }
  | { kind: "home" }
  | { kind: "case"; reference: string; back?: Place }
  | { kind: "records"; reference: string; back?: Place }
  | { kind: "contact" }
  | { kind: "retention" }
  | { kind: "list"; of: CaseListName }
  | { kind: "queue" }
  | { kind: "reply"; place: Extract<Place, { at: "reply" }> }
  | { kind: "teams" }
  | { kind: "lines" }
  | { kind: "campaign"; key: number }
  | { kind: "brief" }
  | { kind: "tray" }
  | { kind: "accuracy" }
  | { kind: "holidays" }
  | { kind: "foreign"; mailbox: string; me: Me }
  | { kind: "diary-closed"; subject: string }
  | { kind: "mail"; item: Item<"mail" | "meeting-request">; back?: Place }
  | { kind: "request"; item: Item<"meeting-request"> }
  | { kind: "several"; item: Item<"several"> }
  | Item<"compose">
  | { kind: "appointment"; item: Item<"appointment"> }
  | { kind: "response"; item: Item<"meeting-response"> }
  | { kind: "unreadable"; item: Item<"unreadable"> };

interface Known {
  item: OpenItem | undefined;
  signIn: SignInState;
  me: Answer<Me>;
  place: Place;
}

/**
 * Which screen fits. First who is asking, then what they went to by themselves, then what is open in Outlook.
 * A message is named to the office only once it is known to be in one of the office's mailboxes.
 */
export function sceneOf({ item, signIn, me, place }: Known): Scene {
  const heading = item && "subject" in item ? item.subject : "";
  if (signIn.kind === "needed")
    return { kind: "sign-in", ...(signIn.problem && { problem: signIn.problem }) };
  if (!me.value) {
    return me.refusal && me.refusal.kind !== "sign-in"
      ? { kind: "door-shut", refusal: me.refusal, busy: me.asking }
      : { kind: "waiting", heading };
  }
  if (place.at === "teams") return { kind: "teams" };
  if (place.at === "holidays") return { kind: "holidays" };
  if (!me.value.may.includes("see-office"))
    return me.value.may.includes("teach-office") ? { kind: "accuracy" } : { kind: "no-role", me: me.value };
  if (place.at === "case")
    return { kind: "case", reference: place.reference, ...(place.back && { back: place.back }) };
  if (place.at === "records")
    return { kind: "records", reference: place.reference, ...(place.back && { back: place.back }) };
  if (place.at === "contact" || place.at === "retention") return { kind: place.at };
  if (place.at === "list") return { kind: "list", of: place.of };
  if (place.at === "letter") return { kind: "mail", item: place.letter, back: { at: "item" } };
  if (place.at === "campaign") return { kind: "campaign", key: place.key };
  if (place.at === "lines") return { kind: "lines" };
  if (place.at === "reply") return { kind: "reply", place };
  if (place.at === "brief") return { kind: "brief" };
  if (place.at === "tray" || place.at === "accuracy" || place.at === "queue") return { kind: place.at };
  if (place.at === "today" || item?.kind === "none") return { kind: "home" };
  if (!item || item.kind === "opening") return { kind: "waiting", heading };
  return sceneOfItem(item, me.value);
}

function sceneOfItem(item: Exclude<OpenItem, Item<"none" | "opening">>, me: Me): Scene {
  switch (item.kind) {
    case "several":
      return item.mailbox === undefined || isOurs(item.mailbox, me)
        ? { kind: "several", item }
        : { kind: "foreign", mailbox: item.mailbox, me };
    case "compose":
      return item;
    case "appointment":
      return { kind: "appointment", item };
    case "meeting-response":
      return { kind: "response", item };
    case "unreadable":
      return { kind: "unreadable", item };
    case "mail":
      return isOurs(item.mailbox, me)
        ? { kind: "mail", item }
        : { kind: "foreign", mailbox: item.mailbox, me };
    case "meeting-request":
      if (!isOurs(item.mailbox, me)) return { kind: "foreign", mailbox: item.mailbox, me };
      // One sent to the office is a letter like any other: requests are answered in the Leader's own mailbox.
      if (!isLeaders(item.mailbox, me)) return { kind: "mail", item };
      return me.may.includes("see-diary")
        ? { kind: "request", item }
        : { kind: "diary-closed", subject: item.subject };
  }
}

const isLeaders = (mailbox: string, me: Me): boolean =>
  me.mailboxes.some(({ address, kind }) => address === mailbox && kind === "leader");

const isOurs = (mailbox: string, me: Me): boolean => me.mailboxes.some(({ address }) => address === mailbox);

const tabs: Record<OpenItem["kind"], string | undefined> = {
  none: undefined,
  opening: "This email",
  mail: "This email",
  unreadable: "This email",
  "meeting-request": "This request",
  "meeting-response": "This answer",
  appointment: "This meeting",
  several: "Selection",
  compose: "This draft",
};

/** What the tab for the open item is called; undefined when there is nothing to go back to. */
export const itemTab = (item: OpenItem | undefined): string | undefined => item && tabs[item.kind];

/** Names the item a person is looking at, so that the pane can tell when it is another. */
export const itemKey = (item: OpenItem | undefined): string => {
  if (!item) return "";
  if (item.kind === "several") return `several ${item.mailbox ?? ""}`;
  if ("message" in item) return `${item.kind} ${item.mailbox} ${item.message.internetMessageId}`;
  return "subject" in item ? `${item.kind} ${item.subject}` : item.kind;
};
