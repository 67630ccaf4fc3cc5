import type { LetterView } from "../../../core/contract/letter.ts";
import { Notice } from "../../parts/Notice.tsx";

/** With fewer letters than this, what somebody wants may well be in what they attached. */
const thin = 240;

/** What a person must know of the letter before they trust the suggestion. */
export function LetterNotes({ letter }: { letter: LetterView | null }) {
  if (!letter) return null;
  const { language, attachments, own, passedOn } = letter;
  const mayHide = attachments?.length !== 0 && own.length + passedOn.length < thin;
  if (!language && !mayHide) return null;
  return (
    <Notice tone="warn">
      {language && <p>Written in {language.name}: the suggestion may be poor.</p>}
      {mayHide && <p>A request may be in an attachment: open it before you log.</p>}
    </Notice>
  );
}
