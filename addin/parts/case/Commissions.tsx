import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { unanswered } from "../../../core/cases/stages.ts";
import type { CommissionView } from "../../../core/contract/work.ts";
import { useDraft, usePane, useToday } from "../../taskpane/pane-context.ts";
import { Disclosure } from "../Disclosure.tsx";
import { Icon } from "../Icon.tsx";
import { Options, SelectField } from "../SelectField.tsx";
import { sayDate, sayInstant } from "../words.ts";
import type { WorkPart } from "./Holding.tsx";
import { sayTeam } from "./words.ts";

/** What departments were asked for, and a way to ask another. */
export function Commissions(part: WorkPart) {
  const { work } = part;
  return (
    <>
      {work.commissions.map((one) => (
        <Commission key={one.id} one={one} {...part} />
      ))}
      {work.mayWork && (unanswered as readonly string[]).includes(work.stage) && <Ask {...part} />}
    </>
  );
}

const states: Record<CommissionView["state"], string> = {
  open: "Contribution requested from",
  received: "Contribution received from",
  withdrawn: "No longer wanted from",
};

function Commission({ one, work, busy, act }: WorkPart & { one: CommissionView }) {
  const today = useToday();
  const { id, to, questions, dueOn, askedBy, askedAt, late, state } = one;
  const settle = (how: "received" | "withdrawn") =>
    act("settleCommission", { commission: id, how }, "Noted.");
  return (
    <div className="commission">
      <p className={late ? "late" : ""}>
        {late && <Icon name="warning" />}
        <span>
          {states[state]} <span className="bidi">{to}</span>
          {state === "open" && `, due ${sayDate(dueOn, today)}${late ? ": late" : ""}`}
        </span>
      </p>
      <Disclosure label="What was asked">
        <p className="prepared theirs">{questions}</p>
        <p className="quiet">
          {askedBy}, {sayInstant(askedAt, today)}
        </p>
        {state === "open" && work.mayWork && (
          <div className="buttons">
            <Button size="small" disabledFocusable={busy} onClick={() => settle("received")}>
              It has come
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              onClick={() => settle("withdrawn")}
            >
              No longer wanted
            </Button>
          </div>
        )}
      </Disclosure>
    </div>
  );
}

function Ask({ work, busy, act }: WorkPart) {
  const { drafts } = usePane();
  const today = useToday();
  const key = `commission ${work.reference}`;
  const writable = work.teams.filter((team) => team.writable);
  const [draft, change] = useDraft<{ team: string; questions: string; dueOn: string }>(key, {
    team: "",
    questions: "",
    dueOn: work.contributionDue,
  });
  const [tried, setTried] = useState(false);
  const { team, questions, dueOn } = draft;
  const problems = {
    team: tried && team === "" ? "Choose the team." : undefined,
    questions: tried && questions.trim() === "" ? "Say what you need to know." : undefined,
    dueOn: tried && dueOn === "" ? "Choose the day." : undefined,
  };
  function press() {
    setTried(true);
    if (team === "" || questions.trim() === "" || dueOn === "") return;
    act("commission", { team, questions, dueOn }, "Asked. The mail is on its way.", () => drafts.clear(key));
  }
  return (
    <Disclosure label="Ask a department" open={questions !== ""}>
      {writable.length === 0 ? (
        <p className="quiet">
          No team has a link officer with an address yet. The Head of Office can name them under Teams.
        </p>
      ) : (
        <div className="fields">
          <SelectField
            label="Team"
            value={team}
            onChange={(chosen) => change({ team: chosen })}
            problem={problems.team}
            required
          >
            <option value="">Choose a team</option>
            <Options of={writable.map((one) => [one.code, sayTeam(one)] as const)} />
          </SelectField>
          <Field
            label="What we need to know"
            required
            {...(problems.questions && { validationMessage: problems.questions })}
          >
            <Textarea
              value={questions}
              maxLength={5000}
              rows={3}
              resize="vertical"
              onChange={(_, { value }) => change({ questions: value })}
            />
          </Field>
          <Field
            label="Answer by"
            hint="Counted back from the case’s own date"
            required
            {...(problems.dueOn && { validationMessage: problems.dueOn })}
          >
            <Input
              type="date"
              value={dueOn}
              min={today}
              onChange={(_, { value }) => change({ dueOn: value })}
            />
          </Field>
          <Button disabledFocusable={busy} onClick={press}>
            Send the questions
          </Button>
        </div>
      )}
    </Disclosure>
  );
}
