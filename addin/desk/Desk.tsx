import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import { browserPage } from "../outlook/page.ts";
import { WaitingScreen } from "../taskpane/deferred.tsx";
import { useAnnouncer } from "../taskpane/Announcer.tsx";
import type { Answers } from "../taskpane/answers.ts";
import type { Drafts } from "../taskpane/drafts.ts";
import { type PaneContext, PaneProvider } from "../taskpane/pane-context.ts";
import { DoorShutScreen, NoRoleScreen, SignInScreen } from "../taskpane/quiet/DoorScreens.tsx";
import { useMe, whoAmI } from "../taskpane/use-me.ts";
import type { SignIn } from "../sign-in.ts";
import { allOpen } from "./address.ts";
import { DeskHead } from "./DeskHead.tsx";
import { DeskPlaces } from "./DeskPlaces.tsx";
import { goTo } from "./use-place.ts";

const page = browserPage();
const followTheme = (listener: () => void) => {
  page.onPreference(listener);
  return () => {};
};

interface DeskProps {
  signIn: SignIn;
  answers: Answers;
  drafts: Drafts;
}

/** The register as a page of its own: who is here, and where its address leads. */
export function Desk({ signIn, answers, drafts }: DeskProps) {
  const dark = useSyncExternalStore(followTheme, page.prefersDark);
  const state = useSyncExternalStore(signIn.onChange, signIn.state);
  const me = useMe(answers, state.kind === "in");
  const { announce, announcer } = useAnnouncer();
  const context = useMemo<PaneContext>(
    () => ({
      answers,
      drafts,
      me: me.value,
      announce,
      besideMail: false,
      openInOutlook: ({ link }) => void (link && window.open(link, "_blank", "noopener")),
      // What is shown in both places goes about in each in its own way.
      go: (to) =>
        goTo(to.at === "case" ? { at: "case", reference: to.reference } : { at: "cases", view: allOpen }),
    }),
    [answers, drafts, me.value, announce],
  );
  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className={`pane desk ${dark ? "dark" : "light"}`}
    >
      <PaneProvider value={context}>
        {state.kind === "needed" && !me.value ? (
          <SignInScreen signIn={signIn} {...(state.problem && { problem: state.problem })} />
        ) : me.value ? (
          me.value.may.includes("see-office") ? (
            <>
              <DeskHead me={me.value} />
              {state.kind === "needed" && <SignedOut signIn={signIn} />}
              <DeskPlaces />
            </>
          ) : (
            <NoRoleScreen me={me.value} />
          )
        ) : me.refusal && me.refusal.kind !== "sign-in" ? (
          <DoorShutScreen refusal={me.refusal} busy={me.asking} retry={() => void answers.ask(whoAmI)} />
        ) : (
          <WaitingScreen heading="The register" />
        )}
        {announcer}
      </PaneProvider>
    </FluentProvider>
  );
}

/** What is on the screen stays there until the person has been to Microsoft and back. */
const SignedOut = ({ signIn }: { signIn: SignIn }) => (
  <p className="desk-signed-out" role="alert">
    Your sign-in has run out.{" "}
    <button type="button" className="desk-link" onClick={() => void signIn.ask()}>
      Sign in again
    </button>
  </p>
);
