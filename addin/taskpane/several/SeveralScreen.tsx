import { plural } from "../../../core/text.ts";
import { Button } from "@fluentui/react-components";
import type { OpenItem, Selection } from "../../outlook/outlook.ts";
import { Plain } from "../quiet/Plain.tsx";
import { usePane } from "../pane-context.ts";
import { Several } from "./Several.tsx";
import "./several.css";

interface SeveralScreenProps {
  item: Extract<OpenItem, { kind: "several" }>;
  nameMailbox: (address: string) => void;
}

/** Several selected messages. Nothing is asked about any of them before it is known whose they are. */
export const SeveralScreen = ({ item, nameMailbox }: SeveralScreenProps) =>
  item.mailbox === undefined ? (
    <WhoseMailbox {...item} nameMailbox={nameMailbox} />
  ) : (
    <Several key={item.mailbox} mailbox={item.mailbox} letters={item.letters} />
  );

function WhoseMailbox({ letters, nameMailbox }: Selection & Pick<SeveralScreenProps, "nameMailbox">) {
  const { me } = usePane();
  return (
    <Plain
      icon="mail"
      heading={`${plural(letters.length, "message")} selected`}
      actions={
        <div className="whose" role="group" aria-label="Whose mailbox they are in">
          {me?.mailboxes.map(({ address, name }) => (
            <Button key={address} onClick={() => nameMailbox(address)}>
              {name}
            </Button>
          ))}
        </div>
      }
    >
      <p>Outlook does not say which mailbox these are in. Which is it?</p>
      <p className="quiet">
        Nothing about them has been sent to the office. Are they in another mailbox? Then there is nothing to
        do here.
      </p>
    </Plain>
  );
}
