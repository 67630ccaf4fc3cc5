import { Button } from "@fluentui/react-components";
import type { Me } from "../../../core/contract/shapes.ts";
import type { OpenItem } from "../../outlook/outlook.ts";
import { usePane } from "../pane-context.ts";
import type { Scene } from "../scene.ts";
import { Plain } from "./Plain.tsx";

function TodayButton() {
  const { go } = usePane();
  return <Button onClick={() => go({ at: "today" })}>See today in the office</Button>;
}

const ComposeScreen = () => (
  <Plain icon="mail" heading="You are writing" actions={<TodayButton />}>
    <p>Nothing needs doing here while you write. The office helps with messages that have arrived.</p>
  </Plain>
);

const AppointmentScreen = ({ item }: { item: Extract<OpenItem, { kind: "appointment" }> }) => (
  <Plain icon="calendar" heading={item.subject || "Calendar appointment"} actions={<TodayButton />}>
    {item.organising ? (
      <p>This meeting is this mailbox’s own, so there is no request to answer.</p>
    ) : (
      <p>
        To answer a request for a meeting, open its invitation in the inbox: the day around it is shown there.
      </p>
    )}
  </Plain>
);

const ResponseScreen = ({ item }: { item: Extract<OpenItem, { kind: "meeting-response" }> }) => (
  <Plain icon="calendar" heading={item.subject || "Answer to an invitation"} actions={<TodayButton />}>
    <p>
      {item.from.name || "Someone"} has answered an invitation from this mailbox. Outlook keeps the answer.
    </p>
  </Plain>
);

const UnreadableScreen = ({
  item,
  retry,
}: {
  item: Extract<OpenItem, { kind: "unreadable" }>;
  retry: () => void;
}) => (
  <Plain
    icon="mail"
    heading={item.subject || "This message"}
    actions={<Button onClick={retry}>Look again</Button>}
  >
    <p>{item.why}</p>
  </Plain>
);

const ForeignScreen = ({ mailbox, me }: { mailbox: string; me: Me }) => (
  <Plain icon="lock" heading="Not one of the office’s mailboxes" actions={<TodayButton />}>
    <p>
      Outlook says that this message is in <strong>{mailbox}</strong>. Nothing about it has been sent to the
      office.
    </p>
    {me.mailboxes.length > 0 && (
      <>
        <p>The office works in:</p>
        <ul>
          {me.mailboxes.map(({ address, name }) => (
            <li key={address}>
              {name} <span className="quiet">{address}</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </Plain>
);

const DiaryClosedScreen = ({ subject }: { subject: string }) => (
  <Plain icon="lock" heading={subject || "Meeting request"} actions={<TodayButton />}>
    <p>
      Requests for the Leader’s time are answered by the gatekeeper. Your role does not include the diary.
    </p>
  </Plain>
);

export type QuietScene = Extract<
  Scene,
  { kind: "compose" | "appointment" | "response" | "unreadable" | "foreign" | "diary-closed" }
>;

/** Every situation of an open item in which there is little to do. */
export function QuietScreen({ scene, retry }: { scene: QuietScene; retry: () => void }) {
  switch (scene.kind) {
    case "compose":
      return <ComposeScreen />;
    case "appointment":
      return <AppointmentScreen item={scene.item} />;
    case "response":
      return <ResponseScreen item={scene.item} />;
    case "unreadable":
      return <UnreadableScreen item={scene.item} retry={retry} />;
    case "foreign":
      return <ForeignScreen {...scene} />;
    case "diary-closed":
      return <DiaryClosedScreen subject={scene.subject} />;
  }
}
