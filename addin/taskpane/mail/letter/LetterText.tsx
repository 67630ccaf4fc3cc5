import { Button } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { LetterView } from "../../../../core/contract/letter.ts";
import { correspondenceTypes, type TypeCode } from "../../../../core/triage/types.ts";
import { Legend, Marked } from "./Marked.tsx";
import { piecesOf, tonesIn } from "./pieces.ts";

const parts = [
  ["subject", "Subject"],
  ["own", "In their own words"],
  ["passedOn", "What they pass on"],
] as const;

/** What is seen above and below the first of them, in pixels. */
const linesBefore = 64;

/** The letter's own words with the telling ones marked, and all of the message on demand. */
export function LetterText({ letter, chosen }: { letter: LetterView; chosen: TypeCode }) {
  const [all, setAll] = useState(false);
  const texts = parts
    .map(([part, label]) => ({
      part,
      label,
      pieces: piecesOf(
        letter[part],
        letter.marks.filter((mark) => mark.part === part),
        chosen,
      ),
    }))
    // The subject stands at the head of the pane already.
    .filter(({ part, pieces }) => (part === "subject" ? pieces.some(({ tone }) => tone) : pieces.length > 0));
  const box = useTellingWords(chosen, all);
  const words = texts.some(({ part }) => part !== "subject");
  return (
    <>
      <div ref={box} className="letter-words" role="region" aria-label="The letter’s words" tabIndex={0}>
        {all ? (
          <p className="letter-text">{letter.whole}</p>
        ) : (
          texts.map(({ part, label, pieces }) => (
            <div key={part}>
              {part !== "own" && <p className="quiet">{label}</p>}
              <p className="letter-text">
                <Marked pieces={pieces} />
              </p>
            </div>
          ))
        )}
        {!all && !words && <p className="quiet">There is nothing but a subject line.</p>}
      </div>
      {!all && (
        <Legend
          tones={tonesIn(texts.flatMap(({ pieces }) => pieces))}
          type={correspondenceTypes[chosen].label}
        />
      )}
      {letter.cut && <p className="quiet">A long email: this is its beginning. Outlook has all of it.</p>}
      {letter.whole !== null && (
        <Button size="small" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? "Show the new words only" : "Show all, with signature and quotes"}
        </Button>
      )}
    </>
  );
}

/** Brings the first telling words into sight, those of a danger before any others. */
function useTellingWords(chosen: TypeCode, all: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const words = box.current;
    const first =
      words?.querySelector<HTMLElement>(".mark-danger") ?? words?.querySelector<HTMLElement>(".mark-type");
    if (!words) return;
    const hidden = first && first.offsetTop + linesBefore > words.clientHeight;
    words.scrollTo(0, hidden ? first.offsetTop - linesBefore : 0);
  }, [chosen, all]);
  return box;
}
