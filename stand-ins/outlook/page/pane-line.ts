import type { FromPage, FromPane, HostEvent, Welcome } from "../line.ts";
import { answerAuth } from "./nested-auth.ts";
import { openItemOf, selectionOf, sharedIn, themes } from "./open-item.ts";
import { answerPane } from "./pane-asks.ts";
import { paneSettings } from "./pane-settings.ts";
import { onOutlookChange, outlook, type OutlookState } from "./store.ts";

/** The frame that shows the pane; the component that draws it says which one. */
let frame: HTMLIFrameElement | undefined;
let greeted = false;
export function setPaneFrame(now: HTMLIFrameElement | null): void {
  frame = now ?? undefined;
  greeted = false;
}

const paneOrigin = () => new URL(outlook().council.paneUrl).origin;
const say = (said: FromPage) => frame?.contentWindow?.postMessage(said, paneOrigin());
const tell = (event: HostEvent) => say({ outlook: "event", event });
const isFromPane = (said: unknown): said is FromPane =>
  typeof said === "object" && said !== null && "outlook" in said;

const welcomeTo = (now: OutlookState): Welcome => ({
  // In a shared mailbox added as an account of its own, Outlook gives that mailbox's name as the user's.
  profile: now.opening === "account" && !sharedIn(now) ? now.mailbox : now.person,
  item: openItemOf(now),
  selected: selectionOf(now),
  theme: themes[now.theme],
  settings: paneSettings.read(now),
  quirks: now.quirks,
});

/** What the pane last heard, so that it hears of changes only. */
let heard = { item: "", selection: "", theme: "", quirks: "" };
const picture = (now: OutlookState): typeof heard => {
  const item = openItemOf(now);
  return {
    item: item ? `${item.surface} ${item.itemId} ${item.shared?.owner ?? ""}` : "",
    selection: now.selected.join(" "),
    theme: now.theme,
    quirks: now.quirks.join(" "),
  };
};

function tellChanges(): void {
  const now = outlook();
  const before = heard;
  heard = picture(now);
  if (!greeted) return;
  if (heard.quirks !== before.quirks) tell({ name: "quirks", quirks: now.quirks });
  if (heard.item !== before.item) tell({ name: "item", item: openItemOf(now) });
  if (heard.selection !== before.selection) tell({ name: "selection", selected: selectionOf(now) });
  if (heard.theme !== before.theme) tell({ name: "theme", theme: themes[now.theme] });
}

/** Listens to the pane, and only to it: another frame or another origin is not answered. */
export function openPaneLine(): void {
  onOutlookChange(tellChanges);
  window.addEventListener("message", ({ origin, source, data }: MessageEvent<unknown>) => {
    if (!frame || source !== frame.contentWindow || origin !== paneOrigin() || !isFromPane(data)) return;
    if (data.outlook === "hello") {
      greeted = true;
      heard = picture(outlook());
      say({ outlook: "welcome", welcome: welcomeTo(outlook()) });
    } else if (data.outlook === "auth") {
      void answerAuth(data.message).then((message) => tell({ name: "auth", message }));
    } else {
      const { id } = data;
      answerPane(data.ask).then(
        (gets) => say({ outlook: "answer", id, gets }),
        (fault: unknown) => say({ outlook: "refusal", id, message: String(fault) }),
      );
    }
  });
}
