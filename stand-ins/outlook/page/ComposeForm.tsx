import { Button, Field, Input } from "@fluentui/react-components";
import { DeleteRegular, SendRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { act, attempt } from "./actions.ts";
import { safeHtml } from "./safe-html.ts";
import { change, type Draft } from "./store.ts";

/** A reply being written. Only pressing Send sends it; a draft that is closed keeps what was changed. */
export function ComposeForm({ draft }: { draft: Draft }) {
  const words = useRef<HTMLDivElement>(null);
  const began = useRef("");
  const { answers, of, all } = draft;
  useEffect(() => {
    if (!words.current) return;
    words.current.innerHTML = began.current = safeHtml(draft.html);
    words.current.focus();
  }, [draft.html]);
  const discard = () => change({ draft: undefined });
  const send = async () => {
    const html = safeHtml(words.current?.innerHTML ?? "");
    // What nobody has touched goes as it lies there.
    if (of) await act({ act: "send-draft", id: of, html: html === began.current ? undefined : html });
    else if (answers) await act({ act: "reply", id: answers, all, html });
    discard();
  };
  const close = async () => {
    const html = safeHtml(words.current?.innerHTML ?? "");
    if (of && html !== began.current) await act({ act: "save-draft", id: of, html });
    discard();
  };
  return (
    <section className="compose" aria-label={answers ? "Reply" : of ? "Draft" : "New message"}>
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
          disabled={!answers && !of}
          onClick={() => void attempt(send)}
        >
          Send
        </Button>
        <Button size="small" icon={<DeleteRegular />} onClick={() => void attempt(close)}>
          {of ? "Close" : "Discard"}
        </Button>
      </div>
    </section>
  );
}
