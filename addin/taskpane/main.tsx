import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { connectOffice } from "../api.ts";
import { findOutlook } from "../outlook/office.ts";
import { browserPage } from "../outlook/page.ts";
import { readSettings } from "../settings.ts";
import { openSignIn } from "../sign-in.ts";
import "./taskpane.css";
import { keepAnswers } from "./answers.ts";
import { keepDrafts } from "./drafts.ts";
import { Pane } from "./Pane.tsx";
import { OutsideScreen } from "./quiet/DoorScreens.tsx";
import { takeDrafts } from "./reload.ts";
import { fetchAhead } from "./screens.ts";
import { whoAmI } from "./use-me.ts";

async function start(place: HTMLElement) {
  // The page is painted already: the screens come while Outlook is getting ready.
  const ahead = fetchAhead();
  const page = browserPage();
  const outlook = await findOutlook(page);
  const root = createRoot(place);
  if (!outlook) {
    root.render(
      <FluentProvider theme={page.prefersDark() ? webDarkTheme : webLightTheme} className="pane">
        <OutsideScreen />
      </FluentProvider>,
    );
    return;
  }
  const settings = readSettings(import.meta.env);
  const signIn = openSignIn(settings);
  const answers = keepAnswers(connectOffice(settings.apiBase, signIn));
  void answers.ask(whoAmI);
  root.render(<Pane outlook={outlook} signIn={signIn} answers={answers} drafts={keepDrafts(takeDrafts())} />);
  await ahead;
}

const place = document.getElementById("pane");
if (place) void start(place);
