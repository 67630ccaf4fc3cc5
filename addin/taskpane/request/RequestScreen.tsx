import { Button } from "@fluentui/react-components";
import type { RequestView } from "../../../core/contract/shapes.ts";
import type { AnswerKind } from "../../../core/diary/answer.ts";
import type { OpenMessage } from "../../outlook/outlook.ts";
import { Notice } from "../../parts/Notice.tsx";
import { RefusalNotice } from "../../parts/RefusalNotice.tsx";
import { Screen } from "../../parts/Screen.tsx";
import { Waiting } from "../../parts/Skeleton.tsx";
import { useMay, usePane } from "../pane-context.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { answerOf, confirmLabel } from "./answer-draft.ts";
import { Day } from "./Day.tsx";
import { Findings } from "./Findings.tsx";
import { GivenAnswer } from "./GivenAnswer.tsx";
import { RequestLead } from "./RequestLead.tsx";
import { useRequest, type Request } from "./use-request.ts";

const shapes = [
  [60, 84, 48],
  [28, 100, 100, 100, 70],
];

/** States a person can answer from; the rest only say how things stand. */
const answerable: readonly RequestView["state"][] = ["open"];

export function RequestScreen({ item }: { item: OpenMessage }) {
  const request = useRequest(item);
  const mayAnswer = useMay("answer-requests");
  const view = request.answer.value;
  const heading = view?.subject || item.subject || "No subject";
  const lead = <RequestLead item={item} view={view} />;
  if (!view) {
    const { refusal, asking } = request.answer;
    return (
      <Screen heading={heading} lead={lead}>
        {refusal && !asking ? (
          <RefusalNotice refusal={refusal} retry={request.retry} />
        ) : (
          <Waiting says="Looking at the day" shapes={shapes} />
        )}
      </Screen>
    );
  }
  const open = answerable.includes(view.state) && mayAnswer;
  const { kind } = request.draft;
  return (
    <Screen
      heading={heading}
      lead={lead}
      actions={open && kind && <Confirm request={request} view={view} kind={kind} />}
    >
      {view.answer && request.draft.overtaken && (
        <Notice tone="info" title={`${view.answer.decidedBy} answered first`}>
          <p>Your answer was not given, and nobody has been told of it.</p>
        </Notice>
      )}
      {view.answer && (
        <GivenAnswer
          given={view.answer}
          organiser={view.organiser}
          told={view.responseRequested}
          request={request}
        />
      )}
      {view.state !== "open" && view.state !== "answered" && (
        <StateNotice view={view} retry={request.retry} />
      )}
      {answerable.includes(view.state) && !mayAnswer && (
        <Notice tone="info">
          <p>Your role can read this request. A gatekeeper answers it.</p>
        </Notice>
      )}
      {answerable.includes(view.state) && <Findings findings={view.findings} />}
      <Day day={view.day} />
      {open && <AnswerForm request={request} view={view} />}
    </Screen>
  );
}

function StateNotice({ view, retry }: { view: RequestView; retry: () => void }) {
  const again = view.state === "not-ready";
  return (
    <Notice
      tone={view.state === "answered-elsewhere" || view.state === "past" ? "info" : "warn"}
      {...(again && {
        actions: (
          <Button size="small" onClick={retry}>
            Look again
          </Button>
        ),
      })}
    >
      <p>{view.explanation}</p>
    </Notice>
  );
}

function Confirm({ request, view, kind }: { request: Request; view: RequestView; kind: AnswerKind }) {
  const { me } = usePane();
  const { doing, failure } = request.answer;
  const overtaken = failure?.kind === "conflict";
  function confirm() {
    const answer = answerOf(request.draft, view, { leader: me?.leader ?? "", council: me?.council ?? "" });
    if (answer) return request.give(answer);
    request.change({ asked: true });
    document.querySelector<HTMLElement>("select[name=reason]")?.focus();
  }
  return (
    <>
      {failure && (
        <RefusalNotice
          refusal={failure}
          {...(overtaken && { retry: request.retry, retryLabel: "Show how it stands now" })}
        />
      )}
      <Button
        appearance="primary"
        size="large"
        className="wide"
        disabledFocusable={doing !== undefined}
        onClick={confirm}
      >
        {doing ? "Sending…" : confirmLabel(kind, view)}
      </Button>
    </>
  );
}
