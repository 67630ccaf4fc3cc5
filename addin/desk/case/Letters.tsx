import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseLetter, CasePage } from "../../../core/contract/case-page.ts";
import { plural } from "../../../core/text.ts";
import { capital, sayInstant } from "../../parts/words.ts";
import { usePane, useToday } from "../../taskpane/pane-context.ts";

/** The letters in the case, each with the way to it in Outlook. */
export function Letters({ page: { case: shown, letters } }: { page: CasePage }) {
  const here = letters.filter(({ removedAt }) => removedAt === null);
  return (
    <section className="card" aria-labelledby="letters">
      <h2 id="letters" className="eyebrow">
        {plural(here.length, "letter")}
      </h2>
      {here.length === 0 && (
        <p className="quiet">It was opened by another case’s letter, or its letters were taken out.</p>
      )}
      <ul className="case-letters">
        {here.map((letter) => (
          <Letter key={letter.row} reference={shown.reference} letter={letter} />
        ))}
      </ul>
    </section>
  );
}

function Letter({ reference, letter }: { reference: string; letter: CaseLetter }) {
  const { answers } = usePane();
  const today = useToday();
  const [state, setState] = useState<"asking" | "gone" | "failed">();
  async function openInOutlook() {
    // Opened by the click itself: a window that opens later is one that browsers block.
    const window = open("about:blank", "_blank");
    setState("asking");
    const question = { name: "findLetterLink", input: { reference, row: letter.row } } as const;
    await answers.ask(question, 60_000);
    const { value } = answers.read(question);
    if (value?.link && window) {
      window.opener = null;
      window.location.replace(value.link);
      setState(undefined);
      return;
    }
    window?.close();
    setState(value && !value.link ? "gone" : "failed");
  }
  return (
    <li>
      <p>
        <bdi className="theirs">{letter.subject || "No subject"}</bdi>
      </p>
      <p className="quiet">
        {capital(sayInstant(letter.receivedAt, today))} in {letter.mailbox}; filed by {letter.filedBy}{" "}
        {sayInstant(letter.filedAt, today)}
      </p>
      <Button size="small" disabledFocusable={state === "asking"} onClick={() => void openInOutlook()}>
        Open in Outlook
      </Button>
      {state && state !== "asking" && (
        <p className="quiet" role="alert">
          {state === "gone"
            ? "It is no longer in that mailbox, or Outlook gives no link to it."
            : "Outlook did not say where it is. Try again in a moment."}
        </p>
      )}
    </li>
  );
}
