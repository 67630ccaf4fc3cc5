import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Joining } from "../../../core/contract/joining.ts";
import type { CaseView, MessageView, SealedCase as SealedCaseView } from "../../../core/contract/shapes.ts";
import { focusSoon } from "../../parts/focus.ts";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { useCtrlEnter } from "../../parts/use-ctrl-enter.ts";
import { CaseCard } from "../CaseCard.tsx";
import { SealedCase } from "../SealedCase.tsx";
import { useMay } from "../pane-context.ts";
import { CampaignCard } from "../campaign/CampaignCard.tsx";
import { AlsoLog } from "./AlsoLog.tsx";
import { Flags } from "./Flags.tsx";
import { KnownBefore } from "./KnownBefore.tsx";
import type { Mail } from "./use-mail.ts";

interface JoinConversationProps {
  mail: Mail;
  view: MessageView;
  found: CaseView | SealedCaseView;
  joins: Joining;
  heading: string;
  lead: ReactNode;
}

/** There is a case this message belongs to: it goes there, and why, unless a person says otherwise. */
export function JoinConversation({ mail, view, found, joins, heading, lead }: JoinConversationProps) {
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
            {joins.by !== "copy" && (
              <Button
                className="wide"
                appearance="subtle"
                disabledFocusable={doing !== undefined}
                onClick={openNew}
              >
                Open a new case
              </Button>
            )}
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
      <CampaignCard campaign={view.campaign} />
      <p className="joins">{joins.because}</p>
      <AlsoLog view={view} draft={mail.draft} change={mail.change} />
      {"subject" in found ? (
        <CaseCard shown={found} title="The case it would go into" />
      ) : (
        <SealedCase key={found.reference} {...found} />
      )}
      <KnownBefore view={view} />
    </Screen>
  );
}
