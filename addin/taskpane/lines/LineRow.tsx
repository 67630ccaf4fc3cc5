import { Button } from "@fluentui/react-components";
import type { KeptLine, LinesView } from "../../../core/contract/replies.ts";
import { sayDay } from "../../../core/time.ts";
import { plural } from "../../../core/text.ts";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { sayInstant } from "../../parts/words.ts";
import { useToday } from "../pane-context.ts";

interface LineRowProps {
  line: LinesView["lines"][number];
  /** It was worked on a moment ago: people find it as they left it. */
  open: boolean;
  change?: () => void;
}

/** A line: closed, its name and until when it holds; open, its words, who answers for it, and what it said before. */
export function LineRow({ line, open, change }: LineRowProps) {
  const { code, title, owner, text, before } = line;
  return (
    <li>
      <Disclosure label={title} open={open}>
        <p className="prepared">{text}</p>
        <p className="quiet theirs">{owner} answers for it</p>
        <Approved line={line} />
        {change && (
          <div>
            <Button size="small" data-line={code} onClick={change}>
              Change<span className="unseen"> {title}</span>
            </Button>
          </div>
        )}
        {before.length > 0 && (
          <Disclosure label={plural(before.length, "earlier version")}>
            {before.map((one) => (
              <div key={one.version} className="line-before">
                <Approved line={one} />
                <p className="prepared">{one.text}</p>
              </div>
            ))}
          </Disclosure>
        )}
      </Disclosure>
      <Holds line={line} />
    </li>
  );
}

function Holds({ line: { validUntil, expired, retired } }: Pick<LineRowProps, "line">) {
  if (retired) return <p className="quiet">No longer offered</p>;
  if (!validUntil) return null;
  return (
    <p className={expired ? "gaps-left" : "quiet"}>
      {expired && <Icon name="warning" />}
      {expired ? "Ran out on" : "Holds until"} {sayDay(validUntil)}
    </p>
  );
}

function Approved({ line: { version, approved } }: { line: KeptLine }) {
  const today = useToday();
  return (
    <p className="quiet theirs">
      {approved
        ? `Version ${version}, approved by ${approved.by} ${sayInstant(approved.at, today)}`
        : "Came with the office; nobody here has approved it yet"}
    </p>
  );
}
