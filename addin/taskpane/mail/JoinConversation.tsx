import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CaseView, MessageView } from "../../../core/contract/shapes.ts";
import { focusSoon } from "../../parts/focus.ts";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { useCtrlEnter } from "../../parts/use-ctrl-enter.ts";
import { CaseCard } from "../CaseCard.tsx";
import { useMay } from "../pane-context.ts";
import { Flags } from "./Flags.tsx";
import type { Mail } from "./use-mail.ts";

interface JoinConversationProps {
  mail: Mail;
  view: MessageView;
  found: CaseView;
  heading: string;
  lead: ReactNode;
}

/** Another message of this conversation is in a case already: this one belongs there too, unless a person says otherwise. */
export function JoinConversation({ mail, view, found, heading, lead }: JoinConversationProps) {
  const mayLog = useMay("record-cases");
  const { doing, failure } = mail.answer;
  useCtrlEnter(mail.log, mayLog && !doing);
  function openNew() {
    mail.change({ into: "new" });
    focusSoon("h1");
  }
  return (
    <Screen
      heading={heading}
      lead={lead}
      actions={
        mayLog && (
          <>
            {failure && <RefusalNotice refusal={failure} />}
            <Button
              appearance="primary"
              size="large"
              className="wide"
              disabledFocusable={doing !== undefined}
              onClick={mail.log}
              aria-keyshortcuts="Control+Enter"
            >
              {doing ? "Adding…" : `Add to ${found.reference}`}
              <kbd>Ctrl+Enter</kbd>
            </Button>
            <Button
              className="wide"
              appearance="subtle"
              disabledFocusable={doing !== undefined}
              onClick={openNew}
            >
              Open a new case
            </Button>
          </>
        )
      }
    >
      {mail.draft.undone && (
        <div tabIndex={-1} data-outcome>
          <Notice tone="good" title="Undone">
            <p>This email is no longer in {mail.draft.undone}.</p>
          </Notice>
        </div>
      )}
      <Flags flags={view.suggestion.flags} />
      <CaseCard shown={found} title="This conversation has a case" />
    </Screen>
  );
}
