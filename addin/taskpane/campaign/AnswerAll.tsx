import { Button } from "@fluentui/react-components";
import { leftOutWords } from "../../../core/replies/mailing.ts";
import { plural } from "../../../core/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { useMay } from "../pane-context.ts";
import { Progress } from "../several/Progress.tsx";
import { useMailing } from "./use-mailing.ts";

/** One answer to everyone who sent a copy: looked through first, and sent when a person has seen to how many. */
export function AnswerAll({ campaign: key }: { campaign: number }) {
  const mayAnswer = useMay("answer-requests");
  const { answer, looked, prepare, stopLooking, send, hold } = useMailing(key);
  const { value, failure, doing } = answer;
  if (!mayAnswer || !value) return null;
  const { mailing, whyNot } = value;
  const going = mailing && mailing.sent + mailing.waiting + mailing.stopped + mailing.failed;
  return (
    <section className="card campaign" aria-labelledby="answer-all-heading">
      <h2 id="answer-all-heading" className="eyebrow" tabIndex={-1} data-mailing>
        Answer everyone
      </h2>
      {failure && <RefusalNotice refusal={failure} />}
      {looked !== undefined ? (
        <Progress
          says={`Looking at the letters: ${plural(looked, "writer")} so far`}
          done={looked}
          of={Math.max(looked, 1)}
          act={{ label: "Stop", do: stopLooking }}
        />
      ) : mailing?.confirmed && going && mailing.ready === 0 ? (
        <>
          {mailing.sent === going ? (
            <p className="effect effect-done">
              <Icon name="check" /> {sayAnswered(going)}
            </p>
          ) : (
            <Progress
              says={`Sent ${mailing.sent} of ${going}`}
              done={mailing.sent}
              of={going}
              {...(mailing.waiting > 0 && { act: { label: "Stop", do: () => hold(true) } })}
            />
          )}
          {mailing.waiting > 0 && (
            <p className="quiet">
              It goes on by itself, some every minute, as Outlook lets a mailbox send. You may leave this
              page.
            </p>
          )}
          {mailing.stopped > 0 && (
            <>
              <p>Stopped. Nothing more goes until somebody sends the rest.</p>
              <div>
                <Button disabledFocusable={doing !== undefined} onClick={() => hold(false)}>
                  Send the other {mailing.stopped}
                </Button>
              </div>
            </>
          )}
          {mailing.since > 0 && (
            <>
              <p>{sayMore(mailing.since)}</p>
              <div>
                <Button disabledFocusable={doing !== undefined} onClick={prepare}>
                  Prepare it for them too
                </Button>
              </div>
            </>
          )}
          {mailing.failed > 0 && (
            <p className="late">
              <Icon name="warning" /> {plural(mailing.failed, "mail")} did not get through: see “On the way”.
            </p>
          )}
        </>
      ) : whyNot ? (
        <p className="quiet">{whyNot}</p>
      ) : (
        <>
          <p className="quiet">
            {mailing
              ? `${plural(mailing.ready, "writer")} will get this answer, each once, and each by name.`
              : "Every writer’s letter is looked at first. Nothing goes until you have seen to how many."}
          </p>
          {mailing && mailing.ready > 0 && (
            <>
              <Disclosure label="Read the answer">
                <p className="campaign-words">{mailing.text}</p>
              </Disclosure>
              {mailing.leftOut.length > 0 && (
                <ul className="reasons">
                  {mailing.leftOut.map(({ why, count }) => (
                    <li key={why}>
                      {count} left out: {leftOutWords[why]}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
          <div className="buttons">
            {mailing && mailing.ready > 0 && (
              <Button appearance="primary" disabledFocusable={doing !== undefined} onClick={send}>
                Send it to {plural(mailing.ready, "writer")}
              </Button>
            )}
            <Button disabledFocusable={doing !== undefined} onClick={prepare}>
              {mailing ? "Look through the letters again" : "Prepare it for every writer"}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const sayAnswered = (writers: number): string =>
  writers === 1 ? "The one writer has been answered" : `All ${writers} writers have been answered`;

const sayMore = (copies: number): string =>
  copies === 1 ? "One more copy has been logged since." : `${copies} more copies have been logged since.`;
