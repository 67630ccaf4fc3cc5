import type { Suggestion } from "../../../core/contract/shapes.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";

type Given = Suggestion["reasons"];

const List = ({ reasons }: { reasons: Given }) => (
  <ul className="reasons">
    {reasons.map(({ text, quote }) => (
      <li key={`${text} ${quote ?? ""}`}>
        {text}
        {quote && <q>{quote}</q>}
      </li>
    ))}
  </ul>
);

/** Why the office thinks so, in the writer's own words: the first in sight, the rest a click away. */
export function Reasons({ reasons }: { reasons: Given }) {
  const [first, ...rest] = reasons;
  if (!first) return null;
  return (
    <>
      <List reasons={[first]} />
      {rest.length > 0 && (
        <Disclosure label={rest.length === 1 ? "One more reason" : `${rest.length} more reasons`}>
          <List reasons={rest} />
        </Disclosure>
      )}
    </>
  );
}
