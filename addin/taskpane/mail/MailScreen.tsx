import type { OpenLetter } from "../../outlook/outlook.ts";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
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

export function MailScreen({ item }: { item: OpenLetter }) {
  const mail = useMail(item);
  const view = mail.answer.value;
  const heading = view?.subject || item.subject || "No subject";
  const lead = <MailLead item={item} view={view} />;
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
  if (situation.kind === "join") return <JoinConversation {...shown} found={situation.case} />;
  return <LogEmail {...shown} />;
}
