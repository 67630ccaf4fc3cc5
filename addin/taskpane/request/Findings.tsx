import type { Finding } from "../../../core/contract/shapes.ts";
import { Icon, type IconName } from "../../parts/Icon.tsx";

const marks: Record<Finding["severity"], { icon: IconName; says: string }> = {
  block: { icon: "stop", says: "Stop" },
  warn: { icon: "warning", says: "Careful" },
  info: { icon: "info", says: "Note" },
};

const order = ["block", "warn", "info"] as const;

/** What the office's rules found, the gravest first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const sorted = findings.toSorted(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
  return (
    <section aria-labelledby="findings-heading">
      <h2 id="findings-heading" className="eyebrow">
        Before you answer
      </h2>
      <ul className="findings">
        {sorted.map(({ severity, text }) => (
          <li key={text} className={`finding finding-${severity}`}>
            <Icon name={marks[severity].icon} size={18} />
            <span>
              <strong>{marks[severity].says}: </strong>
              {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
