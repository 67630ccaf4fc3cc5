import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MessageView } from "../../../core/contract/shapes.ts";
import { sayNotLogged } from "../../../core/people/access.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { DueBlock } from "../../parts/DueBlock.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { useCtrlEnter } from "../../parts/use-ctrl-enter.ts";
import { useMay, usePane, useToday } from "../pane-context.ts";
import { AlsoLog } from "./AlsoLog.tsx";
import { HowCounted } from "../clock/explained.ts";
import { CaseFields } from "./CaseFields.tsx";
import { choiceOf } from "./choice.ts";
import { CampaignCard } from "../campaign/CampaignCard.tsx";
import { Flags } from "./Flags.tsx";
import { KnownBefore } from "./KnownBefore.tsx";
import { LetterNotes } from "./LetterNotes.tsx";
import { LetterSection } from "./letter/LetterSection.ts";
import { TypeChange, TypeShown } from "./TypeChoice.tsx";
import type { Mail } from "./use-mail.ts";

interface LogEmailProps {
  mail: Mail;
  view: MessageView;
  heading: string;
  lead: ReactNode;
}

/** An email in no case: what it seems to be, by when it must be answered, and the one button that logs it. */
export function LogEmail({ mail, view, heading, lead }: LogEmailProps) {
  const today = useToday();
  const mayLog = useMay("record-cases");
  const { doing, failure } = mail.answer;
  const choice = choiceOf(view, mail.draft);
  const apart = view.joins && (view.conversationCase ?? view.sealedCase);
  const owner: string = correspondenceTypes[choice.type].owner;
  const choose = (type: TypeCode) => mail.change({ type });
  const whyNot = sayNotLogged(usePane().me?.capacities ?? [], choice);
  useCtrlEnter(mail.log, mayLog && !whyNot && !doing);

  return (
    <Screen
      heading={heading}
      lead={lead}
      actions={
        mayLog ? (
          <>
            {failure && <RefusalNotice refusal={failure} />}
            {whyNot && (
              <Notice tone="info">
                <p>{whyNot}</p>
              </Notice>
            )}
            <Button
              appearance="primary"
              size="large"
              className="wide"
              disabledFocusable={doing !== undefined || whyNot !== undefined}
              onClick={mail.log}
              aria-keyshortcuts="Control+Enter"
            >
              {doing ? "Logging…" : apart ? "Log as a new case" : "Log email"}
              <kbd>Ctrl+Enter</kbd>
            </Button>
          </>
        ) : (
          <p className="quiet">Your role can read this suggestion. A caseworker logs the email.</p>
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
      {apart && (
        <Notice
          tone="info"
          actions={
            <Button size="small" onClick={() => mail.change({ into: "conversation" })}>
              Add to {apart.reference} instead
            </Button>
          }
        >
          <p>This email will get a case of its own. {view.joins?.default === "new" && view.joins.because}</p>
        </Notice>
      )}
      <Flags flags={view.suggestion.flags} />
      <LetterNotes letter={view.letter} />
      <CampaignCard campaign={view.campaign} />
      <div className="card">
        <TypeShown view={view} chosen={choice.type} onChoose={choose} />
        <hr />
        <DueBlock
          dates={view.dates[choice.type]}
          today={today}
          type={choice.type}
          undated={view.undated}
          how={(dates) => (
            <HowCounted of={{ type: choice.type, receivedAt: view.receivedAt }} dates={dates} />
          )}
        />
        {owner !== "none" && (
          <p className="goes-to">
            <span className="quiet">Goes to </span>
            {owner}
          </p>
        )}
        <hr />
        <TypeChange view={view} chosen={choice.type} onChoose={choose} />
        <AlsoLog view={view} draft={mail.draft} change={mail.change} />
      </div>
      <KnownBefore view={view} />
      {view.letter && <LetterSection letter={view.letter} chosen={choice.type} />}
      <CaseFields choice={choice} change={mail.change} sensitivity={view.suggestion.sensitivity} />
    </Screen>
  );
}
