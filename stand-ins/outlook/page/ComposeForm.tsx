import { Button, Field, Input } from "@fluentui/react-components";
import { DeleteRegular, SendRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { act, attempt } from "./actions.ts";
import { safeHtml } from "./safe-html.ts";
import { change, type Draft } from "./store.ts";

/** A reply being written. Only pressing Send sends it. */
export function ComposeForm({ draft }: { draft: Draft }) {
  const words = useRef<HTMLDivElement>(null);
  const { answers, all } = draft;
  useEffect(() => {
    if (!words.current) return;
    words.current.innerHTML = safeHtml(draft.html);
    words.current.focus();
  }, [draft.html]);
  const discard = () => change({ draft: undefined });
  const send = async (id: string) => {
    await act({ act: "reply", id, all, html: safeHtml(words.current?.innerHTML ?? "") });
    discard();
  };
  return (
    <section className="compose" aria-label={answers ? "Reply" : "New message"}>
      <Field label="To" orientation="horizontal" size="small">
        <Input value={draft.to} readOnly appearance="underline" />
      </Field>
      <Field label="Subject" orientation="horizontal" size="small">
        <Input value={draft.subject} readOnly appearance="underline" />
      </Field>
      <div
        ref={words}
        className="compose-words"
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-label="Message"
        contentEditable
        suppressContentEditableWarning
      />
      <div className="compose-buttons">
        <Button
          appearance="primary"
          size="small"
          icon={<SendRegular />}
          disabled={!answers}
          onClick={() => answers && void attempt(() => send(answers))}
        >
          Send
        </Button>
        <Button size="small" icon={<DeleteRegular />} onClick={discard}>
          Discard
        </Button>
      </div>
    </section>
  );
}
