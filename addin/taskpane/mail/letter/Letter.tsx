import type { LetterView } from "../../../../core/contract/letter.ts";
import type { TypeCode } from "../../../../core/triage/types.ts";
import { Disclosure } from "../../../parts/Disclosure.tsx";
import { Attachments } from "./Attachments.tsx";
import "./letter.css";
import { LetterFacts } from "./LetterFacts.tsx";
import { LetterText } from "./LetterText.tsx";

export interface LetterProps {
  letter: LetterView;
  /** The type whose words are marked. */
  chosen: TypeCode;
}

/** What is in the letter, at a glance, and the words behind the suggestion. */
export function Letter({ letter, chosen }: LetterProps) {
  return (
    <section className="card letter-card" aria-labelledby="letter-heading">
      <h2 id="letter-heading" className="eyebrow">
        What it says
      </h2>
      <LetterFacts {...letter} />
      <Attachments of={letter.attachments} />
      <Disclosure label="The words behind it" open>
        <LetterText letter={letter} chosen={chosen} />
      </Disclosure>
    </section>
  );
}
