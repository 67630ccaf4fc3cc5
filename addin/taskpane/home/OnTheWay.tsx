import { Button } from "@fluentui/react-components";
import type { HomeView } from "../../../core/contract/shapes.ts";
import { plural } from "../../../core/text.ts";
import { Notice } from "../../parts/Notice.tsx";
import { usePane } from "../pane-context.ts";

/** What has not reached Outlook, and the way to the list of it. */
export function OnTheWay({ effects: { failed, waiting } }: { effects: HomeView["effects"] }) {
  const { go } = usePane();
  if (failed === 0 && waiting === 0) return null;
  const show = (
    <Button size="small" data-row="tray" onClick={() => go({ at: "tray" })}>
      {failed > 0 ? "See what to do" : "Show"}
    </Button>
  );
  if (failed > 0) {
    return (
      <Notice tone="warn" title={`${plural(failed, "change")} to Outlook did not get through`} actions={show}>
        <p>Someone has to look at {failed === 1 ? "it" : "them"}.</p>
        {waiting > 0 && <p>{plural(waiting, "more", "more")} on the way.</p>}
      </Notice>
    );
  }
  return (
    <div className="on-the-way">
      <p className="effect" role="status">
        <span className="spinner" aria-hidden="true" />
        {plural(waiting, "change")} on the way to Outlook
      </p>
      {show}
    </div>
  );
}
