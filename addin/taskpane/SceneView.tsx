import type { Outlook } from "../outlook/outlook.ts";
import type { SignIn } from "../sign-in.ts";
import type { Answers } from "./answers.ts";
import { deferred, WaitingScreen } from "./deferred.tsx";
import { DoorShutScreen, NoRoleScreen, SignInScreen } from "./quiet/DoorScreens.tsx";
import type { Scene } from "./scene.ts";
import { screens } from "./screens.ts";
import { whoAmI } from "./use-me.ts";

const MailScreen = deferred(screens.mail);
const RequestScreen = deferred(screens.request);
const SeveralScreen = deferred(screens.several);
const HomeScreen = deferred(screens.home);
const CaseScreen = deferred(screens.case);
const RecordsScreen = deferred(screens.records);
const ContactScreen = deferred(screens.contact);
const RetentionScreen = deferred(screens.retention);
const ListScreen = deferred(screens.list);
const QueueScreen = deferred(screens.queue);
const LinesScreen = deferred(screens.lines);
const TeamsScreen = deferred(screens.teams);
const ReplyScreen = deferred(screens.reply);
const CampaignScreen = deferred(screens.campaign);
const BriefScreen = deferred(screens.brief);
const TrayScreen = deferred(screens.tray);
const AccuracyScreen = deferred(screens.accuracy);
const HolidaysScreen = deferred(screens.holidays);
const QuietScreen = deferred(screens.quiet);

interface SceneViewProps {
  scene: Scene;
  signIn: SignIn;
  outlook: Outlook;
  answers: Answers;
}

export function SceneView({ scene, signIn, outlook, answers }: SceneViewProps) {
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
      return <CaseScreen reference={scene.reference} {...(scene.back && { back: scene.back })} />;
    case "records":
      return (
        <RecordsScreen
          key={scene.reference}
          reference={scene.reference}
          {...(scene.back && { back: scene.back })}
        />
      );
    case "contact":
      return <ContactScreen />;
    case "retention":
      return <RetentionScreen />;
    case "list":
      return <ListScreen key={scene.of} of={scene.of} />;
    case "queue":
      return <QueueScreen />;
    case "reply":
      return <ReplyScreen {...scene.place} />;
    case "lines":
      return <LinesScreen />;
    case "teams":
      return <TeamsScreen />;
    case "campaign":
      return <CampaignScreen campaign={scene.key} />;
    case "brief":
      return <BriefScreen />;
    case "tray":
      return <TrayScreen />;
    case "accuracy":
      return <AccuracyScreen />;
    case "holidays":
      return <HolidaysScreen />;
    case "mail":
      return <MailScreen item={scene.item} {...(scene.back && { back: scene.back })} />;
    case "several":
      return <SeveralScreen item={scene.item} nameMailbox={outlook.nameMailbox} />;
    case "request":
      return <RequestScreen item={scene.item} />;
    default:
      return <QuietScreen scene={scene} retry={outlook.reread} />;
  }
}
