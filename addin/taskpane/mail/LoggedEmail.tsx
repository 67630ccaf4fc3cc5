import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CaseView, MessageView } from "../../../core/contract/shapes.ts";
import { EffectLine } from "../../parts/EffectLine.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { CaseCard } from "../CaseCard.tsx";
import { useMay } from "../pane-context.ts";
import { CaseReaders } from "../readers/CaseReaders.ts";
import { CampaignCard } from "../campaign/CampaignCard.tsx";
import { Flags } from "./Flags.tsx";
import { KnownBefore } from "./KnownBefore.tsx";
import type { Mail } from "./use-mail.ts";

interface LoggedEmailProps {
  mail: Mail;
  view: MessageView;
  logged: CaseView;
  heading: string;
  lead: ReactNode;
}

export function LoggedEmail({ mail, view, logged, heading, lead }: LoggedEmailProps) {
  const mayUndo = useMay("record-cases");
  const { doing, failure } = mail.answer;
  return (
    <Screen
      heading={heading}
      lead={lead}
      actions={
        mayUndo && (
          <>
            {failure && <RefusalNotice refusal={failure} />}
            <Button
              className="wide"
              icon={<Icon name="undo" />}
              disabledFocusable={doing !== undefined}
              onClick={mail.undo}
            >
              {doing === "undo" ? "Undoing…" : "Undo logging"}
            </Button>
          </>
        )
      }
    >
      <Flags flags={view.suggestion.flags} />
      <CampaignCard campaign={view.campaign} />
      <CaseCard
        shown={logged}
        title="Logged"
        done
        from={{ at: "item" }}
        changed={mail.changed}
        message={{ mailbox: view.mailbox, message: view.message }}
      >
        <EffectLine
          effect={logged.marking}
          waiting="Marking the email in Outlook…"
          done="Marked in Outlook for everyone in the office"
          failed="The email could not be marked in Outlook"
        />
      </CaseCard>
      <KnownBefore view={view} />
      {logged.restrictedTo && <CaseReaders reference={logged.reference} />}
    </Screen>
  );
}
