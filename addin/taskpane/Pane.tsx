import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Outlook } from "../outlook/outlook.ts";
import { focusSoon } from "../parts/focus.ts";
import type { SignIn } from "../sign-in.ts";
import { useAnnouncer } from "./Announcer.tsx";
import type { Answers } from "./answers.ts";
import type { Drafts } from "./drafts.ts";
import { PaneNav } from "./PaneNav.tsx";
import { PaneProvider, type PaneContext, type Place } from "./pane-context.ts";
import { itemKey, itemTab, sceneOf } from "./scene.ts";
import { SceneView } from "./SceneView.tsx";
import { Shielded } from "./Shielded.tsx";
import { useMe, whoAmI } from "./use-me.ts";

interface PaneProps {
  outlook: Outlook;
  signIn: SignIn;
  answers: Answers;
  drafts: Drafts;
}

const atItem: Place = { at: "item" };

/** The whole pane: follows Outlook, and lets a person go elsewhere until they open another item. */
export function Pane({ outlook, signIn, answers, drafts }: PaneProps) {
  const item = useSyncExternalStore(outlook.onChange, outlook.current);
  const theme = useSyncExternalStore(outlook.onThemeChange, outlook.theme);
  const signedIn = useSyncExternalStore(signIn.onChange, signIn.state);
  const me = useMe(answers, signedIn.kind === "in");
  const { announce, announcer } = useAnnouncer();

  const key = itemKey(item);
  const [gone, setGone] = useState<{ from: string; place: Place }>({ from: key, place: atItem });
  // Going somewhere holds for the item it was done on: another item takes the pane back to itself.
  const place = gone.from === key ? gone.place : atItem;
  const subject = item && "subject" in item ? item.subject : "";
  useNowShowing(key, subject, announce);

  const context = useMemo<PaneContext>(
    () => ({
      answers,
      drafts,
      me: me.value,
      announce,
      go(next) {
        setGone({ from: key, place: next });
        window.scrollTo(0, 0);
        focusSoon("h1");
      },
      besideMail: true,
      openInOutlook: ({ id, link }) =>
        void outlook.openMessage(id).then((opened) => {
          if (!opened && link) window.open(link, "_blank", "noopener");
        }),
    }),
    [answers, drafts, me.value, announce, key, outlook],
  );
  const scene = sceneOf({ item, signIn: signedIn, me, place });

  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} className={`pane ${theme}`}>
      <PaneProvider value={context}>
        {me.value && <PaneNav tab={itemTab(item)} at={scene.kind === "home" ? "today" : place.at} />}
        <Shielded
          key={`${key} ${JSON.stringify(place)}`}
          heading={place.at === "item" ? subject : ""}
          onRetry={() => answers.forget(whoAmI)}
        >
          <SceneView scene={scene} signIn={signIn} outlook={outlook} answers={answers} />
        </Shielded>
        {announcer}
      </PaneProvider>
    </FluentProvider>
  );
}

/** Tells people who listen that the pane has followed them, once they have settled on an item. */
function useNowShowing(key: string, subject: string, announce: (text: string) => void): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    if (!subject) return;
    const settled = setTimeout(() => announce(`Now showing: ${subject}`), 600);
    return () => clearTimeout(settled);
  }, [key, subject, announce]);
}
