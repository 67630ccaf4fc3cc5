import { Field, Input } from "@fluentui/react-components";
import type { OfferedLine } from "../../../core/contract/replies.ts";
import { sayDay } from "../../../core/time.ts";
import { Notice } from "../../parts/Notice.tsx";

interface ExpiredProps {
  line: Pick<OfferedLine, "validUntil" | "owner">;
  reason: string;
  problem: string | undefined;
  change: (reason: string) => void;
}

/** A line that has run out is used only by somebody who says why; the reason is kept. */
export function Expired({ line: { validUntil, owner }, reason, problem, change }: ExpiredProps) {
  return (
    <Notice tone="warn" title="These words have run out">
      <p>
        They held until {validUntil ? sayDay(validUntil) : "now"}. Ask {owner} whether they still do.
      </p>
      <Field
        label="Why do you use them all the same?"
        required
        {...(problem && { validationMessage: problem })}
      >
        <Input value={reason} maxLength={500} onChange={(_, { value }) => change(value)} />
      </Field>
    </Notice>
  );
}
