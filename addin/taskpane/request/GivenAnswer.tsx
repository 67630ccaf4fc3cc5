import type { GivenAnswer as Given, RequestView } from "../../../core/contract/shapes.ts";
import { answerLabels, reasonLabel } from "../../../core/diary/answer.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { EffectLine } from "../../parts/EffectLine.tsx";
import { Facts } from "../../parts/Facts.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { capital, sayInstant, shortName } from "../../parts/words.ts";
import { useToday } from "../pane-context.ts";
import { InTray } from "./InTray.tsx";
import type { Request } from "./use-request.ts";

interface GivenAnswerProps {
  given: Given;
  organiser: RequestView["organiser"];
  /** The organiser is told by mail. */
  told: boolean;
  request: Request;
}

const inOutlook: Record<Given["kind"], string> = {
  accept: "In the calendar",
  tentative: "Tentatively in the calendar",
  decline: "Not in the calendar",
};

/** The answer on the record: who decided it, when, why, and whether Outlook has carried it out. */
export function GivenAnswer({ given, organiser, told, request }: GivenAnswerProps) {
  const today = useToday();
  const name = shortName(organiser.name, "the organiser");
  const { goesAt } = given.carriedOut;
  return (
    <article className="card case" aria-label="The office’s answer">
      <div className="case-head" tabIndex={-1} data-outcome>
        <h2 className="eyebrow">
          <Icon name="check" />
          Answered
        </h2>
        <p className="due-day">{answerLabels[given.kind].done}</p>
      </div>
      {goesAt ? (
        <InTray goesAt={goesAt} to={told ? name : undefined} request={request} />
      ) : (
        <EffectLine
          effect={given.carriedOut}
          waiting={told ? `Telling ${name}…` : "Putting it in the calendar…"}
          done={`${inOutlook[given.kind]}${told ? `, and ${name} has been told` : "; no mail was sent"}`}
          failed="The answer has not got through to Outlook"
        />
      )}
      <hr />
      <Facts
        of={[
          ["Reason", reasonLabel(given.kind, given.reason) ?? given.reason],
          ["Decided", `${capital(sayInstant(given.decidedAt, today))} by ${given.decidedBy}`],
          ["Note", given.note],
        ]}
      />
      {given.message && (
        <Disclosure label={`Message to ${name}`}>
          <p className="letter">{given.message}</p>
        </Disclosure>
      )}
    </article>
  );
}
