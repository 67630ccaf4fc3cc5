import { Button } from "@fluentui/react-components";
import { focusSoon } from "../parts/focus.ts";
import { Icon } from "../parts/Icon.tsx";
import { usePane } from "./pane-context.ts";

/** Back to today, with the keyboard on the line that led away from it. */
export function BackButton({ from }: { from: string }) {
  const { go } = usePane();
  function back() {
    go({ at: "today" });
    focusSoon(`[data-row$="${from}"]`);
  }
  return (
    <Button className="back" appearance="subtle" icon={<Icon name="back" />} onClick={back}>
      Today
    </Button>
  );
}
