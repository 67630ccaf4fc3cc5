import { Button } from "@fluentui/react-components";
import { focusSoon } from "../parts/focus.ts";
import { Icon } from "../parts/Icon.tsx";
import { listNames } from "./case-words.ts";
import { type Place, usePane } from "./pane-context.ts";

interface BackButtonProps {
  /** The end of what names the line that led here: the keyboard goes back to it. */
  from: string;
  /** The office's day, unless it was another list. */
  to?: Place | undefined;
}

const names: Partial<Record<Place["at"], string>> = {
  tray: "On the way",
  item: "Back",
  case: "The case",
  queue: "Work",
  accuracy: "Back",
};

/** Back to where a screen was opened from. */
export function BackButton({ from, to = { at: "today" } }: BackButtonProps) {
  const { go } = usePane();
  function back() {
    go(to);
    focusSoon(`[data-row$="${CSS.escape(from)}"]`);
  }
  return (
    <Button className="back" appearance="subtle" icon={<Icon name="back" />} onClick={back}>
      {to.at === "list" ? listNames[to.of] : (names[to.at] ?? "Today")}
    </Button>
  );
}
