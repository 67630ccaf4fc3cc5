import type { Piece, Tone } from "./pieces.ts";

/** Said before the words by those who read the pane aloud; short, as it may come often. */
const aloud: Record<Tone, string> = {
  danger: "danger: ",
  type: "telling: ",
  time: "time: ",
  reference: "reference: ",
};

/** Somebody's words, the telling ones marked. Text, whatever it looks like. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ at, text, tone }) =>
    tone ? (
      <mark key={at} className={`mark-${tone}`}>
        <span className="unseen">{aloud[tone]}</span>
        {text}
      </mark>
    ) : (
      text
    ),
  );

/** What the colours mean, of those that are there. */
export function Legend({ tones, type }: { tones: readonly Tone[]; type: string }) {
  if (tones.length === 0) return <p className="quiet">None of its words point to {type} by themselves.</p>;
  const means: Record<Tone, string> = {
    danger: "somebody in danger",
    type: `speaks for ${type}`,
    time: "a time",
    reference: "a reference",
  };
  return (
    <ul className="legend" aria-label="What the marks mean">
      {tones.map((tone) => (
        <li key={tone}>
          <span className={`mark-${tone}`} aria-hidden="true">
            ab
          </span>{" "}
          {means[tone]}
        </li>
      ))}
    </ul>
  );
}
