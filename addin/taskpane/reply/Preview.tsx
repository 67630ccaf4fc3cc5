import { plainReply } from "../../../core/replies/html.ts";
import { gapsIn } from "../../../core/replies/fill.ts";

/** A reply as the writer will see it, with what is still to be filled in marked. */
export function Preview({ subject, text }: { subject: string; text: string }) {
  const words = plainReply(text);
  const gaps = gapsIn(words);
  return (
    <div className="reply-preview">
      <p className="theirs">
        <strong>{subject}</strong>
      </p>
      <p>
        {gaps.map((gap, at) => (
          <span key={gap.at}>
            {words.slice(gaps[at - 1]?.to ?? 0, gap.at)}
            <mark>{words.slice(gap.at, gap.to)}</mark>
          </span>
        ))}
        {words.slice(gaps.at(-1)?.to ?? 0)}
      </p>
    </div>
  );
}
