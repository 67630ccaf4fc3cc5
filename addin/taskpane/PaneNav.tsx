import { usePane, type Place } from "./pane-context.ts";

/** What is open in Outlook, or the office's day. Only when there is a choice. */
export function PaneNav({ tab, at }: { tab: string | undefined; at: Place["at"] }) {
  const { go } = usePane();
  if (!tab) return null;
  const here = at === "item" || at === "letter" || at === "campaign" || at === "reply";
  return (
    <nav className="tabs pane-nav" aria-label="Leader’s Office">
      <button type="button" aria-current={here ? "page" : undefined} onClick={() => go({ at: "item" })}>
        {tab}
      </button>
      <button type="button" aria-current={here ? undefined : "page"} onClick={() => go({ at: "today" })}>
        Today
      </button>
    </nav>
  );
}
