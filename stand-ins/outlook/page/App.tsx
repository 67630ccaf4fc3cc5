import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { AddinPane } from "./AddinPane.tsx";
import { BenchDrawer } from "./BenchDrawer.tsx";
import { CalendarWeek } from "./CalendarWeek.tsx";
import { ConsentDialog } from "./ConsentDialog.tsx";
import { Folders } from "./Folders.tsx";
import { MessageList } from "./MessageList.tsx";
import { Rail } from "./Rail.tsx";
import { ReadingPane } from "./ReadingPane.tsx";
import { change, useOutlook } from "./store.ts";
import { TopBar } from "./TopBar.tsx";

function Notice() {
  const notice = useOutlook((now) => now.notice);
  return (
    <div role="status" className="notice">
      {notice && (
        <MessageBar intent="warning">
          <MessageBarBody>{notice}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label="Dismiss"
                onClick={() => change({ notice: "" })}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

export function App() {
  const theme = useOutlook((now) => now.theme);
  const module = useOutlook((now) => now.module);
  const paneOpen = useOutlook((now) => now.pane.open);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme}>
      <div className="outlook" data-module={module}>
        <TopBar />
        <Notice />
        <div className="desk">
          <Rail />
          <Folders />
          {module === "mail" ? (
            <>
              <MessageList />
              <ReadingPane />
            </>
          ) : (
            <CalendarWeek />
          )}
          {paneOpen && <AddinPane />}
        </div>
      </div>
      <BenchDrawer />
      <ConsentDialog />
    </FluentProvider>
  );
}
