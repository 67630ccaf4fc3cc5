import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

interface DisclosureProps {
  label: string;
  children: ReactNode;
  open?: boolean;
}

export function Disclosure({ label, children, open = false }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="forward" size={14} />
        {label}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
