import { type ComponentType, type FunctionComponent, useEffect, useState } from "react";
import { Screen } from "../parts/Screen.tsx";
import { Waiting } from "../parts/Skeleton.tsx";
import { NotShown } from "./NotShown.tsx";

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/**
 * A screen in a file of its own, shown in the same moment when its file is there already. React.lazy would hold it
 * back for as long as it thinks a placeholder should be seen, which is a third of a second.
 */
export function deferred<P extends object>(
  load: Load<P>,
  part: "screen" | "section" = "screen",
): FunctionComponent<P> {
  let Loaded: ComponentType<P> | undefined;
  return function Deferred(props: P) {
    const [failed, setFailed] = useState(false);
    const [asked, setAsked] = useState(0);
    useEffect(() => {
      if (Loaded) return;
      load().then(
        (file) => {
          Loaded = file.default;
          setAsked((times) => times + 1);
        },
        () => setFailed(true),
      );
    }, [asked]);
    const heading = headingOf(props);
    if (Loaded) return <Loaded {...props} />;
    if (!failed)
      return part === "section" ? (
        <Waiting says="One moment" shapes={[[60, 90]]} />
      ) : (
        <WaitingScreen heading={heading} />
      );
    const retry = () => {
      setFailed(false);
      setAsked((times) => times + 1);
    };
    const refused = (
      <NotShown title="This part of the pane could not be fetched" retry={retry}>
        Check the connection and try again.
      </NotShown>
    );
    return part === "section" ? refused : <Screen heading={heading || "Leader’s Office"}>{refused}</Screen>;
  };
}

/** What is known of the screen that is coming: the subject of the message it is about. */
function headingOf(props: object): string {
  const about = "item" in props ? props.item : "scene" in props ? props.scene : undefined;
  const item = typeof about === "object" && about !== null && "item" in about ? about.item : about;
  return typeof item === "object" && item !== null && "subject" in item ? String(item.subject) : "";
}

const shapes = [
  [34, 100, 64, 88],
  [28, 76, 40],
];

export const WaitingScreen = ({ heading }: { heading: string }) => (
  <div data-waiting className="waiting">
    <Screen heading={heading || "Leader’s Office"} lead={<p className="lead">{"\u00a0"}</p>}>
      <Waiting says="One moment" shapes={shapes} />
    </Screen>
  </div>
);
