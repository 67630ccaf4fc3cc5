import { type ReactNode, useState } from "react";
import { Icon } from "./Icon.tsx";

interface DisclosureProps {
  label: string;
  children: ReactNode;
  open?: boolean;
  /** What is inside is made only once someone opens it. */
  lazy?: boolean;
}

export function Disclosure({ label, children, open = false, lazy = false }: DisclosureProps) {
  const [opened, setOpened] = useState(open || !lazy);
  return (
    <details className="disclosure" open={open} onToggle={() => setOpened(true)}>
      <summary>
        <Icon name="forward" size={14} />
        {label}
      </summary>
      <div className="disclosure-body">{opened && children}</div>
    </details>
  );
}
