import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ContactWords } from "../../../core/contract/records.ts";
import { correspondenceTypes, type TypeCode } from "../../../core/triage/types.ts";
import { Flags } from "../mail/Flags.tsx";
import { useAnswer, useQuestion } from "../pane-context.ts";

interface WeighedProps {
  words: ContactWords;
  type: TypeCode | "";
  choose: (type: TypeCode) => void;
}

/** What the words of a call suggest, each time whoever writes them stops for a moment: a danger before all else. */
export function Weighed({ words: { channel, on, about, said, name, email }, type, choose }: WeighedProps) {
  const now = JSON.stringify({ channel, on, about, said, name, email });
  const [settled, settle] = useState(now);
  useEffect(() => {
    const pause = setTimeout(() => settle(now), 600);
    return () => clearTimeout(pause);
  }, [now]);
  // The text is the words' own JSON.
  const words = JSON.parse(settled) as ContactWords;
  return words.about.trim() && words.said.trim() ? (
    <Suggested words={words} type={type} choose={choose} />
  ) : null;
}

function Suggested({ words, type, choose }: WeighedProps) {
  const { value } = useAnswer(useQuestion("weighContact", words));
  const [shown, show] = useState(value);
  // What the words said before stays until it is known what they say now.
  if (value && value !== shown) show(value);
  if (!shown) return null;
  const likely = correspondenceTypes[shown.type].label;
  return (
    <div aria-live="polite" className="fields">
      <Flags flags={shown.flags} />
      {shown.type !== type && shown.type !== "political" && (
        <p>
          {shown.sure ? "It reads like" : "It may be"} <strong>{likely}</strong>.{" "}
          <Button size="small" onClick={() => choose(shown.type)}>
            Choose it
          </Button>
        </p>
      )}
    </div>
  );
}
