import { Button } from "@fluentui/react-components";
import { chasing } from "../../../core/cases/chasing.ts";
import { Disclosure } from "../Disclosure.tsx";
import { Notice } from "../Notice.tsx";
import { capital } from "../words.ts";
import type { WorkPart } from "./Holding.tsx";

/** Whom to ask again, with the mail that is prepared for it. It goes when a person sends it, and once. */
export function Chasers({ work: { chasers, mayWork }, busy, act }: WorkPart) {
  return chasers.map(({ step, about, commission, mail }) => (
    <Notice key={`${step} ${about} ${commission}`} tone="warn" title={capital(chasing[step].says)}>
      {mail ? (
        <>
          <Disclosure label="Read the prepared mail">
            <p className="quiet theirs">To {mail.to}</p>
            <p>{mail.subject}</p>
            <p className="prepared theirs">{mail.text}</p>
          </Disclosure>
          {mayWork && (
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => act("chase", { step, about, commission }, "The mail is on its way.")}
            >
              Send it to {mail.to}
            </Button>
          )}
        </>
      ) : (
        <p>There is no link officer to write to.</p>
      )}
    </Notice>
  ));
}
