import type { OpenLetter } from "../../outlook/outlook.ts";
import { sealedSentence } from "../../../core/people/access.ts";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { BackButton } from "../BackButton.tsx";
import type { Place } from "../pane-context.ts";
import { SealedCase } from "../SealedCase.tsx";
import { Flags } from "./Flags.tsx";
import { JoinConversation } from "./JoinConversation.tsx";
import { LogEmail } from "./LogEmail.tsx";
import { LoggedEmail } from "./LoggedEmail.tsx";
import { MailLead } from "./MailLead.tsx";
import { situationOf } from "./choice.ts";
import { useMail } from "./use-mail.ts";

const shapes = [
  [34, 100, 64, 88],
  [28, 76, 40],
  [48, 100],
];

/** `back`: where the letter was opened from, when that was not Outlook. */
export function MailScreen({ item, back }: { item: OpenLetter; back?: Place }) {
  const mail = useMail(item);
  const view = mail.answer.value;
  const heading = view?.subject || item.subject || "No subject";
  const lead = (
    <>
      {back && <BackButton from={item.message.internetMessageId} to={back} />}
      <MailLead item={item} view={view} />
    </>
  );
  if (!view) {
    const { refusal, asking } = mail.answer;
    return (
      <Screen heading={heading} lead={lead}>
        {refusal && !asking ? (
          <RefusalNotice refusal={refusal} retry={mail.retry} />
        ) : (
          <Waiting says="Reading the email" shapes={shapes} />
        )}
      </Screen>
    );
  }
  const situation = situationOf(view, mail.draft);
  const shown = { mail, view, heading, lead };
  if (situation.kind === "logged") return <LoggedEmail {...shown} logged={situation.case} />;
  if (situation.kind === "join")
    return <JoinConversation {...shown} found={situation.case} joins={situation.joins} />;
  if (situation.kind === "sealed" || situation.kind === "kept") {
    return (
      <Screen heading={heading} lead={lead}>
        <Flags flags={view.suggestion.flags} />
        {situation.kind === "kept" ? (
          <Notice tone="warn" title="In a restricted case">
            <p>{sealedSentence}</p>
          </Notice>
        ) : (
          <SealedCase key={situation.case.reference} {...situation.case} />
        )}
      </Screen>
    );
  }
  return <LogEmail {...shown} />;
}
