import { lazy, Suspense } from "react";
import type { Outlook } from "../outlook/outlook.ts";
import { Screen } from "../parts/Screen.tsx";
import { Waiting } from "../parts/Skeleton.tsx";
import type { SignIn } from "../sign-in.ts";
import type { Answers } from "./answers.ts";
import { DoorShutScreen, NoRoleScreen, SignInScreen } from "./quiet/DoorScreens.tsx";
import type { Scene } from "./scene.ts";
import { screens } from "./screens.ts";
import { whoAmI } from "./use-me.ts";

const MailScreen = lazy(screens.mail);
const RequestScreen = lazy(screens.request);
const HomeScreen = lazy(screens.home);
const CaseScreen = lazy(screens.case);
const BriefScreen = lazy(screens.brief);
const QuietScreen = lazy(screens.quiet);

interface SceneViewProps {
  scene: Scene;
  signIn: SignIn;
  outlook: Outlook;
  answers: Answers;
}

export function SceneView(props: SceneViewProps) {
  const { scene } = props;
  const heading = "item" in scene && "subject" in scene.item ? scene.item.subject : "";
  return (
    <Suspense fallback={<WaitingScreen heading={heading} />}>
      <Shown {...props} />
    </Suspense>
  );
}

function Shown({ scene, signIn, outlook, answers }: SceneViewProps) {
  switch (scene.kind) {
    case "waiting":
      return <WaitingScreen heading={scene.heading} />;
    case "sign-in":
      return <SignInScreen signIn={signIn} {...(scene.problem && { problem: scene.problem })} />;
    case "door-shut":
      return <DoorShutScreen {...scene} retry={() => void answers.ask(whoAmI)} />;
    case "no-role":
      return <NoRoleScreen me={scene.me} />;
    case "home":
      return <HomeScreen />;
    case "case":
      return <CaseScreen reference={scene.reference} />;
    case "brief":
      return <BriefScreen />;
    case "mail":
      return <MailScreen item={scene.item} />;
    case "request":
      return <RequestScreen item={scene.item} />;
    default:
      return <QuietScreen scene={scene} retry={outlook.reread} />;
  }
}

const shapes = [
  [34, 100, 64, 88],
  [28, 76, 40],
];

const WaitingScreen = ({ heading }: { heading: string }) => (
  <div data-waiting className="waiting">
    <Screen heading={heading || "Leader’s Office"} lead={<p className="lead">{"\u00a0"}</p>}>
      <Waiting says="One moment" shapes={shapes} />
    </Screen>
  </div>
);
